#!/bin/sh
# build.sh CACHE: makes target/mock-atlas.jar in the image's build stage; Maven keeps what it fetches in CACHE.
# Without tests: they take minutes, and .ci/run runs them.
set -eu
cd "$(dirname "$0")/../.."
MAVEN_OPTS="${MAVEN_OPTS-} -Dmaven.repo.local=$1"
export MAVEN_OPTS
./mvnw -B -ntp -Dmaven.test.skip=true package
test -s target/mock-atlas.jar
