#!/usr/bin/env bash
# The compare command of the packaged jar against another server of it: src/e2e/compare.sh [path/to/java]
# With equal settings it finds no difference, with one other setting those of its behaviours alone, and it leaves nothing over.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
java=$(command -v "${1:-${JAVA_HOME:+$JAVA_HOME/bin/}java}")
[ -f target/mock-atlas.jar ] || { echo "target/mock-atlas.jar is missing: ./mvnw package" >&2 && exit 2; }
suite=compare
. src/e2e/lib.sh

# compared OPTION...: leaves the command's output in $tmp/compared and its exit status in $code
compared() {
	code=0
	MONGODB_ATLAS_PUBLIC_KEY=orgowner MONGODB_ATLAS_PRIVATE_KEY=11111111-1111-4111-8111-111111111111 \
		MONGODB_ATLAS_ORG_ID=690000000000000000000a01 "$java" -jar target/mock-atlas.jar compare --url="$base" --yes "$@" \
		>"$tmp/compared" 2>&1 </dev/null || code=$?
}

# state: what the server has, without times of use
state() { curl -sS "$base/_mockatlas/state" | grep -vE '"(count|lastUsed[A-Za-z]*)"'; }

start 'a server with the sandbox'
before=$(state)
like 'there is a state' '*"Acme"*"newcomer@example.com"*' "$before"
compared --email-domain=example.com --active-user=ada@example.com
is 'equal settings: the exit status' 0 "$code"
like 'equal settings: no difference' '*no difference in *' "$(cat "$tmp/compared")"
is 'equal settings: nothing is left over' "$before" "$(state)"
for setting in mockatlas.missing-role-status=403 mockatlas.malformed-id-status=404; do
	compared --email-domain=example.com --active-user=ada@example.com "--$setting"
	is "$setting: the exit status" 1 "$code"
	like "$setting: its behaviours differ" "*contradicts (assumed, ${setting%=*}) *" "$(cat "$tmp/compared")"
	is "$setting: and no other ones" '' "$(grep -E '^ *contradicts' "$tmp/compared" | grep -vF ", ${setting%=*}) " || true)"
done
is 'nothing is left over' "$before" "$(state)"
compared --clean-up
is 'there is nothing to clean up' '0 deleted 0' "$code $(cat "$tmp/compared")"
finish compare
