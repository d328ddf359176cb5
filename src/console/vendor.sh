#!/usr/bin/env bash
# Copies the console's libraries from their npm packages to the resources: src/console/vendor.sh [DIRECTORY]
# The only changes: one module is imported by a relative path, since no import map is needed then, and lines that name
# source maps are removed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
to=${1:-src/main/resources/io/mockatlas/control/console/assets/vendor}
packages=$PWD/target/console
mkdir -p "$packages" "$to"
cp src/console/package.json src/console/package-lock.json "$packages"
(cd "$packages" && npm ci --silent --no-audit --no-fund)

copy() { sed -e 's#from"preact"#from"./preact.js"#g' -e '/^\/\/# sourceMappingURL=/d' "$packages/node_modules/$1" >"$to/$2"; }
copy preact/dist/preact.mjs preact.js
copy preact/hooks/dist/hooks.mjs hooks.js
copy htm/dist/htm.module.js htm.js

version() { node -p "require('$packages/node_modules/$1/package.json').version"; }
{
	printf 'Preact %s: preact.js, hooks.js\n\n' "$(version preact)"
	cat "$packages/node_modules/preact/LICENSE"
	printf '\nHTM %s: htm.js\n\n' "$(version htm)"
	cat "$packages/node_modules/htm/LICENSE"
} >"$to/licenses.txt"
