#!/usr/bin/env bash
# The packaged jar on PostgreSQL: src/e2e/postgres.sh [path/to/java]
# It makes a cluster of its own in a temporary directory, and needs PostgreSQL's programs (the package postgresql) for it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
java=${1:-${JAVA_HOME:+$JAVA_HOME/bin/}java}
[ -f target/mock-atlas.jar ] || { echo 'target/mock-atlas.jar is missing: ./mvnw package' >&2 && exit 2; }
. src/e2e/lib.sh

initdb=$(command -v initdb || find /usr/lib/postgresql -name initdb 2>/dev/null | sort -V | tail -n 1 || true)
[ -x "$initdb" ] || { echo 'initdb is missing: install PostgreSQL (the package postgresql)' >&2 && exit 2; }
bin=$(dirname "$(readlink -f "$initdb")")
cluster=$tmp/cluster
mkdir "$cluster"
as_owner=()
if ((EUID == 0)); then # PostgreSQL refuses to run as root
	chmod 755 "$tmp"
	chown nobody "$cluster"
	as_owner=(setpriv --reuid=nobody --regid=nogroup --clear-groups)
fi
pg_ctl() { "${as_owner[@]}" "$bin/pg_ctl" -D "$cluster/data" "$@" >/dev/null; }
"${as_owner[@]}" "$bin/initdb" -D "$cluster/data" -U atlas --auth=trust >/dev/null
trap 'stop KILL; pg_ctl -m immediate stop 2>/dev/null || true; rm -rf "$tmp"' EXIT
for ((tries = 1; ; tries++)); do
	database_port=$((20000 + RANDOM % 10000))
	! pg_ctl -w -l "$cluster/log" -o "-p $database_port -k $cluster -h 127.0.0.1" start || break
	((tries < 5)) || { cat "$cluster/log" && no 'a PostgreSQL starts' 'a free port' 'none at five tries; its log is above' && finish postgres; }
done
words=() # an order of letters that is not that of bytes, where this PostgreSQL has one
[[ $("$bin/createdb" --help) != *--icu-locale* ]] || words=(--template=template0 --encoding=UTF8 --locale-provider=icu --icu-locale=en)
"$bin/createdb" -h 127.0.0.1 -p "$database_port" -U atlas "${words[@]}" mockatlas
database=(--spring.datasource.url="jdbc:postgresql://127.0.0.1:$database_port/mockatlas" --spring.datasource.username=atlas)

owner=(--digest -u orgowner:11111111-1111-4111-8111-111111111111)
invites=/api/atlas/v1.0/orgs/690000000000000000000a01/invites
teamed=690000000000000000000c30

start 'an empty PostgreSQL database' "${database[@]}"
call GET "$invites/$teamed" "${owner[@]}"
like 'an invitation with teams and project roles' '*"groupRole":"GROUP_READ_ONLY"*"teamIds":\["690000000000000000000a21","690000000000000000000a22"\]*' "$body"
call DELETE "$invites/$teamed" "${owner[@]}"
is 'it can be cancelled' 204 "$status"
call PATCH "$invites" "${owner[@]}" -H 'Content-Type: application/json' -d '{"username":"waiting@example.com","roles":["ORG_OWNER","ORG_MEMBER"]}'
is 'another can be changed' 200 "$status"
keys=/api/atlas/v1.0/orgs/690000000000000000000a01/apiKeys
call POST "$keys" "${owner[@]}" -H 'Content-Type: application/json' -d '{"desc":"CI","roles":["ORG_MEMBER"]}'
is 'a key can be made' 200 "$status"
made=(--digest -u "$(sed -E 's/.*"privateKey":"([^"]+)","publicKey":"([^"]+)".*/\2:\1/' <<<"$body")")
list=$keys/$(sed -E 's/.*"id":"([^"]+)".*/\1/' <<<"$body")/accessList
call POST "$list" "${owner[@]}" -H 'Content-Type: application/json' -d '[{"cidrBlock":"127.0.0.0/8"},{"ipAddress":"::1"}]'
is 'it can be given an access list' 200 "$status"
call GET /api/atlas/v1.0 "${made[@]}"
like 'it is let in from there' '*"cidrBlock":"0:0:0:0:0:0:0:1/128"*"ipAddress":null*' "$body"
call GET "$list/127.0.0.0%2F8" "${owner[@]}"
like 'what it did is counted' '*"count":1,*"lastUsedAddress":"127.0.0.1"*' "$body"
accounts=/api/atlas/v2/orgs/690000000000000000000a01/serviceAccounts since=(-H 'Accept: application/vnd.atlas.2024-08-05+json')
call POST "$accounts" "${owner[@]}" "${since[@]}" -H 'Content-Type: application/json' \
	-d '{"name":"CI","description":"CI","roles":["ORG_OWNER"],"secretExpiresAfterHours":8}'
