#!/usr/bin/env bash
# Run-time benchmarks: TokenGen's clients compared with hand-written System.Text.Json and the peers. docs/performance.md explains the
# output.
#
#   bash tests/bench.sh --quick   the ratios with a target, each with `ok` or `short`, in under five minutes: all but growth and whole
# builds
#   bash tests/bench.sh           all contenders with all payloads; writes docs/performance/*.tsv and their plots
#
# Not part of the gate, because the results depend on the machine and its load. Byte counts are exact, so tests check them.
set -euo pipefail

cd "$(dirname "$0")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en DOTNET_CLI_TELEMETRY_OPTOUT=1
dotnet build tools/TokenGen.Benchmarks -c Release -v quiet -nologo -clp:NoSummary
bench=tools/TokenGen.Benchmarks/bin/Release/net10.0/TokenGen.Benchmarks

dotnet build tools/TokenGen.Costs -c Release -v quiet -nologo -clp:NoSummary
costs() { dotnet tools/TokenGen.Costs/bin/Release/net10.0/TokenGen.Costs.dll "$@"; }

if [ "${1:-}" = --quick ]; then
  code=0
  "$bench" quick || code=1
  "$bench" streamed || code=1
  "$bench" whole || code=1
  costs generate native unchanged --documents github --rounds 1 || code=1
  exit "$code"
fi

mkdir -p docs/performance
"$bench" ratios docs/performance/runtime.tsv
"$bench" streamed docs/performance/streaming.tsv || true # missed targets are in the table and on the page
"$bench" whole docs/performance/whole.tsv || true
"$bench" plot docs/performance/runtime.tsv docs/performance

# Measures processes instead of methods: generation, builds, growth. Missed targets are in the table and on the page. Builds take minutes,
# so they run once.
rm -f docs/performance/costs.tsv
costs generate native unchanged keystroke --out docs/performance/costs.tsv || true
costs growth --documents github --out docs/performance/costs.tsv --plot docs/performance/growth.svg || true
costs code --documents stripe --out docs/performance/costs.tsv || true
costs build --documents github stripe openai --rounds 1 --out docs/performance/costs.tsv || true
