#!/usr/bin/env bash
# The environment of the Terraform provider's acceptance tests: runs the blocks of docs/clients.md as they stand, with this
# server's address, and checks that everything that their variables name exists, as the tests require it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../.."
. src/e2e/lib.sh
base=$MOCKATLAS_URL
v2=/api/atlas/v2
first=(-H 'Accept: application/vnd.atlas.2023-01-01+json' -H 'Content-Type: application/json')
users=(-H 'Accept: application/vnd.atlas.2025-02-19+json' -H 'Content-Type: application/json')

row() { printf '%-22s %-86s %s\n' "$@"; }
ok() { passed=$((passed + 1)) && row terraform-provider "$1" ok; }
no() { failed=$((failed + 1)) && row terraform-provider "$1" "MISS: expected [$2], got [$3]"; }

# block NAME: the lines of the block after its comment in docs/clients.md, with this server's address
block() {
	sed -n "/^<!-- acceptance tests: $1 -->\$/,/^\`\`\`\$/p" docs/clients.md | sed -e '/^<!--/d' -e '/^```/d' -e "s|http://127.0.0.1:8080|$base|g"
}

# as_owner METHOD PATH [curl option...]: by the key that the block exports
as_owner() { call "$1" "$2" --digest -u "$owner" "${@:3}"; }

# value JSON-KEY: the first one in the answer
value() { sed -nE "s/.*\"$1\":\"([^\"]*)\".*/\1/p" <<<"$body" | head -n 1; }

