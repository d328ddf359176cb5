#!/usr/bin/env bash
# curl as a service account: tokens by client credentials, used, refused and revoked. openssl signs the forged ones.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."
. src/e2e/lib.sh
base=$MOCKATLAS_URL
id=mdb_sa_id_690000000000000000000a51 secret=mdb_sa_sk_sandbox0000000000000000000000000000
v2=/api/atlas/v2 v1=/api/atlas/v1.0 acme=690000000000000000000a01 web=690000000000000000000a11 globex=690000000000000000000b01
first=(-H 'Accept: application/vnd.atlas.2023-01-01+json')
successor=(-H 'Accept: application/vnd.atlas.2025-02-19+json')

row() { printf '%-22s %-72s %s\n' "$@"; }
ok() { passed=$((passed + 1)) && row curl-oauth "$1" ok; }
no() { failed=$((failed + 1)) && row curl-oauth "$1" "MISS: expected [$2], got [$3]"; }

# grant CLIENT [curl option...]: leaves the answer of the token endpoint, and its token in $token
grant() {
	local client=$1
	shift
	call POST /api/oauth/token -u "$client" "$@"
	token=''
	[[ ! $body =~ \"access_token\":\"([^\"]*)\" ]] || token=${BASH_REMATCH[1]}
}
granted() { grant "$id:$secret" -d grant_type=client_credentials; }

# as TOKEN METHOD PATH [curl option...]
as() { call "$2" "$3" -H "Authorization: Bearer $1" "${@:4}"; }

# refused WHAT TOKEN: on both base paths, with an empty body
refused() {
	as "$2" GET "$v2/orgs/$acme/invites" "${first[@]}"
	local got="$status $body"
	as "$2" GET "$v1/orgs/$acme/invites"
	is "$1: 401 with an empty body" '401 , 401 ' "$got, $status $body"
}

# works WHAT TOKEN
works() {
	as "$2" GET "$v1/orgs/$acme/invites"
	like "$1" '200 \[*' "$status $body"
}

base64url() { base64 -w 0 | tr '+/' '-_' | tr -d =; }
claims_of() { # TOKEN
	local part=${1#*.}
	part=$(printf '%s' "${part%%.*}" | tr -- '-_' '+/')
	while ((${#part} % 4)); do part+='='; done
	printf '%s' "$part" | base64 -d
}
signed() { # HEADER-AND-CLAIMS KEY
	printf '%s.%s' "$1" "$(printf '%s' "$1" | openssl dgst -sha256 -hmac "$2" -binary | base64url)"
}

row client operation outcome

# Tokens
granted
like 'POST /api/oauth/token: answer' '200 {"access_token":"+([A-Za-z0-9_-]).+([A-Za-z0-9_-]).+([A-Za-z0-9_-])","expires_in":3600,"token_type":"Bearer"}' "$status $body"
like 'POST /api/oauth/token: is JSON' 'application/json*' "$(header Content-Type)"
plain=$token claims=$(claims_of "$token") left=0
[[ ! $claims =~ \"exp\":([0-9]+) ]] || left=$((BASH_REMATCH[1] - $(date +%s)))
like "POST /api/oauth/token: the token's exp lies an hour ahead" yes "$( ((left > 3500 && left <= 3610)) && echo yes || echo "$left s ahead")"
works 'POST /api/oauth/token: the token opens v1.0' "$plain"
grant "${id//_/%5F}:${secret//_/%5F}" -d grant_type=client_credentials
encoded=$token
works 'POST /api/oauth/token: id and secret percent-encoded' "$encoded"
grant "$id:$secret" -H 'Accept: application/json' -d 'grant_type=client_credentials&scope='
works 'POST /api/oauth/token: with an empty scope' "$token"

invalid='401 {"error_description":"Invalid credentials provided.","error":"invalid_client"}'
grant "$id:mdb_sa_sk_another0000000000000000000000000000" -d grant_type=client_credentials
is 'POST /api/oauth/token: another secret' "$invalid" "$status $body"
grant "mdb_sa_id_690000000000000000000fff:$secret" -d grant_type=client_credentials
is 'POST /api/oauth/token: an unknown client' "$invalid" "$status $body"
grant orgowner:11111111-1111-4111-8111-111111111111 -d grant_type=client_credentials
is 'POST /api/oauth/token: an API key is no client' "$invalid" "$status $body"
call POST /api/oauth/token -d grant_type=client_credentials
is 'POST /api/oauth/token: nobody' "$invalid" "$status $body"
grant "$id:$secret" -d grant_type=password
like 'POST /api/oauth/token: another grant' '400 *"error":"unsupported_grant_type"*' "$status $body"
grant "$id:$secret" -d scope=
like 'POST /api/oauth/token: no grant' '400 *"error":"invalid_request"*' "$status $body"

# What a token opens
as "$plain" GET "$v2/orgs/$acme/invites?username=pending@example.com" "${first[@]}"
like 'bearer: GET v2 /orgs/{orgId}/invites' '200 \[{*"id":"690000000000000000000c10"*}\]' "$status $body"
as "$plain" GET "$v2/orgs/$acme/users" "${successor[@]}"
like 'bearer: GET v2 /orgs/{orgId}/users' '200 *"totalCount":8*' "$status $body"
as "$plain" GET "$v1/groups/$web/invites"
like 'bearer: GET v1.0 /groups/{groupId}/invites' '200 \[{*"id":"690000000000000000000c40"*' "$status $body"
as "$plain" POST "$v2/orgs/$acme/invites" "${first[@]}" -H 'Content-Type: application/json' -d '{"username":"bearer@example.com","roles":["ORG_MEMBER"]}'
like 'bearer: POST v2 /orgs/{orgId}/invites: the inviter is the client' "200 *\"inviterUsername\":\"$id\"*" "$status $body"
invited=''
[[ ! $body =~ \"id\":\"([0-9a-f]{24})\" ]] || invited=${BASH_REMATCH[1]}
as "$plain" DELETE "$v2/orgs/$acme/invites/$invited" "${first[@]}"
is 'bearer: DELETE v2 /orgs/{orgId}/invites/{invitationId}' '204 ' "$status $body"
as "$plain" GET "$v2/orgs/$acme/invites/$invited" "${first[@]}"
is 'bearer: it is gone' '404 INVALID_INVITATION_ID' "$status $(header X-Error-Code)"
as "$plain" GET "$v2/orgs/$globex/invites" "${first[@]}"
is 'bearer: another organization' '401 USER_CANNOT_ACCESS_ORG' "$status $(header X-Error-Code)"
as "$plain" GET "$v2/orgs/$acme/invites"
is 'bearer: no version asked for' '406 INVALID_VERSION_DATE' "$status $(header X-Error-Code)"
call GET "$v1/orgs/$acme/invites" --digest -u orgowner:11111111-1111-4111-8111-111111111111
is 'digest goes on beside it' 200 "$status"

# What opens nothing
header_and_claims=${plain%.*} none=$(printf '{"alg":"none","typ":"at+jwt"}' | base64url)
refused 'not a token' 'not a token'
refused 'alg=none' "$none.${header_and_claims#*.}."
refused 'alg=none with the signature' "$none.${header_and_claims#*.}.${plain##*.}"
refused 'no signature' "$header_and_claims."
refused 'signed with another secret' "$(signed "$header_and_claims" 'another secret of at least 32 characters')"
refused 'signed with an empty secret' "$(signed "$header_and_claims" '')"
exp=$(($(date +%s) + 86400))
refused 'its exp moved, with the old signature' "${plain%%.*}.$(printf '%s' "$claims" | sed -E "s/\"exp\":[0-9]+/\"exp\":$exp/" | base64url).${plain##*.}"
works 'the token itself still works' "$plain"

# Revoked
call POST /api/oauth/revoke -u "$id:wrong" -d "token=$plain"
is 'POST /api/oauth/revoke: wrong secret' "$invalid" "$status $body"
works 'POST /api/oauth/revoke: the token has survived that' "$plain"
call POST /api/oauth/revoke -u "$id:$secret" -d "token=$plain"
is 'POST /api/oauth/revoke: answer' '200 ' "$status $body"
refused 'a revoked token' "$plain"
works 'another token of the client goes on' "$encoded"
call POST /api/oauth/revoke -u "${id//_/%5F}:${secret//_/%5F}" -d "token_type_hint=access_token&token=$encoded"
is 'POST /api/oauth/revoke: percent-encoded, with a hint' '200 ' "$status $body"
refused 'that one after it' "$encoded"
call POST /api/oauth/revoke -u "$id:$secret" -d "token=$plain"
is 'POST /api/oauth/revoke: once more' '200 ' "$status $body"
granted
works 'a new token after all that' "$token"

# Another client, made by the first
accounts=$v2/orgs/$acme/serviceAccounts accounted=(-H 'Accept: application/vnd.atlas.2024-08-05+json' -H 'Content-Type: application/json')
first_token=$token
as "$first_token" POST "$accounts" "${accounted[@]}" -d '{"name":"curl","description":"curl","roles":["ORG_OWNER"],"secretExpiresAfterHours":8}'
like 'POST v2 /orgs/{orgId}/serviceAccounts: a secret' '201 *"secret":"mdb_sa_sk_*"*' "$status $body"
made=$(sed -E 's/.*"clientId":"([^"]*)".*/\1/' <<<"$body") made_secret=$(sed -E 's/.*"secret":"([^"]*)".*/\1/' <<<"$body")
grant "$made:$made_secret" -d grant_type=client_credentials
made_token=$token
works 'it signs in at once' "$made_token"
grant "$made:$secret" -d grant_type=client_credentials
is "it does not by the first one's secret" "$invalid" "$status $body"
call POST /api/oauth/revoke -u "$made:$made_secret" -d "token=$first_token"
is "POST /api/oauth/revoke: another client's token" '400 {"error_description":"The token was issued to another client.","error":"invalid_grant"}' "$status $body"
works 'which goes on' "$first_token"
as "$first_token" DELETE "$accounts/$made" "${accounted[@]}"
is 'DELETE v2 /orgs/{orgId}/serviceAccounts/{clientId}' '204 ' "$status $body"
refused 'its token after it is deleted' "$made_token"
grant "$made:$made_secret" -d grant_type=client_credentials
is 'POST /api/oauth/token: a client that is deleted' "$invalid" "$status $body"

finish curl-oauth
