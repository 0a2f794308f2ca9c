#!/usr/bin/env bash
# Every folder with sources, down to the second level, says in a README.md what lives there.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "${1:-$here/../..}"
bad=0 seen=0
while IFS= read -r folder; do
    seen=$((seen + 1))
    [ -s "$folder/README.md" ] || { printf '%s\n    has no README.md\n' "$folder"; bad=$((bad + 1)); }
done < <(find simulator clients scenarios reports include tests -maxdepth 3 -type f \
             \( -name '*.cpp' -o -name '*.hpp' -o -name '*.yaml' -o -name '*.sh' \) -printf '%h\n' |
         awk -F/ '{ print $1; if (NF > 1) print $1 "/" $2 }' | sort -u)
printf '%d folders, %d without README.md\n' "$seen" "$bad"
[ $bad = 0 ] && [ $seen -gt 0 ]
