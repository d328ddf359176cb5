#!/usr/bin/env bash
# Drives the packaged jar with real curl, as a user's script would: src/e2e/run.sh [path/to/java]
# It needs target/mock-atlas.jar (./mvnw package), curl, and no free port in particular.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
java=${1:-${JAVA_HOME:+$JAVA_HOME/bin/}java}
[ -f target/mock-atlas.jar ] || { echo 'target/mock-atlas.jar is missing: ./mvnw package' >&2 && exit 2; }
. src/e2e/lib.sh

v2=/api/atlas/v2 v1=/api/atlas/v1.0
acme=690000000000000000000a01 web=690000000000000000000a11
orgowner=(--digest -u orgowner:11111111-1111-4111-8111-111111111111)
orgmembr=(--digest -u orgmembr:22222222-2222-4222-8222-222222222222)
prjowner=(--digest -u prjowner:33333333-3333-4333-8333-333333333333)
prjreadr=(--digest -u prjreadr:44444444-4444-4444-8444-444444444444)
glxowner=(--digest -u glxowner:55555555-5555-4555-8555-555555555555)
stranger=(--digest -u stranger:99999999-9999-4999-8999-999999999999)
wrong=(--digest -u orgowner:99999999-9999-4999-8999-999999999999)
accept=(-H 'Accept: application/vnd.atlas.2023-01-01+json')
client=(-u mdb_sa_id_690000000000000000000a51:mdb_sa_sk_sandbox0000000000000000000000000000)

versioned='Content-Type: application/vnd.atlas.2023-01-01+json;charset=utf-8'
plain='Content-Type: application/json'

# The headers of every v2 operation, of the invitations of one kind, and of every v1.0 answer.
v2_headers='Referrer-Policy: strict-origin-when-cross-origin
Strict-Transport-Security: max-age=31536000; includeSubdomains;
X-Content-Type-Options: nosniff
X-Frame-Options: DENY
X-Permitted-Cross-Domain-Policies: none
X-Envoy-Upstream-Service-Time: +([0-9])
X-Mongodb-Service-Version: gitHash=+([^;]); versionString=+([^;])
Sunset: Thu, 1 Jul 2027 00:00:00 GMT'
org_headers="$v2_headers
Deprecation: Wed, 19 Feb 2025 00:00:00 GMT
X-Java-Method: ApiOrganizationInvitationResource::deleteInvitations"
project_headers="$v2_headers
Deprecation: Wed, 4 Oct 2023 00:00:00 GMT
X-Java-Method: ApiGroupInvitationResource::deleteInvitations"
org_rate=$'Ratelimit-Limit: 500\nRatelimit-Remaining: +([0-9])'
project_rate=$'Ratelimit-Limit: 1200\nRatelimit-Remaining: +([0-9])'
v1_headers=$'Vary: Accept-Encoding\nStrict-Transport-Security: max-age=300'

unauthorized='{
  "error" : 401,
  "reason" : "Unauthorized",
  "detail" : "You are not authorized for this resource.",
  "errorCode" : "UNEXPECTED_ERROR"
}'
no_role='{"detail":"Current user is not authorized to perform this action.","error":401,"errorCode":"USER_UNAUTHORIZED","parameters":[],"reason":"Unauthorized"}'
no_org='{"detail":"User cannot access this organization.","error":401,"errorCode":"USER_CANNOT_ACCESS_ORG","parameters":[],"reason":"Unauthorized"}'
no_version='{"detail":"Invalid accept header or version date.","error":406,"errorCode":"INVALID_VERSION_DATE","parameters":[],"reason":"Not Acceptable"}'

gone() { # ID
	printf '{"detail":"An invalid invitation ID %s was specified.","error":404,"errorCode":"INVALID_INVITATION_ID","parameters":["%s"],"reason":"Not Found"}' "$1" "$1"
}

