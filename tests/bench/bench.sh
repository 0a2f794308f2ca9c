#!/usr/bin/env bash
# Installs the peer under build/bench and measures. ./dev bench brings the tools and builds the program and the floor.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
work=$root/build/bench
mkdir -p "$work"
# Node itself too: Debian's is older than the peer wants, and newer ones sign faster.
[ -x "$work/node_modules/node/bin/node" ] && [ -d "$work/node_modules/oauth2-mock-server" ] ||
    npm install --prefix "$work" --no-audit --no-fund --silent node@22 oauth2-mock-server@9.3.0 >&2
exec "$work/node_modules/node/bin/node" "$here/bench.mjs" "$root" "$@"
