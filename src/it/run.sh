#!/usr/bin/env bash
# Tests a project on another version of Spring against the packaged jars: src/it/run.sh
# It needs target/mock-atlas.jar and target/mock-atlas-testing.jar (./mvnw package), and Maven's central repository.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
for jar in target/mock-atlas.jar target/mock-atlas-testing.jar; do
	[ -f "$jar" ] || { echo "$jar is missing: ./mvnw package" >&2 && exit 2; }
done
. src/e2e/lib.sh
jar=${JAVA_HOME:+$JAVA_HOME/bin/}jar
for tool in "$jar" pgrep; do
	command -v "$tool" >/dev/null || { echo "$tool is missing: a JDK has jar, the package procps has pgrep" >&2 && exit 2; }
done
sample=src/it/spring-boot-3

# count ELEMENT of the sample's test reports
count() { cat $sample/target/surefire-reports/TEST-*.xml 2>/dev/null | grep -cE "^ *<$1[ />]" || true; }

# ours: the servers that run from this directory's jar
ours() { pgrep -f -- "-jar $PWD/target/mock-atlas.jar" || true; }

printf '\n== the two jars\n'
"$jar" tf target/mock-atlas.jar >"$tmp/server"
"$jar" tf target/mock-atlas-testing.jar >"$tmp/testing"
is "the server's jar has the server" 1 "$(grep -c 'io/mockatlas/MockAtlasApplication\.class$' "$tmp/server" || true)"
is 'it has nothing of the other, nor of JUnit' '' "$(grep -E 'mockatlas/testing/|junit|opentest4j|apiguardian' "$tmp/server" || true)"
is 'the other has the annotation' 1 "$(grep -cx 'io/mockatlas/testing/MockAtlas\.class' "$tmp/testing" || true)"
is 'it has its own package alone' '' "$(grep -vE '^(META-INF/(MANIFEST\.MF)?|io/(mockatlas/(testing/.*)?)?)$' "$tmp/testing" || true)"

printf '\n== %s\n' "$sample"
code=0
./mvnw -B -ntp -f "$sample/pom.xml" clean verify </dev/null || code=$?
is 'it builds' 0 "$code"
is 'its tests pass' '7 tests, 0 broken' "$(count testcase) tests, $(count '(failure|error|skipped)') broken"
is 'no server is left' '' "$(ours)"

finish it