# deletes WHAT PATH HEADERS-OF-204 HEADERS-OF-404 [curl option...]: there once, gone the second time
deletes() {
	local what=$1 path=$2 headers204=$3 headers404=$4
	shift 4
	call DELETE "$path" "$@"
	is "$what: status" 204 "$status"
	is "$what: no body" '' "$body"
	headers_are "$what" "$headers204"
	call DELETE "$path" "$@"
	is "$what, again: status" 404 "$status"
	is "$what, again: body" "$(gone "${path##*/}")" "$body"
	headers_are "$what, again" "$headers404"$'\nBody: yes\nX-Error-Code: INVALID_INVITATION_ID'
}

# answers WHAT STATUS BODY PATH [curl option...]: what a DELETE of the path gets
answers() {
	local what=$1 expected=$2 text=$3 path=$4
	shift 4
	call DELETE "$path" "$@"
	is "$what: status" "$expected" "$status"
	is "$what: body" "$text" "$body"
}

# challenges WHAT CONTENT-TYPE PATH [curl option...]: the 401 that asks for credentials, to the byte
challenges() {
	local what=$1 type=$2 path=$3
	shift 3
	answers "$what" 401 "$unauthorized" "$path" "$@"
	headers_are "$what" "Content-Type: $type
Content-Length: 142
Vary: Accept-Encoding
WWW-Authenticate: Digest realm=\"MMS Public API\", domain=\"\", nonce=\"$nonce\", algorithm=MD5, qop=\"auth\", stale=false"
}
char='[A-Za-z0-9+/]' nonce=''
for _ in {1..32}; do nonce+=$char; done

start 'the sandbox'
like 'the port file holds the port alone' '+([0-9])' "$port"
is 'one line says that it is ready and where' "mock-atlas ready $base" "$ready"

is 'the verb healthcheck finds it' ready "$(verb healthcheck --mockatlas.port-file="$tmp/port")"
is 'the verb env points clients at it' "$base orgowner" \
	"$(eval "$(verb env --url="$base")" && echo "$MONGODB_ATLAS_BASE_URL $MONGODB_ATLAS_PUBLIC_KEY")"
like 'the version' 'mock-atlas +([0-9]).+([0-9]).*' "$(verb --version)"
like 'an unknown verb' '*exit status 2' "$(verb no-such-verb)"

answers 'a bearer token of nobody' 401 '' "$v2/orgs/$acme/invites/690000000000000000000c10" -H 'Authorization: Bearer x' "${accept[@]}"
headers_are 'a bearer token of nobody' 'Content-Length: 0'
call GET "$v2/orgs/$acme/invites/690000000000000000000c10" -H "Authorization: Bearer $(token)" "${accept[@]}"
is "a service account's token" 200 "$status"

orgs=$v2/orgs/$acme/invites groups=$v2/groups/$web/invites
v1_orgs=$v1/orgs/$acme/invites v1_groups=$v1/groups/$web/invites

call GET '/_mockatlas/inbox'
is 'every pending invitation of the sandbox is in the inbox' 9 "$(grep -c '"status": "PENDING"' <<<"$body")"
call GET '/_mockatlas/inbox?to=teamed@example.com'
link=$(sed -n 's/.*"declineUrl": "\(.*\)",/\1/p' <<<"$body")
like "its links lead where the caller found the server" "$base/_mockatlas/mail/*/decline" "$link"
call GET "${link#"$base"}"
like 'a link opens a page' '200*<h1>Decline the invitation to Acme?</h1>*' "$status$body"
call GET "$orgs/690000000000000000000c30" "${orgowner[@]}" "${accept[@]}"
is 'which changes nothing' 200 "$status"

challenges 'no credentials, v2' 'application/json' "$orgs/690000000000000000000c10" "${accept[@]}"
challenges 'no credentials, v1.0' 'application/json;charset=ISO-8859-1' "$v1_orgs/690000000000000000000c10"
challenges 'no credentials, unknown organization' 'application/json' "$v2/orgs/690000000000000000000fff/invites/690000000000000000000c10"
challenges 'wrong private key' 'application/json' "$orgs/690000000000000000000c10" "${wrong[@]}" "${accept[@]}"
challenges 'unknown public key' 'application/json' "$orgs/690000000000000000000c10" "${stranger[@]}" "${accept[@]}"

answers 'role not enough, organization' 401 "$no_role" "$orgs/690000000000000000000c10" "${orgmembr[@]}" "${accept[@]}"
is 'role not enough: no challenge' '' "$(header WWW-Authenticate)"
is 'role not enough: error code' USER_UNAUTHORIZED "$(header X-Error-Code)"
answers 'role not enough, project' 401 "$no_role" "$groups/690000000000000000000c40" "${prjreadr[@]}" "${accept[@]}"
answers 'project owner on the organization' 401 "$no_role" "$orgs/690000000000000000000c10" "${prjowner[@]}" "${accept[@]}"
answers "another organization's key" 401 "$no_org" "$orgs/690000000000000000000c10" "${glxowner[@]}" "${accept[@]}"
answers 'no version asked for' 406 "$no_version" "$orgs/690000000000000000000c10" "${orgowner[@]}"

unknown=690000000000000000000fff
answers 'unknown id, v2' 404 "$(gone $unknown)" "$orgs/$unknown" "${orgowner[@]}" "${accept[@]}"
answers 'unknown id, v1.0' 404 "$(gone $unknown)" "$v1_groups/$unknown" "${prjowner[@]}"
call DELETE "$orgs/690000000000000000000c60" "${orgowner[@]}" "${accept[@]}"
is 'a project invitation on the organization path' '400 CANNOT_DELETE_GROUP_INVITATION' "$status $(header X-Error-Code)"
call DELETE "$groups/690000000000000000000c10" "${orgowner[@]}" "${accept[@]}"
is 'an organization invitation on the project path' '400 CANNOT_DELETE_ORG_INVITATION' "$status $(header X-Error-Code)"

deletes 'v2, organization' "$orgs/690000000000000000000c10" \
	"$versioned"$'\n'"$org_headers"$'\n'"$org_rate" "$plain"$'\n'"$org_headers" "${orgowner[@]}" "${accept[@]}"
deletes 'v2, project' "$groups/690000000000000000000c40" \
	"$versioned"$'\n'"$project_headers"$'\n'"$project_rate" "$plain"$'\n'"$project_headers" "${prjowner[@]}" "${accept[@]}"
deletes 'v1.0, organization' "$v1_orgs/690000000000000000000c20" \
	"$plain"$'\n'"$v1_headers" "$plain"$'\n'"$v1_headers" "${orgowner[@]}"
deletes 'v1.0, project, by the organization owner' "$v1_groups/690000000000000000000c50" \
	"$plain"$'\n'"$v1_headers" "$plain"$'\n'"$v1_headers" "${orgowner[@]}"
deletes "v1.0, the documented sample's path" "$v1/orgs/$acme/invitations/690000000000000000000c30" \
	"$plain"$'\n'"$v1_headers" "$plain"$'\n'"$v1_headers" "${orgowner[@]}"

# c40 and c50 are gone; the organization invitations created with them must have survived
enveloped='{"content":{},"status":204}'
answers 'envelope, v2, of the invitation that survived c40' 200 "$enveloped" "$orgs/690000000000000000000c70?envelope=true" "${orgowner[@]}" "${accept[@]}"
headers_are 'envelope, v2' "$versioned"$'\n'"$org_headers"$'\n'"$org_rate"$'\nBody: yes'
answers 'envelope, v1.0, of the invitation that survived c50' 200 "$enveloped" "$v1_orgs/690000000000000000000c80?envelope=true" "${orgowner[@]}"
answers 'envelope of an error' 200 "{\"content\":$(gone $unknown),\"status\":404}" "$orgs/$unknown?envelope=true" "${orgowner[@]}" "${accept[@]}"
answers 'envelope and pretty' 200 '{
  "content" : { },
  "status" : 204
}' "$groups/690000000000000000000c60?envelope=true&pretty=true" "${prjowner[@]}" "${accept[@]}"
answers 'pretty' 404 "{
  \"detail\" : \"An invalid invitation ID $unknown was specified.\",
  \"error\" : 404,
  \"errorCode\" : \"INVALID_INVITATION_ID\",
  \"parameters\" : [ \"$unknown\" ],
  \"reason\" : \"Not Found\"
}" "$orgs/$unknown?pretty=true" "${orgowner[@]}" "${accept[@]}"
answers 'pretty never changes the 401' 401 "$unauthorized" "$orgs/$unknown?pretty=true&envelope=true" "${accept[@]}"

