#!/usr/bin/env bash
# Every #include of ours against includes.table and public.table, every other one against third_party.table.
# Prints each offending line; the exit code says whether there is one.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "${1:-$here/../..}"

grep -rnE '^[[:space:]]*#[[:space:]]*include' --include='*.cpp' --include='*.hpp' \
    include simulator clients reports scenarios tests |
awk -v tables="$here" '
function load(file,   line, at) {
    while ((getline line < (tables "/" file ".table")) > 0) {
        if (line ~ /^#/ || line ~ /^$/) continue
        at = index(line, ":")
        known[file, substr(line, 1, at - 1)] = 1
        allowed[file, substr(line, 1, at - 1)] = substr(line, at + 1)
        if (file == "third_party") patterns[++count] = substr(line, 1, at - 1)
    }
    close(tables "/" file ".table")
}
# Shell pattern with * only, which also matches slashes.
function matches(text, pattern) {
    gsub(/[.+]/, "\\\\&", pattern)
    gsub(/\*/, ".*", pattern)
    return text ~ ("^" pattern "$")
}
function any(text, list,   n, i, parts) {
    n = split(list, parts, " ")
    for (i = 1; i <= n; i++) if (matches(text, parts[i])) return 1
    return 0
}
function folder(path) { return path ~ /\// ? substr(path, 1, match(path, /\/[^\/]*$/) - 1) : "." }
function offend(why) { print line "\n    " why; bad++ }

function ours(library, inside, name,   from, to) {
    if (name ~ /^authrig\//) {
        sub(/^authrig\//, "", name); sub(/\.hpp$/, "", name)
        if (inside !~ /^base\// && any(name, allowed["public", library])) offend(library "/ must not know authrig/" name ".hpp")
        return
    }
    from = folder(inside); to = folder(name)
    if (to == "." || to == from) return
    if (!(("includes" SUBSEP library " " from) in known)) { offend("the folder " library "/" from " is missing in tests/layers/includes.table"); return }
    if (any(to, allowed["includes", library " " from]) || any(to, allowed["includes", library " " inside])) return
    offend(library "/" from " must not include " to "/")
}
function theirs(path, name,   i) {
    for (i = 1; i <= count; i++)
        if (matches(name, patterns[i])) {
            if (!any(path, allowed["third_party", patterns[i]])) offend("<" name "> may be included only in" allowed["third_party", patterns[i]])
            return
        }
    if (name ~ /\/|\.h(pp)?$/) offend("<" name "> is missing in tests/layers/third_party.table")
}
BEGIN { load("includes"); load("public"); load("third_party") }
{
    line = $0
    path = $0; sub(/:.*/, "", path)
    text = $0; sub(/^[^#]*#[ \t]*include[ \t]*/, "", text)
    name = substr(text, 2); sub(/[">].*/, "", name)
    library = path; sub(/\/.*/, "", library)
    inside = substr(path, length(library) + 2)
    seen++
    if (substr(text, 1, 1) == "<") theirs(path, name)
    else if (library == "include") { if (name !~ /^authrig\//) offend("a public header includes public headers only") }
    else if (library != "tests") ours(library, inside, name)
}
END {
    printf "%d includes, %d against the layers\n", seen, bad
    exit bad > 0 || seen < 100
}'
