#!/bin/sh
# Generates and compiles the documents of tests/corpus, and those of ../shared/corpus where they are, each in a process of its own.
# Arguments go to the tool, such as --framework netstandard2.0. Ends with "N passed, N failed"; bounded by CORPUS_SECONDS.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
whole=$root/../shared/corpus
set -- "$root/tests/corpus" "$@"
if [ -d "$whole" ]; then
    set -- "$whole" "$@"
fi

dotnet build -c Release --nologo -v:q -nodeReuse:false "$root/tests/TokenGen.Corpus"
exec timeout "${CORPUS_SECONDS:-1800}" \
    dotnet run -c Release --no-build --project "$root/tests/TokenGen.Corpus" -- --parallel 2 "$@"
