#!/usr/bin/env bash
# A program for .NET Framework 4.7.2 and .NET 10 that makes calls with a generated client. On Windows both versions run; elsewhere the one
# for .NET Framework is only compiled. The last line is `N passed, N failed`.
set -uo pipefail

project=$(cd "$(dirname "$0")/framework" && pwd)
frameworks=(net10.0)
case $(uname -s) in MINGW* | MSYS*) frameworks+=(net472) ;; esac
passed=0
failed=0

if dotnet build "$project" -c Release -v:q -nologo -nodeReuse:false; then
  passed=1
else
  failed=1
  frameworks=()
fi

for framework in ${frameworks[@]+"${frameworks[@]}"}; do
  echo "--- $framework"
  output=$(dotnet run --project "$project" -c Release -f "$framework" --no-build)
  echo "$output"
  if [[ $(tail -n 1 <<<"$output") =~ ^([0-9]+)\ passed,\ ([0-9]+)\ failed ]]; then
    passed=$((passed + BASH_REMATCH[1]))
    failed=$((failed + BASH_REMATCH[2]))
  else
    failed=$((failed + 1))
  fi
done

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
