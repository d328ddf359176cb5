#!/usr/bin/env bash
# Tests the console in Chromium: src/console/run.sh [JAVA] [SUITE...]
# It needs target/mock-atlas.jar (./mvnw package), Debian's chromium, Node.js 18 and npm. Screenshots go to target/screenshots.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
[ -f target/mock-atlas.jar ] || { echo 'target/mock-atlas.jar is missing: ./mvnw package' >&2 && exit 2; }
for tool in "${CHROMIUM:-chromium}" node npm curl; do
	command -v "$tool" >/dev/null || { echo "$tool is missing" >&2 && exit 2; }
done
export JAVA_COMMAND=${1:-java}
shift || true
CHROMIUM=$(command -v "${CHROMIUM:-chromium}")
export CHROMIUM

rm -rf target/screenshots target/console-vendor
src/console/vendor.sh target/console-vendor
exec node src/console/test/run.mjs "$@"
