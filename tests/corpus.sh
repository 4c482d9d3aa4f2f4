#!/bin/sh
# Generates and compiles documents in processes beside the one that judges them: those of tests/corpus for .NET Standard 2.0 and .NET 10, and for .NET 10
# those of ../shared/corpus where they are, unless CORPUS_WHOLE is false. Arguments go to the tool; with --framework among them there is one pass,
# over all documents.
# Ends with "N passed, N failed"; bounded by CORPUS_SECONDS.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
committed=$root/tests/corpus
whole=$root/../shared/corpus
log=$(mktemp -d)
trap 'rm -rf "$log"' EXIT
ends=$(($(date +%s) + ${CORPUS_SECONDS:-1800}))

# pass ARGUMENT...: runs the tool once, and keeps what it ends with; a run that was cut short has no counts, and is a failure of its own.
pass() {
    left=$((ends - $(date +%s)))
    timeout "$((left > 0 ? left : 1))" dotnet run -c Release --no-build --project "$root/tools/TokenGen.Corpus" -- --parallel 2 --keep-processes "$@" | tee "$log/pass"
    tail -n 1 "$log/pass" | grep -E '^[0-9]+ passed, [0-9]+ failed$' >>"$log/counts" || echo "0 passed, 1 failed" >>"$log/counts"
}

dotnet build -c Release --nologo -v:q -nodeReuse:false "$root/tools/TokenGen.Corpus"
case " $* " in
*" --framework "*) ;;
*) pass "$committed" --framework netstandard2.0 "$@" ;;
esac
if [ -d "$whole" ] && [ "${CORPUS_WHOLE:-true}" != false ]; then
    # Beside the corpus stands the whole of the API that the home case is a part of.
    set -- "$whole" "$root/../shared/wavefront/swagger.json" "$@"
fi
pass "$committed" "$@"

awk '{ passed += $1; failed += $3 } END { print passed " passed, " failed " failed"; exit failed > 0 }' "$log/counts"
