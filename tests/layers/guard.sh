#!/usr/bin/env bash
# The guards see what they are there for: each of these lines, added to a copy of the sources, is found and named.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
cp -r "$here/../../"{include,simulator,clients,scenarios,reports,tests} "$copy"
bad=0

# expect SCRIPT FILE LINE: SCRIPT refuses the copy once LINE stands in FILE, and names it.
expect() {
    local script=$1 file=$2 line=$3 kept output
    kept=$(mktemp)
    [ -f "$copy/$file" ] && cp "$copy/$file" "$kept"
    printf '\n%s\n' "$line" >>"$copy/$file"
    if output=$("$here/$script" "$copy" 2>&1); then
        printf '%s accepts `%s` in %s\n' "$script" "$line" "$file"; bad=1
    elif ! grep -qF -- "$file" <<<"$output"; then
        printf '%s refuses `%s` but does not name %s:\n%s\n' "$script" "$line" "$file" "$output"; bad=1
    fi
    if [ -s "$kept" ]; then cp "$kept" "$copy/$file"; else rm "$copy/$file"; fi
    rm "$kept"
}

"$here/includes.sh" "$copy" >/dev/null
expect includes.sh simulator/grants/refresh_token.cpp '#include "faults/fault.hpp"'
expect includes.sh simulator/bindings/pkce.cpp '#include "dialects/dialect.hpp"'
expect includes.sh simulator/client_auth/client_secret_post.cpp '#include "transport/http_server.hpp"'
expect includes.sh simulator/codec/url.cpp '#include "tokens/token_store.hpp"'
expect includes.sh simulator/grants/grant.hpp '#include <nlohmann/json.hpp>'
expect includes.sh simulator/core/server.cpp '#include <openssl/evp.h>'
expect includes.sh scenarios/engine/corpus.cpp '#include <httplib.h>'
expect includes.sh clients/client_app.cpp '#include "authrig/simulator.hpp"'
expect includes.sh include/authrig/http.hpp '#include <boost/asio.hpp>'
expect lists.sh simulator/grants/list.inc 'X(device_code)'
expect lists.sh simulator/grants/device_code.cpp 'const Grant device_code_grant{};'
[ $bad = 0 ] && echo "all found"
