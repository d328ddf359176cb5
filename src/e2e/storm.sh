#!/usr/bin/env bash
# Many callers at once who reset, load, invite, accept and delete: src/e2e/storm.sh [path/to/java] [threads] [seconds]
# It needs target/mock-atlas.jar and a JDK, whose java runs the source of the callers.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
java=${1:-${JAVA_HOME:+$JAVA_HOME/bin/}java}
[ -f target/mock-atlas.jar ] || { echo 'target/mock-atlas.jar is missing: ./mvnw package' >&2 && exit 2; }
suite=storm
. src/e2e/lib.sh

start 'a storm' --logging.level.io.mockatlas=warn
code=0
"$java" src/e2e/Storm.java "$base" "${2:-200}" "${3:-30}" | tee "$tmp/storm" || code=$?
[[ $(tail -n 1 "$tmp/storm") =~ ^storm:\ ([0-9]+)\ passed,\ ([0-9]+)\ failed$ ]] || { echo 'storm: 0 passed, 1 failed' && exit 1; }
passed=${BASH_REMATCH[1]} failed=${BASH_REMATCH[2]}
is 'its exit status agrees' "$((failed > 0))" "$code"
is 'the server says nothing of an error' '' "$(grep -E ' (ERROR|WARN) ' "$log" | head -n 5)"
finish storm
