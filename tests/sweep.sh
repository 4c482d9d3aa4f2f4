#!/usr/bin/env bash
# The long checks behind docs/reliability.md: hostile texts, damaged documents, determinism, bombs, one client in 256 tasks, and a server
# with random faults.
#   bash tests/sweep.sh [SECONDS]     stops after that many seconds (default 20); the next run continues from there
#   SWEEP_PARTS='mutants'             only the parts whose names match this regular expression
#   SWEEP_FOLDER=/somewhere           the folder of the state; by default artifacts/sweep. Delete it to start again.
# A part is hundreds of cases, each determined by its number. It takes a minute or two, ten for chaos, and five for 20,000 mutants. The last line is "N passed, N
# failed" over all parts so far.
set -uo pipefail

cd "$(dirname "$0")/.."
seconds=${1:-${SWEEP_SECONDS:-20}}
folder=${SWEEP_FOLDER:-artifacts/sweep}
state=$folder/parts.tsv
tool="dotnet tools/TokenGen.Hostile/bin/Release/net10.0/TokenGen.Hostile.dll"
# A process lives for a minute, too short to profit from tiered PGO.
export DOTNET_TieredPGO=0 DOTNET_gcConcurrent=0
# 64 MB of new objects between two collections.
export DOTNET_GCgen0size=4000000
mkdir -p "$folder"
touch "$state"

if ! dotnet build -c Release --nologo -v:q -nodeReuse:false tools/TokenGen.Hostile || ! dotnet build -c Release --nologo -v:q -nodeReuse:false tests/TokenGen.Faults.Tests; then
  echo "0 passed, 1 failed"
  exit 1
fi

# part name command...: runs a part that has not been run yet, and saves its counts. Returns 1 if the time is up.
part() {
  local name=$1 last start=$SECONDS
  shift
  [[ $name =~ ${SWEEP_PARTS:-.} ]] || return 0
  grep -qF "$name	" "$state" && return 0
  [ "$SECONDS" -lt "$seconds" ] || return 1
  "$@" >"$folder/part.log" 2>&1
  last=$(grep -aoE '[0-9]+ passed, [0-9]+ failed' "$folder/part.log" | tail -n 1)
  if [ -z "$last" ]; then
    last="0 passed, 1 failed"
  fi
  [[ $last == *", 0 failed" ]] || cat "$folder/part.log"
  printf '%s\t%s\t%s\t%s s\n' "$name" "${last%% passed*}" "$(sed -E 's/.*, ([0-9]+) failed/\1/' <<<"$last")" $((SECONDS - start)) >>"$state"
}

# Converts the result of the test runner to counts.
concurrency() {
  if TOKENGEN_CONCURRENCY_SECONDS=300 dotnet tests/TokenGen.Faults.Tests/bin/Release/net10.0/TokenGen.Faults.Tests.dll -class TokenGen.Faults.Tests.ConcurrencyTests; then
    echo "1 passed, 0 failed"
  else
    echo "0 passed, 1 failed"
  fi
}

chaos() {
  if TOKENGEN_CHAOS_SECONDS=600 TOKENGEN_CHAOS_TASKS=64 dotnet tests/TokenGen.Faults.Tests/bin/Release/net10.0/TokenGen.Faults.Tests.dll -class TokenGen.Faults.Tests.Chaos.ChaosTests -showLiveOutput; then
    echo "1 passed, 0 failed"
  else
    echo "0 passed, 1 failed"
  fi
}

# Checks the system calls of the process during generation: no file, no address, no other process. The garbage collector may read the amount
# of memory.
traced() {
  if ! command -v strace >/dev/null; then
    echo "0 passed, 0 failed"   # strace is missing, so nothing was checked
    return
  fi
  DOTNET_TieredCompilation=0 strace -f -qq -s 80 -o "$folder/trace" -e trace=write,open,openat,creat,unlink,rename,execve,fork,vfork,socket,connect,sendto,bind $tool traced || return
  awk '/tracing begins/ { on = 1; seen++; next } /tracing ends/ { on = 0; seen++; next }
    on && !/ write\(/ && !/exited|resumed|SIG|"\/proc\/meminfo"|"\/sys\/fs\/cgroup/ { print; calls++ }
    END { if (seen == 2 && calls == 0) print "1 passed, 0 failed"; else print "0 passed, 1 failed" }' "$folder/trace"
}

sweep() {
  local i
  # 25,000 documents contain more than 1,000,000 texts.
  for ((i = 0; i < 25000; i += 500)); do part "texts $i" $tool texts --from $i --count 500 --save "$folder/failed" || return; done
  for ((i = 0; i < 10000; i += 500)); do part "same $i" $tool same --from $i --count 500 --save "$folder/failed" || return; done
  # Each document has ten faults.
  for ((i = 0; i < 1000; i += 20)); do part "injected $i" $tool injected --from $i --count 20 --save "$folder/failed" || return; done
  part bombs $tool bombs || return
  part traced traced || return
  part concurrency concurrency || return
  part chaos chaos || return
  for ((i = 0; i < 2000000; i += 20000)); do part "mutants $i" $tool mutants --from $i --count 20000 --save "$folder/failed" || return; done
}

sweep
awk -F'\t' '{ split($1, kind, " "); passed[kind[1]] += $2; failed[kind[1]] += $3; time[kind[1]] += $4; p += $2; f += $3 }
  END { for (k in passed) printf "%-12s %8d passed %4d failed %7d s\n", k, passed[k], failed[k], time[k]; printf "%d passed, %d failed\n", p, f; exit f > 0 }' "$state"
