#!/usr/bin/env bash
# Published clients against the packaged jar: src/conformance/run.sh [java] [program...]
# A program is a directory here. Each gets a server of its own with the sandbox, whose address is in MOCKATLAS_URL, prints a
# line for each operation, and last how many passed. The file "settings" has settings of its server: with TLS, MOCKATLAS_TLS_URL
# has the address and MOCKATLAS_CA the file to trust. With a file "trust" MOCKATLAS_URL is the address for TLS, and the variable
# that the file names has the path of the CA. The programs of $strict run once more, on a server with
# mockatlas.lenient=false, and MOCKATLAS_LENIENT=false tells them so. What a program needs is told by its main file, and is fetched
# and built outside of the source tree. A missing toolchain is skipped, loudly; with CI=true it is a failure.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
if (($#)) && [ ! -d "src/conformance/$1" ]; then
	java=$1
	shift
fi
command -v "$java" >/dev/null || { echo "$java is neither a program of src/conformance nor a Java" >&2 && exit 2; }
[ -f target/mock-atlas.jar ] || { echo 'target/mock-atlas.jar is missing: ./mvnw package' >&2 && exit 2; }
suite=conformance
strict=' atlas-sdk-go terraform-provider '
. src/e2e/lib.sh
if ! (($#)); then
	set -- src/conformance/*/
	set -- "${@%/}"
	set -- "${@##*/}"
fi
summary=()

# lacks COMMAND PACKAGE: true, and said in $missing, when this machine has not that command
lacks() {
	! command -v "$1" >/dev/null || return 1
	missing="$1 is missing (the package $2)"
}

# Go since 1.21 fetches the newer Go that a go.mod asks for.
old_go() {
	local version
	version=$(GOTOOLCHAIN=local go env GOVERSION)
	[[ $version =~ ^go1\.([0-9]+) ]] && ((BASH_REMATCH[1] < 21)) || return 1
	missing="$version is too old: Go 1.21 or later is needed (https://go.dev/dl)"
}

no_venv() {
	! python3 -c 'import ensurepip, venv' 2>/dev/null || return 1
	missing='python3 has no venv (the package python3-venv)'
}

# no_port_443 SETTINGS: true when the server needs the port of https, which is root's, and cannot have it
no_port_443() {
	grep -qs -- '-port=443$' "$1" || return 1
	if ((EUID != 0)); then
		missing='only root has port 443 and may edit /etc/hosts'
	elif (exec 3<>/dev/tcp/127.0.0.1/443) 2>/dev/null; then
		missing='port 443 is in use'
	else
		return 1
	fi
}

# prepare PROGRAM: leaves its command in $command, or what this machine lacks in $missing; fails when it cannot be built
prepare() {
	local source=$PWD/src/conformance/$1 work=$tmp/$1
	missing='' command=()
	mkdir "$work"
	! no_port_443 "$source/settings" || return 0
	case $(cd "$source" && echo main.*) in
		main.go)
			! lacks go golang && ! old_go || return 0
			command=("$work/program")
			(cd "$source" && GOTOOLCHAIN=${GOTOOLCHAIN:-auto} GOFLAGS='-mod=readonly -buildvcs=false' go build -o "$work/program" .)
			;;
		main.mjs)
			! lacks node nodejs && ! lacks npm npm || return 0
			command=(node "$work/main.mjs")
			cp "$source"/* "$work"
			(cd "$work" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error)
			;;
		main.py)
			! lacks python3 python3 || return 0
			command=(python3 -B "$source/main.py")
			[ -f "$source/requirements.txt" ] || return 0
			! no_venv || return 0
			command[0]=$work/venv/bin/python
			python3 -m venv "$work/venv" &&
				"$work/venv/bin/python" -m pip install -q --disable-pip-version-check -r "$source/requirements.txt"
			;;
		main.sh)
			! lacks curl curl && ! lacks openssl openssl || return 0
			command=(bash "$source/main.sh")
			;;
		*)
			echo "$source has no main file that is known here"
			return 1
			;;
	esac
}

# miss PROGRAM WHAT: what went wrong beside its own checks
miss() {
	failed=$((failed + 1))
	summary+=("$1: FAILED: $2")
	printf 'FAIL  %s: %s\n' "$1" "$2"
}

# run PROGRAM LENIENT: on a server of its own, which is lenient if LENIENT is true
run() {
	local program=$1 name=$1 code=0 before=$failed settings=() variables=(MOCKATLAS_LENIENT="$2" MOCKATLAS_CA="$tmp/tls/ca.pem") trust=''
	[ "$2" = true ] || name="$1, mockatlas.lenient=false"
	[ ! -f "src/conformance/$1/settings" ] || mapfile -t settings <"src/conformance/$1/settings"
	if [ -f "src/conformance/$1/trust" ]; then
		trust=$(<"src/conformance/$1/trust")
		name+=", TLS by $trust"
		settings+=(--mockatlas.tls=self-signed --mockatlas.tls-port=0)
	fi
	rm -f "$tmp/port.tls"
	start "$name" "${settings[@]}" --mockatlas.lenient="$2" --mockatlas.tls-directory="$tmp/tls" --logging.level.io.mockatlas=debug --logging.level.io.mockatlas.protocol.path.AtlasHandlerMapping=info
	[ ! -f "$tmp/port.tls" ] || variables+=(MOCKATLAS_TLS_URL="https://127.0.0.1:$(<"$tmp/port.tls")")
	[ -z "$trust" ] || base=${variables[-1]#*=} variables+=("$trust=$tmp/tls/ca.pem")
	env "${variables[@]}" MOCKATLAS_URL="$base" timeout --kill-after=10 600 "${command[@]}" </dev/null 2>&1 | tee "$tmp/output" || code=$?
	stop TERM
	if [[ $(tail -n 1 "$tmp/output") =~ ^$program:\ ([0-9]+)\ passed,\ ([0-9]+)\ failed$ ]]; then
		passed=$((passed + BASH_REMATCH[1])) failed=$((failed + BASH_REMATCH[2]))
		summary+=("$name:${BASH_REMATCH[0]#"$program:"}")
		((BASH_REMATCH[1] + BASH_REMATCH[2] > 0)) || miss "$name" 'it checked nothing'
		((code == (BASH_REMATCH[2] > 0))) || miss "$name" "its exit status $code contradicts its last line"
	else
		miss "$name" "its last line does not say what passed; exit status $code"
	fi
	((failed == before)) || printf '\nThe end of the log of its server:\n%s\n' "$(tail -n 60 "$log")"
}

for program; do
	if ! prepare "$program"; then
		miss "$program" 'it cannot be built'
	elif [ -z "$missing" ]; then
		run "$program" true
		[[ $strict != *" $program "* ]] || run "$program" false
	elif [ "${CI-}" = true ]; then
		miss "$program" "$missing"
	else
		summary+=("$program: SKIPPED, NOTHING WAS CHECKED: $missing")
	fi
done

printf '\n==== conformance\n'
printf '%s\n' "${summary[@]}"
finish conformance
