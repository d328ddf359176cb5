#!/usr/bin/env bash
# Does what the Dockerfile says, without Docker: src/docker/rehearse.sh [path/to/java]
# It needs JDK 25 or later, like the image. The RUN lines, layers, health check and entry point are read from the Dockerfile
# and run as the image's numeric user, which has no rights here, on a read-only root file system where this machine allows
# that (as root it does). The start is repeated with a damaged cache, which must cost nothing but time.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
java=$(command -v "${1:-${JAVA_HOME:+$JAVA_HOME/bin/}java}")
TMPDIR=/var/tmp # /tmp itself is hidden below
. src/e2e/lib.sh
chmod 755 "$tmp"

uid=$(sed -n 's/^USER \([0-9]*\):\1$/\1/p' Dockerfile)
mapfile -t variables < <(sed -n 's/^ENV //p' Dockerfile)
until port=$((20000 + RANDOM % 10000)) && ! (: </dev/tcp/127.0.0.1/$port) 2>/dev/null; do :; done

# as_user COMMAND...: takes the place of the subshell that calls it, so that its process id is the command's
as_user() {
	((EUID == 0)) || exec "$@"
	exec setpriv --reuid="$uid" --regid="$uid" --clear-groups --no-new-privs -- "$@"
}

# The build stage: what the Dockerfile copies and nothing else, and Maven's cache.
prepare() {
	local words source
	mkdir -p "$tmp"/{build,home/.m2,layers,m2}
	while read -ra words; do
		for source in "${words[@]:1:${#words[@]}-2}"; do cp -r "${source%/}" "$tmp/build/"; done
	done < <(grep '^COPY [^-]' Dockerfile)
	# Copies of what Maven has fetched before and of its settings: the user may not write to ours.
	[ ! -d ~/.m2/repository ] || cp -r ~/.m2/repository/. "$tmp/m2"
	[ ! -f ~/.m2/settings.xml ] || cp ~/.m2/settings.xml "$tmp/home/.m2"
	((EUID != 0)) || chown -R "$uid:$uid" "$tmp"/{build,home,layers,m2}
}

