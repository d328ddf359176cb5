# shellcheck shell=bash
# What the checks are written in: starting and stopping the server, calling it with curl, comparing.
# Everything here is bash, curl and coreutils, so that it runs wherever the curl lines of the documentation do.

shopt -s extglob
tmp=$(mktemp -d "${TMPDIR:-/tmp}/mock-atlas.XXXXXX")
passed=0 failed=0 pid=''
trap 'stop KILL; rm -rf "$tmp"' EXIT

# start NAME [setting...]: the packaged jar by $java, or the script $server, on a free port; leaves $pid, $port, $base, the log
# $log and its $ready line
# shellcheck disable=SC2034,SC2154 # run.sh asks for them, and $java is its own
start() {
	local name=$1 deadline=$((SECONDS + 180)) command
	shift
	command=("${server-}")
	[ -n "${server-}" ] || command=("$java" -jar target/mock-atlas.jar)
	log=$tmp/$name.log
	rm -f "$tmp/port"
	printf '\n== %s\n' "$name"
	"${command[@]}" --server.port=0 --mockatlas.port-file="$tmp/port" --mockatlas.parent-pid=$$ "$@" >"$log" 2>&1 </dev/null &
	pid=$!
	until [ -s "$tmp/port" ]; do
		if ! kill -0 "$pid" 2>/dev/null || ((SECONDS > deadline)); then
			tail -n 60 "$log"
			no "$name: the server starts and writes its port" 'a port file within 180 s' 'none; its log is above'
			finish "${suite:-e2e}"
		fi
		sleep 0.2
	done
	port=$(<"$tmp/port")
	base=http://127.0.0.1:$port
	ready=$(ready_line)
}

