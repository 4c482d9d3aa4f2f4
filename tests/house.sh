#!/usr/bin/env bash
# Prints the structure of the sources: files and lengths per folder, and dependencies between the layers of the generator. Then checks the
# rules of CONTRIBUTING.md. It only reads sources. The last line is "N passed, N failed".
#   bash tests/house.sh        the folders, the layers, and the checks
set -uo pipefail

cd "$(dirname "$0")/.."
passed=0
failed=0
maximum_lines=300
# Lines of more than 140 columns: almost all of them have a long string. New ones are not added.
maximum_long_lines=1242

# Hand-written code only: programs write the clients of peers and the expected output of snapshots.
sources() { git ls-files --cached --others --exclude-standard -- "${@:-*.cs}" | grep '\.cs$' | grep -v -e '/expected/' -e '/Peers/' | while read -r file; do [ -e "$file" ] && echo "$file"; done; }

check() { # expectation, violations (one per line; empty if there are none)
  if [ -z "$2" ]; then
    passed=$((passed + 1))
    echo "ok      $1"
  else
    failed=$((failed + 1))
    echo "NOT OK  $1"
    sed 's/^/        /' <<<"$2"
  fi
}

echo "folder                                                files  median  longest"
sources generator runtime tools | xargs wc -l | grep -v ' total$' | awk '{ folder = $2; sub(/\/[^\/]*$/, "", folder); print folder, $1 }' | sort -k1,1 -k2,2n |
  awk 'function show() { printf "%-52s %6d %7d %8d\n", folder, n, lines[int((n + 1) / 2)], lines[n] }
    $1 != folder { if (n) show(); folder = $1; n = 0 } { lines[++n] = $2 } END { show() }'

# Prints namespace -> namespace for each import of one layer by another.
edges() { # folder, prefix, number of names that make a layer
  sources "$1" | xargs awk -v prefix="$2" -v depth="$3" '
    function layer(name, parts, n, i, all) { n = split(name, parts, "."); for (i = 1; i <= depth && i <= n; i++) all = all (i > 1 ? "." : "") parts[i]; return all }
    FNR == 1 { delete imports; count = 0 }
    /^using [A-Z]/ { name = $2; sub(/;.*/, "", name); if (index(name, prefix ".") == 1) imports[++count] = layer(name) }
    /^namespace / { name = $2; sub(/;.*/, "", name); if (index(name, prefix) == 1) for (i = 1; i <= count; i++) if (imports[i] != layer(name)) print layer(name), imports[i] }' | sort -u
}

echo
echo "layers of the generator"
layers=$(edges generator/TokenGen.Generator TokenGen.Generator 3)
sed -E 's/TokenGen\.Generator\.//g; s/^/  /; s/ ([^ ]*)$/ -> \1/' <<<"$layers"
echo
check "the layers of the generator form no circle" "$(tsort <<<"$layers" 2>&1 >/dev/null | sed 's/^tsort: //')"
# The floors of the runtime, from the values of JSON to programs that make many calls. Prints each file that names a type of a higher floor.
# Only a record that reports an unusable member looks up, because it throws the public exception.
climbs() {
  local files
  files=$(sources runtime/TokenGen.Runtime)
  awk -v root=runtime/TokenGen.Runtime/ '
    BEGIN {
      split("Polyfills Text Scalars Optional", texts, " "); for (i in texts) floor[texts[i]] = 1
      floor["Json"] = 2
      split("Pagination Polling Registration Testing Webhooks", many, " "); for (i in many) floor[many[i]] = 4
    }
    function floorOf(path, parts) { sub(root, "", path); split(path, parts, /[\/{.]/); return parts[1] in floor ? floor[parts[1]] : 3 }
    FNR == 1 { here = floorOf(FILENAME) }
    pass == 1 && /^(public|internal) / {
      if (match($0, /(class|struct|interface|enum|record|delegate [A-Za-z<>?]+) [A-Z][A-Za-z0-9]*/)) {
        name = substr($0, RSTART, RLENGTH); sub(/.* /, "", name)
        if (!(name in declared) || declared[name] > here) declared[name] = here
      }
    }
    pass == 2 && !/^ *\/\// { count = split($0, words, /[^A-Za-z0-9_.]+/); for (i = 1; i <= count; i++) { split(words[i], one, "."); if (one[1] in declared && declared[one[1]] > here) print FILENAME ": " one[1] } }
  ' pass=1 $files pass=2 $files | sort -u | grep -v 'Json/Records/JsonFaults.cs: Api\(ErrorKind\|ResponseFormatException\)$'
}
check "the floors of the runtime are built on each other" "$(climbs)"
check "no file has more than $maximum_lines lines" "$(sources | xargs wc -l | awk -v most=$maximum_lines '$2 != "total" && $1 > most')"
long_lines=$(sources | LC_ALL=C.UTF-8 xargs grep -hE '^.{141,}' | wc -l)
check "at most $maximum_long_lines lines have more than 140 columns" "$([ "$long_lines" -le "$maximum_long_lines" ] || echo "$long_lines lines")"
check "no type is called Utils, Helpers, Manager or Common" "$(sources | grep -E '(Utils?|Helpers?|Managers?|Common)\.cs$')"
check "tests are in tests" "$(sources generator runtime tools samples | grep -E 'Tests\.cs$')"
check "nothing outside of Reading, Binding and Diagnostics knows the library of OpenAPI" \
  "$(sources generator/TokenGen.Generator | grep -v -E '^generator/TokenGen.Generator/(Reading|Binding|Diagnostics)/' | xargs grep -l '^using Microsoft\.OpenApi')"
check "emission uses the model and names, and nothing else of the generator" "$(grep '\.Emission ' <<<"$layers" | grep -v -E ' TokenGen\.Generator\.(Model|Naming)$')"

echo "$passed passed, $failed failed"
[ "$failed" = 0 ] && [ "$passed" -gt 0 ]
