#!/usr/bin/env bash
# Checks the prose, the spelling and the links of the documentation.
# Vale and remark-validate-links go to target/prose; both are pinned here and in package.json.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

pages=(README.md CONTRIBUTING.md CHANGELOG.md docs)
tools=$PWD/target/prose
passed=0 failed=0

result() { # NAME COMMAND...
	if "${@:2}"; then
		passed=$((passed + 1))
		printf 'ok    %s\n' "$1"
	else
		failed=$((failed + 1))
		printf 'FAIL  %s\n' "$1"
	fi
}

mkdir -p "$tools"
[ -x "$tools/vale" ] || GOBIN=$tools GOFLAGS=-mod=mod go install github.com/vale-cli/vale/v3/cmd/vale@v3.21.0
cp src/prose/package.json src/prose/package-lock.json "$tools"
[ -d "$tools/node_modules" ] || (cd "$tools" && npm ci --silent --no-audit --no-fund)

result 'prose and spelling, by Vale' "$tools/vale" --config src/prose/vale.ini --output line "${pages[@]}"
result 'links, by remark-validate-links' "$tools/node_modules/.bin/remark" --frail --quiet --no-stdout \
	--use ./target/prose/node_modules/remark-validate-links/index.js=repository:false "${pages[@]}"

printf '\nprose: %d passed, %d failed\n' "$passed" "$failed"
((failed == 0))
