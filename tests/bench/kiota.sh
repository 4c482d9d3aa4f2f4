#!/usr/bin/env bash
# Generates Kiota's client of the benchmarks' document again, with the tool in a temporary folder:
#   bash tests/bench/kiota.sh
set -euo pipefail

cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
peer=tools/TokenGen.Benchmarks/Peers/Kiota
export KIOTA_OFFLINE_ENABLED=true KIOTA_CLI_TELEMETRY_OPTOUT=true

dotnet tool install Microsoft.OpenApi.Kiota --version 1.38.0 --tool-path "$work"
"$work/kiota" generate -l CSharp -d tools/TokenGen.Benchmarks/openapi.yaml -c BenchClient -n TokenGen.Benchmarks.Peers.Kiota -o "$peer" \
  --clean-output --clear-cache --exclude-backward-compatible --log-level Error
# The lock file contains the path of the document on this machine, so it is removed.
rm "$peer/kiota-lock.json"
find "$peer" -name '*.cs' -exec sed -i 's/\r$//' {} +
