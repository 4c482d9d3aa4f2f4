#!/usr/bin/env bash
# Checks that the picture in the readme shows what the QuickStart prints: draws its output like a terminal, and compares. `--write` draws
# the picture again. The port differs in each run, and is 5080 in the picture. PRINTED names a file with the output, if it was run already.
# The last line is `N passed, N failed`.
set -euo pipefail

cd "$(dirname "$0")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1
picture=docs/pictures/quick-start.svg
drawn=$(mktemp)
trap 'rm -f "$drawn"' EXIT

{
  echo '$ dotnet run --project samples/QuickStart'
  if [ -n "${PRINTED:-}" ]; then cat "$PRINTED"; else dotnet run --project samples/QuickStart; fi
} | sed -E 's/127\.0\.0\.1:[0-9]+/127.0.0.1:5080/' | awk '
  { gsub(/&/, "\\&amp;"); gsub(/</, "\\&lt;"); gsub(/>/, "\\&gt;"); lines[NR] = $0; if (length($0) > width) width = length($0) }
  END {
    printf "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"ui-monospace, Menlo, Consolas, monospace\" font-size=\"12\">\n", width * 7.3 + 32, NR * 17 + 28
    print "<rect width=\"100%\" height=\"100%\" rx=\"6\" fill=\"#1b1f24\"/>"
    for (i = 1; i <= NR; i++)
      printf "<text x=\"16\" y=\"%d\" fill=\"%s\" xml:space=\"preserve\">%s</text>\n", i * 17 + 12, i == 1 ? "#7ee787" : "#d0d7de", lines[i]
    print "</svg>"
  }' >"$drawn"

if [ "${1:-}" = --write ]; then
  cp "$drawn" "$picture"
fi

if diff "$picture" "$drawn"; then
  echo "ok      $picture shows what the QuickStart prints"
  echo "1 passed, 0 failed"
else
  echo "NOT OK  $picture: draw it anew by bash tests/pictures.sh --write"
  echo "0 passed, 1 failed"
  exit 1
fi
