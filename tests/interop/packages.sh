# install_packages FROM INTO: what FROM/package-lock.json says, exactly and by its checksums, once and within three minutes. The lock
# names no registry: `npm config` does. To change a version, change package.json, then in that folder
#   npm install --package-lock-only --omit-lockfile-registry-resolved
install_packages() {
    command -v npm >/dev/null || { echo "npm is needed (./dev interop installs it)" >&2; return 3; }
    mkdir -p "$2"
    if [ -d "$2/node_modules" ] && cmp -s "$1/package-lock.json" "$2/package-lock.json"; then return; fi
    cp "$1/package.json" "$2/"
    (
        cd "$2"
        cp "$1/package-lock.json" npm-shrinkwrap.json  # becomes the lock when all is there: a broken install begins anew
        timeout 180 npm ci --no-audit --no-fund --ignore-scripts --silent >&2
        mv npm-shrinkwrap.json package-lock.json
    )
}

# use_node_20 INTO: Debian 12 has Node 18 and some packages want 20, which npm has as a package.
use_node_20() {
    [ "$(node -p 'process.versions.node.split(".")[0]')" -lt 20 ] || return 0
    local package=node-linux-$(node -p process.arch)
    [ -x "$1/node_modules/$package/bin/node" ] ||
        (mkdir -p "$1" && cd "$1" && timeout 180 npm install --no-save --no-audit --no-fund --ignore-scripts --silent "$package@20.20.2" >&2)
    PATH=$1/node_modules/$package/bin:$PATH
}