stop TERM
like 'SIGTERM ends it within 30 s' '@(0|143)' "$ended"
like 'the verb healthcheck finds nothing' '*exit status 1' "$(verb healthcheck --server.port="$port")"

# Why it cannot start stands in one line, with nothing before or after it.
cannot() { printf 'mock-atlas cannot start: %s\n\nexit status 1' "$1"; }
is 'a value that a setting cannot have' "$(cannot 'mockatlas.missing-role-status must be 401 or 403, not 402')" \
	"$(verb --server.port=0 --mockatlas.missing-role-status=402)"
is 'a setting whose beans the build fixes' \
	"$(cannot 'management.server.* has no effect on this server: remove it')" \
	"$(verb --server.port=0 --management.server.port=0)"
is 'a file with the value of a setting that is not there' \
	"$(cannot 'MOCKATLAS_SECRET_FILE: cannot read nowhere: there is no such file')" "$(MOCKATLAS_SECRET_FILE=nowhere verb --server.port=0)"
like 'a directory with settings that is not there' "$(cannot 'Config data resource*does not exist')" \
	"$(verb --server.port=0 --spring.config.import=configtree:nowhere/)"
is 'a seed that is not there' "$(cannot 'nowhere.yaml: mockatlas.seed cannot be read: there is no such file')" \
	"$(verb --server.port=0 --mockatlas.seed=nowhere.yaml)"

