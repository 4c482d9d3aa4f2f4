#!/usr/bin/env bash
# Rotates the tokens of 15 service accounts, kills the tool with SIGKILL at a random moment and starts it again, round after round. After
# each round every account must have one token, which works and is the one in the file; the old token must be revoked, and the server must
# have no other token. The last line is "N passed, N failed".
#
#   bash tests/rotation.sh
#   ROUNDS=5 bash tests/rotation.sh                      fewer rounds (default 50)
#   TOKENS=path/to/tokens bash tests/rotation.sh         a different build of the tool, such as the published one
#   ROTATION_CONFIGURATION=Debug bash tests/rotation.sh  without optimization (default Release)
set -uo pipefail
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

repository=$(cd "$(dirname "$0")/.." && pwd)
rounds=${ROUNDS:-50}
configuration=${ROTATION_CONFIGURATION:-Release}
work=$(mktemp -d)
server_pid= rotation_pid=

cleanup() {
    for pid in $rotation_pid $server_pid; do kill -KILL "$pid" 2>/dev/null; wait "$pid" 2>/dev/null; done
    rm -rf "$work"
}
trap cleanup EXIT
trap 'exit 130' INT TERM

die() { echo "rotation.sh: $*" >&2; echo "0 passed, 1 failed"; exit 1; }

build() {
    dotnet build "$repository/samples/$1" -c "$configuration" -nodeReuse:false -v quiet > "$work/build.log" 2>&1 ||
        { cat "$work/build.log" >&2; die "$1 does not build"; }
}

# --- the server, with a database in a file -------------------------------------------------------------------------------------

build TokenServer
tokens=${TOKENS:-}
if [ -z "$tokens" ]; then
    build TokenCli
    tokens=$(ls "$repository"/samples/TokenCli/bin/"$configuration"/net10.0/tokens) || die "no tool"
fi

accounts=() scope=()
for i in $(seq -w 1 15); do accounts+=("sa::svc-$i"); done
for account in "${accounts[@]}"; do scope+=(--account "$account"); done

admin=$(cat /proc/sys/kernel/random/uuid 2>/dev/null || uuidgen)
TOKENSERVER_ADMIN_TOKEN=$admin "$repository/samples/TokenServer/bin/$configuration/net10.0/TokenServer" \
    --urls http://127.0.0.1:0 --database "$work/tokens.db" "${scope[@]/--account/--service-account}" > "$work/server.log" 2>&1 &
server_pid=$!
for _ in $(seq 200); do
    host=$(sed -n 's|^Listening on \(http://[^/]*\).*|\1|p' "$work/server.log")
    [ -n "$host" ] && break
    kill -0 "$server_pid" 2>/dev/null || { cat "$work/server.log" >&2; die "the server ended"; }
    sleep 0.1
done
[ -n "$host" ] || die "the server does not listen"
export WAVEFRONT_HOST=$host WAVEFRONT_TOKEN=$admin

# --- reading its state without the tool----------------------------------------------------------------------------------------

# Prints "account token" for each account in a file of the tool: the members of an entry are always in this order.
in_file() { tr -d '\n' < "$1" | grep -o '"account": "[^"]*"[^{}]*"tokenID": "[^"]*"' | sed 's/"account": "\([^"]*\)".*"tokenID": "\([^"]*\)"/\1 \2/' | sort; }

# Prints "account token name" for each token of the server, except the administrator's.
on_server() {
    printf 'header = "Authorization: Bearer %s"\nurl = "%s/api/v2/apitoken/customertokens"\n' "$admin" "$host" |
        curl -sS --fail -K - | tr '{' '\n' | grep '"id"' |
        sed 's/.*"name":"\([^"]*\)".*/\1 &/; t; s/^/- /' |
        sed 's/^\([^ ]*\) .*"id":"\([^"]*\)".*"account":"\([^"]*\)".*/\3 \2 \1/' | grep '^sa::' | sort
}

# Prints the status of the server for each token of the lines "account token" on standard input.
status_of() {
    local first=1
    while read -r _ token _; do
        [ $first = 1 ] && first=0 || echo next
        printf 'header = "Authorization: Bearer %s"\nurl = "%s/api/v2/apitoken"\noutput = /dev/null\nwrite-out = "%%{http_code}\\n"\n' "$token" "$host"
    done | curl -sS -K - | sort | uniq -c | sed 's/^ *//'
}

# Prints what is wrong after a round, or nothing. $1: the file of the round, $2: that of the round before.
check() {
    [ "$(in_file "$1" | wc -l)" = 15 ] || echo "the file does not hold 15 tokens"
    [ "$(in_file "$1" | sed 's/$/ main/')" = "$(on_server)" ] || echo "the server knows other tokens than the file"
    [ "$(in_file "$1" | status_of)" = "15 200" ] || echo "not every new token works: $(in_file "$1" | status_of)"
    [ "$(in_file "$2" | status_of)" = "15 401" ] || echo "an old token still works: $(in_file "$2" | status_of)"
}

# --- the rounds --------------------------------------------------------------------------------------------------------------

now() { date +%s%3N; }
# A plain command, not a function: in the background its pid must be that of the tool, which is killed.
rotate=("$tokens" rotate "${scope[@]}" --name main --json --output)
stages() { [ -f "$1" ] && tr -d '\n' < "$1" | grep -o '"stage": "[a-z]*"' | sort | uniq -c | tr -s ' \n"' ' ' | sed 's/stage: //g'; }

"$tokens" create "${scope[@]}" --name main --output "$work/0.json" > "$work/create.log" 2>&1 || { cat "$work/create.log" >&2; die "no tokens to begin with"; }

# Measures how long an undisturbed rotation takes, from its first write to its end: kills are useful only in this time.
"${rotate[@]}" "$work/first.json" > "$work/first.log" 2>&1 &
rotation_pid=$!
while [ ! -s "$work/first.json" ] && kill -0 "$rotation_pid" 2>/dev/null; do sleep 0.005; done
begin=$(now)
wait "$rotation_pid" || { cat "$work/first.log" >&2; die "a rotation that nobody kills fails"; }
rotation_pid=
length=$(($(now) - begin + 20))
mv "$work/first.json" "$work/0.json"

passed=0 failed=0 unharmed=0 midway=0
for round in $(seq "$rounds"); do
    file="$work/$round.json" before="$work/$((round - 1)).json"
    "${rotate[@]}" "$file" > "$work/killed.log" 2>&1 &
    rotation_pid=$!
    while [ ! -s "$file" ] && kill -0 "$rotation_pid" 2>/dev/null; do sleep 0.005; done
    sleep "$(awk -v r=$RANDOM -v l="$length" 'BEGIN { printf "%.3f", r / 32768 * l / 1000 }')"
    kill -KILL "$rotation_pid" 2>/dev/null
    wait "$rotation_pid" 2>/dev/null && unharmed=$((unharmed + 1)) || midway=$((midway + 1))
    rotation_pid=
    moment=$(stages "$file")

    if ! "${rotate[@]}" "$file" > "$work/again.log" 2>&1; then problem="the second run fails: $(tail -3 "$work/again.log")"
    else problem=$(check "$file" "$before"); fi

    if [ -z "$problem" ]; then passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "round $round, killed at:$moment: $problem" >&2
        # The next round starts from the current state.
        on_server | awk '{ printf "\"account\": \"%s\", \"tokenID\": \"%s\"\n", $1, $2 }' > "$file"
    fi
done

echo "$midway rounds killed midway, $unharmed too late to matter; an undisturbed rotation takes $length ms" >&2
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