# run_line LINE: /m2 and /layers, the directories of the image's own, lie below $tmp here
run_line() {
	local line=${1#RUN }
	[[ $line != --mount=* ]] || line=${line#* }
	line=${line// \/layers/ $tmp\/layers}
	read -ra line <<<"${line// \/m2/ $tmp\/m2}"
	(cd "$tmp/build" && as_user env HOME="$tmp/home" MAVEN_OPTS="-Duser.home=$tmp/home" "${line[@]}" </dev/null)
}

assemble() {
	local from to owner
	while read -r from to owner; do
		mkdir -p "$tmp/image$to"
		cp -r "$tmp$from." "$tmp/image$to"
		[ -z "$owner" ] || ((EUID != 0)) || chown -R "$owner" "$tmp/image$to"
	done < <(sed -nE 's/^COPY --from=build (--chown=([^ ]+) )?(.*)/\3 \2/p' Dockerfile)
}

# run_in_image COMMAND: as root, like a RUN line of the final stage
run_in_image() {
	local command
	read -ra command <<<"${1//\/app/$tmp/image/app}"
	env -i PATH="${java%/*}:/usr/bin:/bin" "${command[@]}" </dev/null
}

# in_image INSTRUCTION: the JSON command of that line of the Dockerfile; takes the place of the subshell
in_image() {
	local command
	command=$(sed -n "s/^$1 \[\"\(.*\)\"\]$/\1/p" Dockerfile)
	command=${command//\/app\//$tmp/image/app/}
	mapfile -t command <<<"${command//\", \"/$'\n'}"
	command=(env -i PATH="${java%/*}:/usr/bin:/bin" "${variables[@]}" SERVER_PORT="$port" "${command[@]}")
	[ "$read_only" = yes ] || as_user "${command[@]}"
	# A volume stays writable: here it is the image's own directory, as a new volume is a copy of it.
	# shellcheck disable=SC2016 # the inner shell expands it
	exec unshare --mount bash -c '[ -z "$0" ] || mount --bind "$0" "$0"; mount -o remount,bind,ro / && mount -t tmpfs tmpfs /tmp && exec "$@"' "$volume" \
		setpriv --reuid="$uid" --regid="$uid" --clear-groups --no-new-privs -- "${command[@]}"
}

healthcheck() {
	if (in_image 'HEALTHCHECK .* CMD' >"$tmp/healthcheck" 2>&1 </dev/null); then
		echo healthy
	else
		echo "exit status $?"
	fi
}

readiness() {
	local deadline=$((SECONDS + 180))
	until curl -fsS "http://127.0.0.1:$port/actuator/health/readiness" 2>/dev/null; do
		if ! kill -0 "$pid" 2>/dev/null || ((SECONDS > deadline)); then
			tail -n 60 "$tmp/log" >&2
			break
		fi
		sleep 0.5
	done
}

# comes_up WHAT: runs the image's entry point until it is ready
comes_up() {
	in_image ENTRYPOINT >"$tmp/log" 2>&1 </dev/null &
	pid=$!
	like "$1" '*"UP"*' "$(readiness)"
}

printf '\n== the image, as uid %s\n' "$uid"
like 'its user is a number other than 0' '[1-9]*([0-9])' "$uid"
is 'each RUN line calls a script or the jar' '' "$(grep '^RUN' Dockerfile | grep -vE '^RUN (--mount=[^ ]+ )?(sh src/docker/[a-z]+\.sh|java -jar /app/mock-atlas\.jar)( [^ &|;]+)*$')"
prepare
while read -r line <&3; do
	code=0
	run_line "$line" || code=$?
	is "$line" 0 "$code"
	((code == 0)) || finish docker
done 3< <(grep '^RUN .*sh ' Dockerfile)
assemble
while read -r line <&3; do
	code=0
	run_in_image "${line#RUN }" || code=$?
	is "$line" 0 "$code"
	((code == 0)) || finish docker
done 3< <(grep '^RUN java ' Dockerfile)
is 'the cache is there, and no file of the training run' mock-atlas.aot "$(cd "$tmp/image/app" && find . .. -maxdepth 1 '(' -name '*.aot*' -o -name '.*.lock' -o -name '.*.tmp' ')' -printf '%f')"

read_only=no volume=''
if ((EUID == 0)) && unshare --mount mount -o remount,bind,ro / 2>/dev/null; then
	read_only=yes
else
	echo 'note: no rights to make the root file system read-only here; the image runs without that'
fi
is 'the health check fails while nothing runs' 'exit status 1' "$(healthcheck)"
comes_up "it comes up (root file system read-only: $read_only)"
is 'it starts from the cache' yes "$(grep -q '/app/mock-atlas\.aot$' "/proc/$pid/maps" && echo yes)"
is 'the JVM prints nothing' '' "$(grep -E '^\[|warning|NOTE' "$tmp/log" || true)"
is 'the health check passes while it runs' healthy "$(healthcheck)"
base=http://127.0.0.1:$port
cancels 'the image'
stop TERM
like 'SIGTERM ends it within 30 s' '@(0|143)' "$ended"
is 'the health check fails again' 'exit status 1' "$(healthcheck)"

printf '\n== the state on a volume, by the options of docs/docker-and-staging.md\n'
read -r directory setting < <(sed -n '/^## Keep the state/,/^## Share/s/^  -v [a-z-]*:\(\/[a-z]*\) -e \([A-Z_]*=\1\) mock-atlas$/\1 \2/p' \
	docs/docker-and-staging.md) || true
volume=$tmp/image$directory
variables+=("${setting%%=*}=$volume")
comes_up 'it comes up on an empty volume'
invite_to_acme kept@example.com
like 'it takes an invitation' '200 +([0-9a-f])' "$status $id"
stop KILL
comes_up 'it comes up again after SIGKILL'
call GET "$acme_invites/$id" "${acme_owner[@]}"
is 'the invitation is there' '200 yes' "$status $(grep -q kept@example.com <<<"$body" && echo yes)"
stop TERM
unset 'variables[-1]'
volume=''

variables+=(LOGGING_LEVEL_IO_MOCKATLAS_BOOTSTRAP=debug)
for how in half empty; do
	printf '\n== a cache of which is left: %s\n' $how
	damage "$tmp/image/app/mock-atlas.aot" $how
	comes_up 'it comes up'
	cancels $how
	stop TERM
	is 'one line at debug level says that it is unused, and the JVM says nothing' 'uses no cache' "$(uncached "$tmp/log")"
done

finish docker
