#!/bin/sh
# Generates and compiles documents in separate processes: those of tests/corpus for .NET Standard 2.0 and .NET 10, and those of
# ../shared/corpus, if present and CORPUS_WHOLE is not false, for .NET 10. Arguments are passed to the tool; with --framework there is a
# single pass over all documents.
# The last line is "N passed, N failed". CORPUS_SECONDS limits the time.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
committed=$root/tests/corpus
whole=$root/../shared/corpus
log=$(mktemp -d)
trap 'rm -rf "$log"' EXIT
ends=$(($(date +%s) + ${CORPUS_SECONDS:-1800}))

# pass ARGUMENT...: runs the tool once and saves its counts. A run that was stopped early has no counts, and counts as a failure.
pass() {
    left=$((ends - $(date +%s)))
    timeout "$((left > 0 ? left : 1))" dotnet run -c Release --no-build --project "$root/tools/TokenGen.Corpus" -- --parallel 2 --keep-processes "$@" | tee "$log/pass"
    tail -n 1 "$log/pass" | grep -E '^[0-9]+ passed, [0-9]+ failed$' >>"$log/counts" || echo "0 passed, 1 failed" >>"$log/counts"
}

dotnet build -c Release --nologo -v:q -nodeReuse:false -p:RunAnalyzers=false "$root/tools/TokenGen.Corpus"
case " $* " in
*" --framework "*) ;;
*) pass "$committed" --framework netstandard2.0 "$@" ;;
esac
if [ -d "$whole" ] && [ "${CORPUS_WHOLE:-true}" != false ]; then
    # Beside the corpus is the complete document of the API from which the first case is taken.
    set -- "$whole" "$root/../shared/wavefront/swagger.json" "$@"
fi
pass "$committed" "$@"

awk '{ passed += $1; failed += $3 } END { print passed " passed, " failed " failed"; exit failed > 0 }' "$log/counts"
