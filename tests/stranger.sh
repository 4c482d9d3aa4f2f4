#!/usr/bin/env bash
# Follows the getting-started page as a new user would: runs its commands and its program, extracted from the page, in an empty folder
# outside of the repository. The document is GitHub's, from tests/documents. Needs unzip, and Node.js for the server. Prints each step with
# its time. The last line is `N passed, N failed`.
set -uo pipefail

repository=$(cd "$(dirname "$0")/.." && pwd)
page=$repository/docs/getting-started.md
work=$(mktemp -d)
passed=0
failed=0
start=$SECONDS
server=

# Ignores this machine's settings, and changes nothing in them.
export DOTNET_CLI_HOME=$work/home NUGET_PACKAGES=$work/packages
export DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 UseSharedCompilation=false

finish() {
  [ -n "$server" ] && kill -- -"$server" 2>/dev/null
  rm -rf "$work"
}
trap finish EXIT

# block FENCE N: prints the Nth block of the page that starts with the fence.
block() {
  awk -v fence="\`\`\`$1" -v wanted="$2" '
    inside && /^```$/ { inside = 0 }
    inside { print }
    $0 == fence { inside = (++seen == wanted) }' "$page"
}

# step "description" command...: runs the command, prints its time, and prints its output if it fails.
step() {
  local what=$1 began=$SECONDS
  shift
  if "$@" >"$work/log" 2>&1; then
    passed=$((passed + 1))
    printf '%4d s  ok      %s\n' $((SECONDS - began)) "$what"
  else
    failed=$((failed + 1))
    printf '%4d s  NOT OK  %s\n' $((SECONDS - began)) "$what"
    tail -n 20 "$work/log" | sed 's/^/          | /'
  fi
}

in_folder() { # folder, commands
  (cd "$1" && set -e && eval "$2")
}

answers() { # until the port takes connections, or the server has ended
  for _ in $(seq 600); do
    (exec 3<>"/dev/tcp/127.0.0.1/4010") 2>/dev/null && return 0
    kill -0 "$server" 2>/dev/null || break
    read -rt 0.2 <> <(:) || :
  done
  cat "$work/server.log"
  return 1
}

says() { # folder, commands, expected text
  local printed
  printed=$(in_folder "$1" "$2") || { echo "$printed"; return 1; }
  [ "$(tail -n "$(wc -l <<<"$3")" <<<"$printed")" = "$3" ] || { echo "$printed"; return 1; }
}

# The clone is only read: the packages go to the folder that has the same place relative to the user's folder as on the page.
mkdir -p "$work/stranger" "$work/tokengen/artifacts"
pack=$(block 'sh stranger clone' 1 | sed "s|-o artifacts|-o '$work/tokengen/artifacts'|")

unzip -q "$repository/tests/documents/github.json.zip" -d "$work/stranger"

step "the packages are made" in_folder "$repository" "$pack"
step "the template is installed" in_folder "$work/stranger" "$(block 'sh stranger' 1)"
step "a project is made of it" in_folder "$work/stranger" "$(block 'sh stranger' 2)"
block 'csharp stranger' 1 >"$work/stranger/GitHub/Program.cs"
# A separate session, so that the processes of npx can be stopped with it.
(cd "$work/stranger" && exec setsid bash -c "$(block 'sh stranger server' 1)" >"$work/server.log" 2>&1) &
server=$!
# The document requires a member that it does not declare, which is a warning about the document (TKG0130), not an error of the client.
step "the program builds" in_folder "$work/stranger" 'dotnet build GitHub -warnaserror -warnnotaserror:TKG0130'
step "a server plays GitHub" answers
step "the first call is answered" says "$work/stranger" "$(block 'sh stranger' 3)" "$(block 'text stranger' 1)"
printf '%4d s  in all\n' $((SECONDS - start))

# The page promises a time for the work alone, so the processor time of all child processes counts, user and system.
took_less_than() { # seconds of two cores
  local spent
  # Not in a pipe, because a subshell has no child processes of its own to report.
  times >"$work/times"
  spent=$(awk 'NR == 2 { for (i = 1; i <= 2; i++) { split($i, part, /[ms]/); sum += part[1] * 60 + part[2] } print int(sum) }' "$work/times")
  echo "$spent s of processor time"
  [ "$spent" -gt 0 ] && [ "$spent" -lt $((2 * $1)) ]
}
step "it is less than five minutes of two processors" took_less_than 300
sed 's/^/        /' "$work/log"

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