export E2E_PRIVATE_KEY=66666666-6666-4666-8666-666666666666
start 'a seed file' --mockatlas.seed=src/e2e/seed.yaml --mockatlas.control.enabled=false \
	--management.endpoints.web.exposure.include=health,metrics,prometheus --logging.structured.format.console=ecs
inowner1=(--digest -u "inowner1:$E2E_PRIVATE_KEY")
initech=$v2/orgs/690000000000000000000d01/invites
for what in 'accepted d40' 'expired d50' 'rejected d70'; do
	id=690000000000000000000${what##* }
	answers "an ${what% *} invitation cannot be cancelled" 404 "$(gone "$id")" "$initech/$id" "${inowner1[@]}" "${accept[@]}"
done
call GET "$v2/orgs/690000000000000000000d01/users?orgMembershipStatuses=INVITATION_REJECTED" "${inowner1[@]}" \
	-H 'Accept: application/vnd.atlas.2025-02-19+json'
like 'the rejected one is shown as such' '*"invitationExpiresAt":null*"INVITATION_REJECTED"*"nina@example.com"*' "$body"
answers 'the pending one beside them can' 204 '' "$initech/690000000000000000000d60" "${inowner1[@]}" "${accept[@]}"
call GET /no_mockatlas/clock
unknown=${body//no_mock/_mock}$status
call GET "$initech" "${wrong[@]}" -H 'X-Request-Id: e2e-7'
rejected='{*"level":"INFO"*Rejected with 401*"requestId":"e2e-7"*}'
like 'the log is JSON, and names the request' "$rejected" "$(grep 'e2e-7' "$log")"
call GET /_mockatlas/clock
is 'the control API that is turned off is like any unknown path' "$unknown" "$body$status"
call GET / -H 'Accept: text/html'
is 'no page leads a browser to the console then' 404 "$status"
call GET /_mockatlas/console/ -H 'Accept: text/html'
is 'nor is there a console' 404 "$status"
challenges 'the seed file replaces the sandbox' 'application/json' "$orgs/690000000000000000000c10" "${orgowner[@]}" "${accept[@]}"
call GET /actuator/metrics/http.server.requests
like 'metrics count the requests once they are exposed' '*"statistic":"COUNT"*' "$body"
call GET /actuator/prometheus
requests=$(grep '^http_server_requests_seconds_count' <<<"$body")
like 'Prometheus metrics name the operation, the error code and the failure of the sign-in' \
	'*error_code="INVALID_INVITATION_ID"*operation="deleteOrgInvite"*' "$(grep 'status="404"' <<<"$requests")"
like 'those of an unknown key' '*sign_in_failure="unknown_key"*' "$(grep 'status="401"' <<<"$requests")"
like 'and the threads of the server' '*tomcat_threads_busy_threads*' "$body"
call GET '/actuator/metrics/http.server.requests?tag=x'
is 'a tag without a value is rejected' 400 "$status"
call GET /actuator/prometheus
like 'and the pool of the database' '*hikaricp_connections_active*' "$body"
stop TERM

secret=--mockatlas.secret=e2e-secret-of-at-least-32-characters
start 'a file keeps the state' --mockatlas.storage.path="$tmp/storage" "$secret"
kept=$(token) revoked=$(token)
call POST /api/oauth/revoke "${client[@]}" -d "token=$revoked"
is 'a token is revoked' '200 ' "$status $body"
is "the banner's curl lines delete c10 and c40" '204 204 ' "$(pasted)"

call PUT /_mockatlas/clock -d '{"frozen":true}'
is 'the clock can be stopped' 200 "$status"
stopped=${body%%\"system*}
call PUT /_mockatlas/snapshots/before-the-guests
is 'the state can be given a name' 201 "$status"

# Somebody invites without pause while the server is killed: whatever was answered must be there afterwards.
invite() { # N
	curl -sS --max-time 60 "${orgowner[@]}" "${accept[@]}" -H 'Content-Type: application/json' \
		-d "{\"roles\":[\"ORG_MEMBER\"],\"username\":\"guest$1@example.com\"}" "$base$orgs" 2>/dev/null
}
touch "$tmp/acknowledged"
(for ((n = 0; n < 400; n++)); do
	answer=$(invite "$n" || true)
	[[ $answer == *'"username":"guest'* ]] || break
	echo "guest$n@example.com" >>"$tmp/acknowledged"
done) &
inviter=$!
deadline=$((SECONDS + 120))
until [ "$(wc -l <"$tmp/acknowledged")" -ge 100 ] || ((SECONDS > deadline)); do sleep 0.05; done
stop KILL
wait "$inviter" || true
size=$(du -sk "$tmp/storage" | cut -f1)
like "100 writes leave a file of at most 1 MiB, not $size KiB" yes "$( ((size <= 1024)) && echo yes)"
start 'the same file after SIGKILL' --mockatlas.storage.path="$tmp/storage" "$secret"
call GET "$orgs" -H "Authorization: Bearer $kept" "${accept[@]}"
is 'a token of before is valid, since the secret is the same' 200 "$status"
call GET "$orgs" -H "Authorization: Bearer $revoked" "${accept[@]}"
is 'a token revoked before is refused' '401 ' "$status $body"
like 'at least 100 invitations were acknowledged before SIGKILL' '[1-4][0-9][0-9]' "$(wc -l <"$tmp/acknowledged")"
call GET /_mockatlas/clock
is 'the clock still stands where it stood' "$stopped" "${body%%\"system*}"
call DELETE /_mockatlas/clock
is 'the clock can be let go' 204 "$status"
call GET "$orgs" "${orgowner[@]}" "${accept[@]}"
lost=''
while read -r guest; do [[ $body == *"\"username\":\"$guest\""* ]] || lost+="$guest "; done <"$tmp/acknowledged"
is 'every acknowledged write survives SIGKILL' '' "$lost"
call GET /_mockatlas/inbox
while read -r guest; do [[ $body == *"\"to\": \"$guest\""* ]] || lost+="$guest "; done <"$tmp/acknowledged"
is 'and so does the message to each' '' "$lost"
answers 'the deletion was kept' 404 "$(gone 690000000000000000000c10)" "$orgs/690000000000000000000c10" "${orgowner[@]}" "${accept[@]}"
answers 'the other invitation too' 204 '' "$orgs/690000000000000000000c20" "${orgowner[@]}" "${accept[@]}"
call POST /_mockatlas/snapshots/before-the-guests/restore
is 'the state with a name was kept too' 200 "$status"
answers 'what was deleted since is there again' 204 '' "$orgs/690000000000000000000c20" "${orgowner[@]}" "${accept[@]}"
stop TERM

finish e2e
