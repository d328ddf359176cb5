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

# ours: the processes that run from this directory's jar or its cache
ours() { pgrep -f -- "-jar ($PWD/target|$tmp/cache/[0-9a-f]*)/mock-atlas.jar" || true; }

printf '\n== the two jars\n'
"$jar" tf target/mock-atlas.jar >"$tmp/server"
"$jar" tf target/mock-atlas-testing.jar >"$tmp/testing"
is "the server's jar has the server" 1 "$(grep -c 'io/mockatlas/MockAtlasApplication\.class$' "$tmp/server" || true)"
is 'it has nothing of the other, nor of JUnit' '' "$(grep -E 'mockatlas/testing/|lib/junit|org/junit|opentest4j|apiguardian' "$tmp/server" || true)"
is 'the other has the annotation' 1 "$(grep -cx 'io/mockatlas/testing/MockAtlas\.class' "$tmp/testing" || true)"
is 'it has its own package alone' '' "$(grep -vE '^(META-INF/(MANIFEST\.MF)?|io/(mockatlas/(testing/.*)?)?)$' "$tmp/testing" || true)"

printf '\n== %s\n' "$sample"
code=0
export MOCKATLAS_CACHE_DIR=$tmp/cache
./mvnw -B -ntp -f "$sample/pom.xml" clean verify </dev/null || code=$?
is 'it builds' 0 "$code"
is 'its tests pass' '9 tests, 0 broken' "$(count testcase) tests, $(count '(failure|error|skipped)') broken"

# prepared: the cache that the test JVM left a process behind for
prepared() {
	local deadline=$((SECONDS + 1800))
	while [ -n "$(ours)" ] && ((SECONDS < deadline)); do sleep 1; done
	find "$tmp/cache" -mindepth 2 -name 'mock-atlas.[aj]*' ! -name '*.jar' ! -name '*.tmp*'
}
cache=$(prepared)
like 'the test JVM leaves a process that creates the cache' "$tmp/cache/+([0-9a-f])/mock-atlas.@(aot|jsa)" "$cache"
is 'no server is left' '' "$(ours)"
touch "$tmp/before"
sleep 1
code=0
./mvnw -B -ntp -q -f "$sample/pom.xml" surefire:test -Dtest=OrgInvitationsTests </dev/null || code=$?
is 'the tests pass on a server from the cache' 0 "$code"
is 'that server has used it' yes "$([ "${cache%/*}" -nt "$tmp/before" ] && echo yes)"
is 'no server is left' '' "$(ours)"

# Two at once on one directory: one takes the lock. Files appear there whole, so each has one size at any time.
printf '\n== prepare, twice at once\n'
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
twice=$tmp/twice/mock-atlas
preparations=()
for n in 1 2; do
	"$java" -jar target/mock-atlas.jar prepare "$twice" >"$tmp/prepare$n" 2>&1 </dev/null &
	preparations+=("$!")
done
running() { kill -0 "${preparations[0]}" 2>/dev/null || kill -0 "${preparations[1]}" 2>/dev/null; }
while running; do
	find "$twice" -maxdepth 1 -name 'mock-atlas.*' ! -name '*.tmp*' -printf '%f %s\n' 2>/dev/null || true
	sleep 0.1
done | sort -u >"$tmp/sizes"
codes=()
for n in 0 1; do
	code=0
	wait "${preparations[n]}" || code=$?
	codes+=("$code")
	((code == 0)) || is 'one says that it came second' \
		"mock-atlas: cannot prepare $twice: another process is preparing it" "$(<"$tmp/prepare$((n + 1))")"
done
like 'at least one of them succeeds' '@(0 0|0 1|1 0)' "${codes[*]}"
is 'no file of the directory was ever incomplete' '' "$(cut -d' ' -f1 "$tmp/sizes" | uniq -d)"
is 'it is complete' 'jvm.options lib mock-atlas mock-atlas.CACHE mock-atlas.jar mock-atlas.size ' \
	"$(find "$twice" -mindepth 1 -maxdepth 1 -printf '%f\n' | sed -E 's/\.(aot|jsa)$/.CACHE/' | LC_ALL=C sort | tr '\n' ' ')"
is 'nothing is left beside it' mock-atlas "$(find "$tmp/twice" -mindepth 1 -maxdepth 1 -printf '%f')"

server=$twice/mock-atlas
debug=--logging.level.io.mockatlas.bootstrap=debug
cache=$(find "$twice" -name 'mock-atlas.aot' -o -name 'mock-atlas.jsa')
start 'the whole cache' $debug
cancels 'the whole cache'
is 'the server says nothing of its cache' '' "$(uncached "$log")"
stop TERM
for how in half empty; do
	damage "$cache" $how
	start "a cache of which is left: $how" $debug
	cancels "$how"
	is 'one line at debug level says that it is unused, and the JVM says nothing' 'uses no cache' "$(uncached "$log")"
	stop TERM
	like 'SIGTERM ends it' '@(0|143)' "$ended"
done

finish it
