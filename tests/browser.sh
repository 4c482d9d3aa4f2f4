#!/usr/bin/env bash
# Publishes a program as WebAssembly and opens it in headless Chromium, where it makes calls with a generated client. The last line is `N
# passed, N failed`. BROWSER sets a command other than `chromium`, `google-chrome` and `chromium-browser`.
set -uo pipefail

folder=$(cd "$(dirname "$0")/browser" && pwd)
output=$(mktemp -d)
trap 'rm -rf "$output"' EXIT
browser=$(command -v ${BROWSER:-chromium google-chrome chromium-browser} | head -n 1)

if [ -z "$browser" ]; then
  echo "No browser was found. Install Chromium, or set BROWSER."
  echo "0 passed, 1 failed"
  exit 1
fi

if ! dotnet publish "$folder" -c Release -o "$output" -v:q -nologo -nodeReuse:false; then
  echo "0 passed, 1 failed"
  exit 1
fi

dotnet run "$folder/serve.cs" "$output/wwwroot" "$browser"
