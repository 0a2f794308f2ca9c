#!/usr/bin/env bash
# Every X(name) of a list.inc has its file, every member's file is listed, every list is in lists.table.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "${1:-$here/../..}"
bad=0 seen=0
offend() { printf '%s\n    %s\n' "$1" "$2"; bad=$((bad + 1)); }

while IFS= read -r entry; do
    folder=${entry%%: *} shape=${entry#*: }
    [ -f "$folder/list.inc" ] || { offend "tests/layers/lists.table: $entry" "there is no $folder/list.inc"; continue; }
    names=$(sed -nE 's/^X\((.*)\)$/\1/p' "$folder/list.inc")
    while IFS=: read -r number name; do
        name=${name#X(} name=${name%)}
        seen=$((seen + 1))
        ls "$folder/$name".[ch]pp >/dev/null 2>&1 || offend "$folder/list.inc:$number: X($name)" "there is no $folder/$name.cpp"
    done < <(grep -nE '^X\(' "$folder/list.inc")
    for file in "$folder"/*.[ch]pp; do
        stem=$(basename "${file%.*}")
        line=$(grep -nF -- "${shape//%/$stem}" "$file" | head -1) || true
        [ -n "$line" ] || continue
        grep -qxF -- "$stem" <<<"$names" || offend "$file:$line" "$stem is missing in $folder/list.inc"
    done
    for name in $names; do
        grep -qF -- "${shape//%/$name}" "$folder/$name".[ch]pp 2>/dev/null ||
            offend "$folder/list.inc: X($name)" "$folder/$name.cpp does not hold \`${shape//%/$name}\`"
    done
done < <(grep -vE '^(#|$)' "$here/lists.table")

while IFS= read -r list; do
    grep -qF -- "$(dirname "$list"): " "$here/lists.table" || offend "$list" "is missing in tests/layers/lists.table"
done < <(find include simulator clients reports scenarios -name list.inc)

printf '%d members of lists, %d wrong\n' "$seen" "$bad"
[ $bad = 0 ] && [ $seen -gt 0 ]
