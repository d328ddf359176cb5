#!/usr/bin/env bash
# What Atlas will not let anybody do, as one story told by curl: src/e2e/story.sh [path/to/java]
# An organization of one's own, an invitation that is accepted by the link in its mail, one that expires after a month, two
# refusals on purpose, the journal, and the state kept and brought back. It needs target/mock-atlas.jar and curl.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
java=${1:-${JAVA_HOME:+$JAVA_HOME/bin/}java}
[ -f target/mock-atlas.jar ] || { echo 'target/mock-atlas.jar is missing: ./mvnw package' >&2 && exit 2; }
suite=story
. src/e2e/lib.sh

# field NAME: the first text of that name in the last answer
field() { sed -nE "s/.*\"$1\" ?: ?\"([^\"]*)\".*/\1/p" <<<"$body" | head -n 1; }

# control METHOD PATH [curl option...]
control() { call "$1" "/_mockatlas$2" "${@:3}"; }

first=(-H 'Accept: application/vnd.atlas.2023-01-01+json')
today=(-H 'Accept: application/vnd.atlas.2025-02-19+json')
json=(-H 'Content-Type: application/json')

# invite USERNAME: by the organization's owner; leaves the id in $invitation
invite() {
	call POST "$invites" "${owner[@]}" "${first[@]}" "${json[@]}" -d "{\"username\":\"$1\",\"roles\":[\"ORG_MEMBER\"]}"
	is "$1 is invited" 200 "$status"
	invitation=$(field id)
}

# shows WHAT PATTERN QUERY: how the users resource of today shows people
shows() {
	call GET "/api/atlas/v2/orgs/$org/users?$3" "${owner[@]}" "${today[@]}"
	like "$1" "$2" "$body"
}

start 'a story'

control POST /orgs -d '{"name":"Story"}'
is 'there is an organization of our own' 201 "$status"
org=$(field orgId) owner=(--digest -u "$(field publicKey):$(field privateKey)") account=(-u "$(field clientId):$(field clientSecret)")
invites=/api/atlas/v2/orgs/$org/invites
client=("${account[@]}")
call GET "$invites" -H "Authorization: Bearer $(token)" "${first[@]}"
is 'its service account comes in, and nobody is invited' '200 []' "$status $body"

invite accepts@example.com
control GET '/inbox?to=accepts@example.com'
is 'there is a message' 200 "$status"
accept=$(field acceptUrl)
like 'with a link' "$base/*" "$accept"
call GET "${accept#"$base"}"
is "which opens" 200 "$status"
like 'that is a page' 'text/html*' "$(header Content-Type)"
shows 'and changes nothing' '*"orgMembershipStatus":"PENDING"*' 'username=accepts@example.com'
call POST "${accept#"$base"}"
is 'the person accepts' 200 "$status"
shows 'and is active' '*"orgMembershipStatus":"ACTIVE"*"username":"accepts@example.com"*' 'username=accepts@example.com'
call DELETE "$invites/$invitation" "${owner[@]}" "${first[@]}"
is 'an accepted invitation cannot be cancelled' '404 INVALID_INVITATION_ID' "$status $(header X-Error-Code)"

invite late@example.com
control PUT /clock -d '{"shift":"P31D"}'
is 'a month and a day go by' 200 "$status"
call GET "$invites?username=late@example.com" "${owner[@]}" "${first[@]}"
is 'nobody is invited any more' '200 []' "$status $body"
shows 'it has expired' '*"INVITATION_EXPIRED"*"late@example.com"*' 'orgMembershipStatus=INVITATION_EXPIRED'

invite cancelled@example.com
control PUT /faults -d '{"faults":[{"operationId":"deleteOrgInvite","times":2,"status":429,"errorCode":"RATE_LIMITED","retryAfter":1}]}'
is 'two refusals are ordered' 200 "$status"
for n in first second; do
	call DELETE "$invites/$invitation" "${owner[@]}" "${first[@]}"
	is "the $n is a 429 with Retry-After" '429 RATE_LIMITED 1' "$status $(header X-Error-Code) $(header Retry-After)"
done
call DELETE "$invites/$invitation" "${owner[@]}" "${first[@]}"
is 'the third time it is cancelled' 204 "$status"
control DELETE /faults
is 'no more refusals' 204 "$status"

expect() { # COUNT STATUS
	printf '{"operationId":"deleteOrgInvite","invitationId":"%s","status":%s,"count":%s}' "$invitation" "$2" "$1"
}
control POST /requests/verify -d "$(expect 1 204)"
is 'it was cancelled exactly once' 200 "$status"
control POST /requests/verify -d "$(expect 2 429)"
is 'and refused twice' 200 "$status"
control POST /requests/verify -d "$(expect 2 204)"
is 'it was not cancelled twice' 409 "$status"

control GET /state
before=$body
control PUT /snapshots/story
like 'a snapshot is taken' '20[01]' "$status"
control POST /reset
is 'all goes back to the start' 200 "$status"
call GET "$invites" "${owner[@]}" "${first[@]}"
is 'our organization is gone, and its key with it' 401 "$status"
call GET /api/atlas/v1.0/orgs/690000000000000000000a01/invites/690000000000000000000c10 --digest -u orgowner:11111111-1111-4111-8111-111111111111
is 'the sandbox is there' 200 "$status"
control POST /snapshots/story/restore
is 'the snapshot is brought back' 200 "$status"
control GET /state
is 'everything is as it was' "$before" "$body"
shows 'and our key shows it' '*"ACTIVE"*"accepts@example.com"*' 'username=accepts@example.com'
control DELETE "/orgs/$org"
is 'the organization is deleted' 204 "$status"
control DELETE /snapshots/story
is 'and the snapshot' 204 "$status"

finish story
