#!/usr/bin/env bash
# Which Maven ./mvnw takes: an installed one that is new enough, else the distribution its properties name.
# Nothing is fetched: the wrapper under test points at a made-up distribution in a file.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. src/e2e/lib.sh

# The only PATH of the wrapper: what the stock script needs, and neither wget (it knows no file://) nor unzip.
mkdir -p "$tmp"/{bin,project/.mvn/wrapper,apache-maven-9.9.9/bin}
for tool in sh uname dirname basename tr mktemp mkdir rm mv chmod curl sha256sum awk head; do
	ln -s "$(command -v $tool)" "$tmp/bin/"
done
jar=$(command -v "${JAVA_HOME:+$JAVA_HOME/bin/}jar") || { echo 'jar is missing: install a JDK' >&2 && exit 2; }
ln -s "$jar" "$tmp/bin/jar"

distribution=$tmp/apache-maven-9.9.9-bin.zip
cat >"$tmp/apache-maven-9.9.9/bin/mvn" <<'END'
#!/bin/sh
echo "fetched: $# $1"
END
(cd "$tmp" && "$jar" cMf "$distribution" apache-maven-9.9.9)
checksum=$(sha256sum <"$distribution")
checksum=${checksum%% *}
cp mvnw "$tmp/project/"

installed() { # VERSION-LINE, which may be escaped
	cat >"$tmp/bin/mvn" <<-'END'
		#!/bin/sh
		if [ "$2" = --version ]; then printf '%b\n' "$LINE" 'Maven home: /usr/share/maven'; else echo "installed: $# $1"; fi
	END
	chmod +x "$tmp/bin/mvn"
	export LINE=$1
}

wrapper() { # CHECKSUM
	rm -rf "${tmp:?}/home"
	printf 'distributionUrl=file://%s\ndistributionSha256Sum=%s\n' "$distribution" "$1" \
		>"$tmp/project/.mvn/wrapper/maven-wrapper.properties"
	env -u JAVA_HOME -u MVNW_REPOURL PATH="$tmp/bin" MAVEN_USER_HOME="$tmp/home" \
		"$tmp/project/mvnw" 'two words' verify 2>&1 || true
}

fetched='fetched: 2 two words' installed='installed: 2 two words'

is 'no Maven is installed' "$fetched" "$(wrapper "$checksum")"
like 'another checksum is refused' 'Error: Failed to validate Maven distribution SHA-256*' "$(wrapper "${checksum//[0-9]/0}")"
for line in 'Apache Maven 3.8.6 (hash)' 'Apache Maven 3.8.10' 'Apache Maven 3.10.0 (hash)' 'Apache Maven 4.0.0-rc-4 (hash)' \
	'\033[1mApache Maven 3.8.7\033[m'; do
	installed "$line"
	is "'$line' is taken" "$installed" "$(wrapper "$checksum")"
done
for line in 'Apache Maven 3.8.5 (hash)' 'Apache Maven 3.6.3' 'Apache Maven 2.99.99' 'Error: JAVA_HOME is not set'; do
	installed "$line"
	is "'$line' is passed over" "$fetched" "$(wrapper "$checksum")"
done
installed 'Apache Maven 3.9.9'
is 'MVNW_NO_INSTALLED=1 passes over 3.9.9' "$fetched" "$(MVNW_NO_INSTALLED=1 wrapper "$checksum")"

finish mvnw
