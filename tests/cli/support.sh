# For the scripts beside it, which get the path of authrig.
set -euo pipefail
authrig=$1
suites=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../scenarios/suites" && pwd)
work=$(mktemp -d)
cd "$work"
unset CI AUTHRIG_PROFILE
servers=()
stop_servers() {
    local pid
    for pid in "${servers[@]}"; do
        kill "$pid" 2>/dev/null || true
        wait "$pid" 2>/dev/null || true
    done
    servers=()
}
trap 'stop_servers; rm -rf "$work"' EXIT

# serve ARGS...: `issuer` and `server` (its process id) of a server of our own, once it is ready.
serve() {
    rm -f ready
    mkfifo ready
    "$authrig" serve --port 0 "$@" >ready 2>serve.log &
    server=$!
    servers+=("$server")
    local line
    IFS= read -r line <ready || { cat serve.log; exit 1; }
    issuer=$(sed -n 's/.*"issuer": *"\([^"]*\)".*/\1/p' <<<"$line")
    port=${issuer##*:}
}

bad=0 seen=0
complain() { printf '%s\n' "$*"; bad=$((bad + 1)); }