# everything: whatever the variables name
everything() {
	local when=$1 number=0 team answer
	as_owner GET "$v2/orgs/$MONGODB_ATLAS_ORG_ID" "${first[@]}"
	like "$when: MONGODB_ATLAS_ORG_ID" "200 *\"id\":\"$MONGODB_ATLAS_ORG_ID\"*" "$status $body"
	as_owner GET "$v2/groups/$MONGODB_ATLAS_PROJECT_ID" "${first[@]}"
	like "$when: MONGODB_ATLAS_PROJECT_ID, in the organization" "200 *\"orgId\":\"$MONGODB_ATLAS_ORG_ID\"*" "$status $body"
	as_owner GET "$v2/groups" "${first[@]}"
	like "$when: the organization's two projects" '200 *"totalCount":2}' "$status $body"
	as_owner GET "$v2/groups/$MONGODB_ATLAS_PROJECT_ID/users" "${users[@]}"
	like "$when: no user has a role on MONGODB_ATLAS_PROJECT_ID" '200 *"totalCount":0}' "$status $body"
	for team in ${MONGODB_ATLAS_TEAMS_IDS//,/ }; do
		number=$((number + 1))
		as_owner GET "$v2/orgs/$MONGODB_ATLAS_ORG_ID/teams/$team" "${first[@]}"
		like "$when: MONGODB_ATLAS_TEAMS_IDS, team $number" "200 *\"id\":\"$team\"*" "$status $body"
	done
	is "$when: MONGODB_ATLAS_TEAMS_IDS are three, as tests of projects require" 3 "$number"
	for user in "$MONGODB_ATLAS_USERNAME ORG_OWNER" "$MONGODB_ATLAS_USERNAME_2 ORG_MEMBER"; do
		as_owner GET "$v2/orgs/$MONGODB_ATLAS_ORG_ID/teams/${MONGODB_ATLAS_TEAMS_IDS%%,*}/users?username=${user% *}" "${users[@]}"
		like "$when: ${user% *}, active in the first team" \
			"200 *\"orgMembershipStatus\":\"ACTIVE\"*\"orgRoles\":[[]\"${user#* }\"[]]*\"username\":\"${user% *}\"*" "$status $body"
	done
	as_owner GET "$v2/users/byName/$MONGODB_ATLAS_USERNAME" "${first[@]}"
	answer=$body
	as_owner GET "$v2/users/$MONGODB_ATLAS_PROJECT_OWNER_ID" "${first[@]}"
	is "$when: MONGODB_ATLAS_PROJECT_OWNER_ID is MONGODB_ATLAS_USERNAME" "200 $answer" "$status $body"
	call GET "$v2/" --digest -u "$MONGODB_ATLAS_PUBLIC_KEY_READ_ONLY:$MONGODB_ATLAS_PRIVATE_KEY_READ_ONLY" "${first[@]}"
	like "$when: the key MONGODB_ATLAS_PUBLIC_KEY_READ_ONLY works" '200 *' "$status $body"
	as_owner GET "$v2/orgs/$MONGODB_ATLAS_ORG_ID/apiKeys" "${first[@]}"
	like "$when: its private key, as lists show it" \
		"200 *\"privateKey\":\"********-****-****-${MONGODB_ATLAS_PRIVATE_KEY_READ_ONLY:24}\",\"publicKey\":\"$MONGODB_ATLAS_PUBLIC_KEY_READ_ONLY\"*" "$status $body"
}

row client operation outcome
environment=$(block environment)
like 'docs/clients.md: the block of the environment' '*/_mockatlas/state*export MONGODB_ATLAS_USERNAME_2=*' "$environment"
eval "$environment" >"$tmp/loaded"
like 'the block adds the organization to the two of the sandbox' '*"organizations": 3,*' "$(<"$tmp/loaded")"
is 'MONGODB_ATLAS_BASE_URL is this server' "$base" "$MONGODB_ATLAS_BASE_URL"
is 'TF_ACC' 1 "$TF_ACC"
owner=$MONGODB_ATLAS_PUBLIC_KEY:$MONGODB_ATLAS_PRIVATE_KEY
everything 'after the seed'

# What a test of a project leaves
as_owner POST "$v2/groups" "${first[@]}" -d "{\"name\":\"test-acc\",\"orgId\":\"$MONGODB_ATLAS_ORG_ID\"}"
like 'a new project' '201 *' "$status $body"
project=$(value id)
as_owner GET "$v2/groups/$project/users" "${users[@]}"
like 'MONGODB_ATLAS_USERNAME is the only user of a new project' "200 *\"id\":\"$MONGODB_ATLAS_PROJECT_OWNER_ID\"*\"totalCount\":1}" "$status $body"
as_owner POST "$v2/groups/$project/users" "${users[@]}" -d "{\"username\":\"$MONGODB_ATLAS_USERNAME_2\",\"roles\":[\"GROUP_OWNER\"]}"
like 'MONGODB_ATLAS_USERNAME_2 can be added to it' '201 *"orgMembershipStatus":"ACTIVE"*' "$status $body"
as_owner POST "$v2/groups/$project/users" "${users[@]}" -d '{"username":"test-acc@example.com","roles":["GROUP_READ_ONLY"]}'
like 'and a new user' '201 *"orgMembershipStatus":"PENDING"*' "$status $body"
as_owner POST "$v2/groups/$project/invites" "${first[@]}" -d '{"username":"test-acc-2@example.com","roles":["GROUP_READ_ONLY"]}'
like 'and a user who is invited' '200 *"username":"test-acc-2@example.com"*' "$status $body"
as_owner DELETE "$v2/groups/$project" "${first[@]}"
is 'the project is deleted' '202 {}' "$status $body"

invitations=$(block invitations)
like 'docs/clients.md: the block of the invitations' '*/invites*/_mockatlas/reset[?]orgId=*' "$invitations"
eval "${invitations%%curl -sSf -X POST*}" >"$tmp/left"
like 'its first command lists the invitations that are left' \
	'[[]{*"username":"test-acc-2@example.com"},{*"username":"test-acc@example.com"}[]]' "$(<"$tmp/left")"
eval "curl -sSf -X POST${invitations#*curl -sSf -X POST}" >"$tmp/reset"
as_owner GET "$v2/orgs/$MONGODB_ATLAS_ORG_ID/invites" "${first[@]}"
is 'its second command clears it' '200 []' "$status $body"
everything 'after the reset'
call GET /api/atlas/v2/orgs/690000000000000000000a01/invites --digest -u orgowner:11111111-1111-4111-8111-111111111111 "${first[@]}"
like 'the sandbox keeps its invitations' '200 *"id":"690000000000000000000c10"*' "$status $body"

eval "$(block 'service account')"
is 'the block of the service account unsets the variables of the key' '' "${MONGODB_ATLAS_PUBLIC_KEY-}${MONGODB_ATLAS_PRIVATE_KEY-}"
call POST /api/oauth/token -u "$MONGODB_ATLAS_CLIENT_ID:$MONGODB_ATLAS_CLIENT_SECRET" -d grant_type=client_credentials
like 'MONGODB_ATLAS_CLIENT_ID gets a token' '200 *"access_token":"*' "$status $body"
call GET "$v2/orgs/$MONGODB_ATLAS_ORG_ID" -H "Authorization: Bearer $(value access_token)" "${first[@]}"
like 'its token opens the organization' "200 *\"id\":\"$MONGODB_ATLAS_ORG_ID\"*" "$status $body"

call DELETE "/_mockatlas/orgs/$MONGODB_ATLAS_ORG_ID"
is 'the organization is deleted' 204 "$status"
eval "$environment" >"$tmp/loaded"
like 'and the block adds it again' '*"organizations": 3,*' "$(<"$tmp/loaded")"

finish terraform-provider