# ready_line: what the server prints for machines; it may come a moment after the port file
ready_line() {
	local line deadline=$((SECONDS + 10)) lines=()
	until ((${#lines[@]} > 0 || SECONDS > deadline)); do
		while IFS= read -r line; do [[ $line != 'mock-atlas ready '* ]] || lines+=("$line"); done <"$log"
		sleep 0.1
	done
	printf '%s' "${lines[*]}"
}

# verb ARGUMENT...: what the jar prints when it does not start a server, and its exit status unless that is 0
verb() { "$java" -jar target/mock-atlas.jar "$@" 2>&1 </dev/null || printf '\nexit status %d' $?; }

# pasted: the statuses that the curl lines of the banner give when a shell runs them as they stand
pasted() {
	local line commands='' on=''
	while IFS= read -r line; do
		[[ $line != 'curl '* ]] || on=yes
		[ -z "$on" ] || commands+=$line$'\n'
		[[ $line == *\\ ]] || on=''
	done <"$log"
	while IFS= read -r line; do
		[[ $line != 'HTTP/1.1 '[0-9]* || $line == 'HTTP/1.1 401'* ]] || printf '%s ' "${line:9:3}" # 401 asks for the digest
	done < <(eval "$commands" 2>/dev/null)
}

# stop SIGNAL: leaves the exit status in $ended, or "never" when the process outlives the signal by 30 s
# shellcheck disable=SC2034 # run.sh asks for it
stop() {
	[ -n "$pid" ] || return 0
	local deadline=$((SECONDS + 30)) signal=$1
	kill -"$signal" "$pid" 2>/dev/null || true
	while kill -0 "$pid" 2>/dev/null && ((SECONDS < deadline)); do sleep 0.1; done
	ended=never
	if kill -0 "$pid" 2>/dev/null; then
		kill -KILL "$pid" || true
		wait "$pid" 2>/dev/null || true
	else
		ended=0
		wait "$pid" 2>/dev/null || ended=$?
	fi
	pid=''
} 2>/dev/null # bash's own "Killed"

# call METHOD PATH [curl option...]: leaves $status, $body (to the byte) and the array $headers of the last answer
call() {
	local method=$1 path=$2 line
	shift 2
	: >"$tmp/head"
	: >"$tmp/body"
	status=$(curl -sS --max-time 60 -X "$method" -D "$tmp/head" -o "$tmp/body" -w '%{http_code}' "$@" "$base$path") ||
		status="$status and curl's exit status $?"
	body=$(cat "$tmp/body" && echo .) # the dot keeps trailing newlines
	body=${body%.}
	headers=()
	while IFS= read -r line; do
		case ${line%$'\r'} in
			HTTP/*) headers=() ;; # digest takes two answers, the first is the challenge
			?*) headers+=("${line%$'\r'}") ;;
		esac
	done <"$tmp/head"
}

# token: a new token of the service account that the array $client signs in
# shellcheck disable=SC2154 # $client is its caller's own
token() {
	local answer
	answer=$(curl -sS --max-time 60 "${client[@]}" -d grant_type=client_credentials "$base/api/oauth/token")
	answer=${answer#*'"access_token":"'}
	printf '%s' "${answer%%'"'*}"
}

acme_invites=/api/atlas/v2/orgs/690000000000000000000a01/invites
acme_owner=(--digest -u orgowner:11111111-1111-4111-8111-111111111111 -H 'Accept: application/vnd.atlas.2023-01-01+json')

# invite_to_acme USERNAME: a signed POST of an invitation to the organization of the sandbox; leaves its $id
invite_to_acme() {
	call POST $acme_invites "${acme_owner[@]}" -H 'Content-Type: application/json' -d "{\"roles\":[\"ORG_MEMBER\"],\"username\":\"$1\"}"
	id=$(sed -n 's/.*"id":"\([0-9a-f]*\)".*/\1/p' <<<"$body")
}

# cancels WHAT: an invitation that a signed POST creates in the sandbox is gone after a signed DELETE
cancels() {
	local what=$1
	invite_to_acme gone@example.com
	like "$what: a signed POST of an invitation" '200 +([0-9a-f])' "$status $id"
	call DELETE "$acme_invites/$id" "${acme_owner[@]}"
	is "$what: a signed DELETE of it" '204 ' "$status $body"
	call GET "$acme_invites/$id" "${acme_owner[@]}"
	is "$what: a signed GET of it afterwards" '404 INVALID_INVITATION_ID' "$status $(header X-Error-Code)"
}

# damage CACHE HOW: replaces a cache by its first half, or by nothing; the whole one is kept beside it
damage() {
	[ -f "$1.whole" ] || mv "$1" "$1.whole"
	case $2 in
		half) head -c $(($(wc -c <"$1.whole") / 2)) "$1.whole" >"$1" ;;
		empty) : >"$1" ;;
	esac
	chmod 644 "$1"
}

# uncached LOG: what a prepared server that logs at debug level says of an unused cache, and anything that the JVM says
uncached() { grep -oE 'uses no cache|^\[.*|^#.*|.*([Ww]arning|NOTE|Error).*' "$1" || true; }

# header NAME: its value in the last answer
header() {
	local line
	for line in "${headers[@]}"; do
		[[ ${line,,} == "${1,,}: "* ]] && printf '%s' "${line#*: }"
	done
	return 0
}

ok() {
	passed=$((passed + 1))
	printf 'ok    %s\n' "$1"
}

no() {
	failed=$((failed + 1))
	printf 'FAIL  %s\n      expected [%s]\n      got      [%s]\n' "$1" "$2" "$3"
}

# is WHAT EXPECTED GOT
is() { if [ "$2" = "$3" ]; then ok "$1"; else no "$@"; fi; }

# like WHAT PATTERN GOT: the same with a shell pattern
like() {
	# shellcheck disable=SC2053 # a pattern on purpose
	if [[ $3 == $2 ]]; then ok "$1"; else no "$@"; fi
}

# headers_are WHAT "Name: pattern" lines: these headers, each once, and no other. Date and Connection are HTTP's own;
# a body brings either Content-Length or Transfer-Encoding, and only an expected "Body: yes" allows them.
headers_are() {
	local what=$1 line name known value wrong='' length=0
	local -A want=()
	while IFS= read -r line; do
		[ -z "$line" ] || want[${line%%:*}]=${line#*: }
	done <<<"$2"
	for line in "${headers[@]}"; do
		name=${line%%:*} value=${line#*: }
		for known in "${!want[@]}"; do
			[[ ${known,,} == "${name,,}" ]] && name=$known
		done
		case ${name,,} in
			date | connection) continue ;;
			transfer-encoding | content-length) [ -n "${want[$name]-}" ] || { length=$((length + 1)) && continue; } ;;
		esac
		# shellcheck disable=SC2053 # a pattern on purpose
		if [ -z "${want[$name]-}" ]; then
			wrong+="unexpected or repeated [$line] "
		elif [[ $value != ${want[$name]} ]]; then
			wrong+="[$line] is not [${want[$name]}] "
		fi
		unset "want[$name]"
	done
	[ "${want[Body]-no}" = "$([ "$length" = 1 ] && echo yes || echo no)" ] || wrong+="$length headers for the body's length "
	unset 'want[Body]'
	[ "${#want[@]}" = 0 ] || wrong+="missing [${!want[*]}]"
	is "$what: the whole header set" '' "${wrong% }"
}

# finish NAME: the last line, which .ci/run adds up
finish() {
	stop KILL
	printf '\n%s: %d passed, %d failed\n' "$1" "$passed" "$failed"
	exit $((failed > 0 || passed == 0))
}