is 'a service account can be made' 201 "$status"
made=(-u "$(sed -E 's/.*"clientId":"([^"]+)".*"secret":"([^"]+)".*/\1:\2/' <<<"$body")")
list=$accounts/$(sed -E 's/.*"clientId":"([^"]+)".*/\1/' <<<"$body")/accessList
call POST "$list" "${owner[@]}" "${since[@]}" -H 'Content-Type: application/json' -d '[{"cidrBlock":"1::/16"},{"cidrBlock":"127.0.0.0/8"}]'
like 'it can be given an access list too, in the order of bytes' '200 *"127.0.0.0/8"*"1:0:0:0:0:0:0:0/16"*' "$status $body"
call POST /api/oauth/token "${made[@]}" -d grant_type=client_credentials
bearer=$(sed -E 's/.*"access_token":"([^"]+)".*/\1/' <<<"$body")
call GET "$invites" -H "Authorization: Bearer $bearer"
is 'it is let in by its token' 200 "$status"
call GET "$list" "${owner[@]}" "${since[@]}"
like 'what it did is counted' '200 *"lastUsedAddress":"127.0.0.1"*"requestCount":1*' "$status $body"
call POST "/api/atlas/v1.0/groups/690000000000000000000a12/invites" "${owner[@]}" -H 'Content-Type: application/json' \
	-d '{"username":"guest@example.com","roles":["GROUP_OWNER"]}'
is 'somebody can be invited to a project' 200 "$status"
call POST /_mockatlas/invitations/690000000000000000000c70/accept
is 'an invitation can be accepted' 200 "$status"
call POST /_mockatlas/invitations/690000000000000000000c80/decline
is 'another declined' 200 "$status"
call GET '/_mockatlas/inbox?to=second@example.com'
is 'what became of it is noted on both messages' 2 "$(grep -c '"status": "REJECTED"' <<<"$body")"
call DELETE '/_mockatlas/inbox?to=second@example.com'
is 'they can be thrown away' 204 "$status"
call GET '/_mockatlas/inbox?to=guest@example.com&limit=1&timeout=PT5S'
like 'a message has roles and a project' '*"groupId": "690000000000000000000a12"*"roles": \[ "GROUP_OWNER" \]*' "$body"
call GET '/_mockatlas/inbox?to=third@example.com&limit=1'
link=$(sed -n 's/.*"acceptUrl": "\(.*\)",/\1/p' <<<"$body")
call POST "${link#"$base"}"
is 'its link accepts' 200 "$status"
call PUT /_mockatlas/clock -d '{"frozen":true}'
stopped=${body%%\"system*}
stop KILL

start 'the same database after SIGKILL' "${database[@]}"
call GET /_mockatlas/clock
like 'the clock still stands where it stood' "*\"frozen\": true*" "$body"
is 'to the second' "$stopped" "${body%%\"system*}"
call GET "$invites/$teamed" "${owner[@]}"
is 'the deletion was kept' 404 "$status"
call GET "$invites?username=waiting@example.com" "${owner[@]}"
like 'the change was kept, in its order' '*"roles":\["ORG_OWNER","ORG_MEMBER"\]*' "$body"
call GET "/api/atlas/v2/orgs/690000000000000000000a01/users?orgMembershipStatuses=ACTIVE&orgMembershipStatuses=INVITATION_REJECTED" \
	"${owner[@]}" -H 'Accept: application/vnd.atlas.2025-02-19+json'
like 'and so are who accepted and who declined' '*"ACTIVE"*"newcomer@example.com"*"INVITATION_REJECTED"*"second@example.com"*' "$body"
call GET "$invites?username=guest@example.com" "${owner[@]}"
like 'the invitation made together with that to the project is there' '*"username":"guest@example.com"*' "$body"
call GET /_mockatlas/inbox
is 'messages were kept, and thrown away ones were not' '2 2 0' \
	"$(grep -c '"to": "guest@' <<<"$body") $(grep -A3 '"to": "third@' <<<"$body" | grep -c ACCEPTED) $(grep -c '"to": "second@' <<<"$body")"
stop TERM

# Two servers on one database, without a set secret: what one issues or revokes, the other knows.
client=(-u mdb_sa_id_690000000000000000000a51:mdb_sa_sk_sandbox0000000000000000000000000000)
start 'a replica' "${database[@]}"
first=$pid first_base=$base
trap 'kill -KILL "$first"; stop KILL; "${as_owner[@]}" "$bin/pg_ctl" -D "$cluster/data" -m immediate stop >/dev/null; rm -rf "$tmp"' EXIT
revoked=$(token) kept=$(token)
start 'another replica' "${database[@]}"
call GET "$invites" -H "Authorization: Bearer $revoked"
is 'a token of the one is valid at the other' 200 "$status"
call POST /api/oauth/revoke "${client[@]}" -d "token=$revoked"
is 'the other revokes it' 200 "$status"
base=$first_base
call GET "$invites" -H "Authorization: Bearer $revoked"
is 'the one refuses it from then on' '401 ' "$status $body"
call GET "$invites" -H "Authorization: Bearer $kept"
is 'and no other token' 200 "$status"

finish postgres
