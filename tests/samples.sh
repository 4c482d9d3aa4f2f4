#!/usr/bin/env bash
# Runs each sample whose README shows its output (`prints`, then a text block), and compares the output. The other samples have their own
# tests. The last line is `N passed, N failed`.
set -uo pipefail

cd "$(dirname "$0")/.."
log=$(mktemp -d)
trap 'rm -rf "$log"' EXIT
passed=0
failed=0
export DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1

for readme in $(grep -lx 'prints' samples/*/README.md); do
  sample=$(dirname "$readme")
  awk '/^prints$/ { after = 1 } after && /^```$/ { exit } inside { print } after && /^```text$/ { inside = 1 }' "$readme" >"$log/expected"
  if timeout 300 dotnet run --project "$sample" >"$log/printed" 2>"$log/errors" && [ -s "$log/expected" ] &&
    diff "$log/expected" "$log/printed" >"$log/difference"; then
    passed=$((passed + 1))
    echo "ok      $sample prints what its page says"
  else
    failed=$((failed + 1))
    echo "NOT OK  $sample"
    cat "$log/difference" "$log/errors" 2>/dev/null | head -n 20 | sed 's/^/        | /'
  fi
done

echo "$passed passed, $failed failed"
[ "$failed" = 0 ] && [ "$passed" != 0 ]
