#!/usr/bin/env bash
# Calls real servers with clients that are generated from their documents, and compares each result with the response to the same request
# without a client. Without arguments: ASP.NET Core applications with Swashbuckle, NSwag, FastEndpoints and Microsoft.AspNetCore.OpenApi.
# With --installed also Alertmanager, etcd, FastAPI, and, if PDNS_DOCUMENT names its document, PowerDNS; missing ones are installed with
# apt-get. Prints which servers ran. The last line is `N passed, N failed`.
set -uo pipefail

cd "$(dirname "$0")/servers"
log=$(mktemp -d)
touch "$log/begin"
# etcd waits for the disk at each write; on a busy disk that takes longer than the timeout of a call.
memory=$(mktemp -d -p /dev/shm 2>/dev/null || mktemp -d)
served=$PWD/driver/obj/served
servers=()
processes=()
export DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0

finish() {
  for process in "${processes[@]}"; do kill "$process" 2>/dev/null; done
  wait "${processes[@]}" 2>/dev/null
  rm -rf "$log" "$memory"
}
trap finish EXIT

give_up() { # what
  echo "NOT OK  $1"
  find "$log" -maxdepth 1 -type f -newer "$log/begin" -exec tail -n 20 {} + | sed 's/^/        | /'
  echo "0 passed, 1 failed"
  exit 1
}

free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])' 2>/dev/null || echo $((20000 + RANDOM)); }

# start name command...: starts a server and saves its output.
start() {
  local name=$1
  shift
  "$@" >"$log/$name" 2>&1 &
  processes+=($!)
}

# await name url [file]: waits until the server responds, and saves the response.
await() {
  for _ in $(seq 600); do
    curl -sf "${curl_options[@]:-}" -o "${3:-/dev/null}" "$2" && return
    kill -0 "${processes[-1]}" 2>/dev/null || break
    sleep 0.1
  done
  give_up "$1 does not answer at $2"
}

rm -rf "$served" && mkdir -p "$served"
curl_options=(--max-time 10)

# The applications. Their documents are used as served. They are built in parallel.
applications=(Swashbuckle:swagger/v1/swagger.json NSwag:swagger/v1/swagger.json OpenApi:openapi/v1.json FastLibrary:swagger/v1/swagger.json)
builds=()
for application in "${applications[@]}"; do
  name=${application%%:*}
  dotnet build -c Debug "applications/$name" >"$log/$name.build" 2>&1 &
  builds+=($!)
done
for number in "${!applications[@]}"; do
  application=${applications[number]}
  name=${application%%:*}
  wait "${builds[number]}" || give_up "$name does not compile"
  port=$(free_port)
  start "$name" dotnet "applications/$name/bin/Debug/net10.0/$name.Application.dll" --urls "http://127.0.0.1:$port"
  await "$name" "http://127.0.0.1:$port/${application#*:}" "$served/${name,,}.json"
  servers+=("${name,,}=http://127.0.0.1:$port/")
  echo "ran     $name, document as served"
done

# are_installed: whether the servers of the distribution are installed or can be installed.
are_installed() {
  if [ -x /usr/bin/prometheus-alertmanager ] && [ -x /usr/sbin/pdns_server ] && [ -x /usr/bin/sqlite3 ] && [ -x /usr/bin/etcd ] \
    && /usr/bin/python3 -c 'import fastapi, multipart, uvicorn' 2>/dev/null; then
    return
  fi
  export DEBIAN_FRONTEND=noninteractive
  apt-get update >"$log/apt" 2>&1
  apt-get install -y --no-install-recommends prometheus-alertmanager pdns-server pdns-backend-sqlite3 sqlite3 etcd-server python3-fastapi python3-multipart uvicorn >>"$log/apt" 2>&1
}

if [ "${1:-}" = --installed ] || [ "${SERVERS:-}" = all ]; then
  if are_installed; then
    port=$(free_port)
    printf 'route: { receiver: team }\nreceivers: [{ name: team }]\n' >"$log/alertmanager.yml"
    start alertmanager prometheus-alertmanager --config.file="$log/alertmanager.yml" --storage.path="$log/alertmanager-data" --web.listen-address="127.0.0.1:$port" --cluster.listen-address=
    await alertmanager "http://127.0.0.1:$port/api/v2/status"
    cp documents/alertmanager.yaml "$served/"
    servers+=("alertmanager=http://127.0.0.1:$port/")
    echo "ran     $(dpkg-query -W prometheus-alertmanager)"

    port=$(free_port) peer=$(free_port)
    start etcd etcd --data-dir "$memory/etcd-data" --listen-client-urls "http://127.0.0.1:$port" --advertise-client-urls "http://127.0.0.1:$port" --listen-peer-urls "http://127.0.0.1:$peer" --initial-advertise-peer-urls "http://127.0.0.1:$peer" --initial-cluster "default=http://127.0.0.1:$peer"
    await etcd "http://127.0.0.1:$port/version"
    cp documents/etcd.json "$served/"
    servers+=("etcd=http://127.0.0.1:$port/")
    echo "ran     $(dpkg-query -W etcd-server)"

    port=$(free_port)
    start fastapi /usr/bin/python3 -m uvicorn --app-dir fastapi --port "$port" app:app
    await fastapi "http://127.0.0.1:$port/openapi.json" "$served/fastapi.json"
    servers+=("fastapi=http://127.0.0.1:$port/")
    echo "ran     $(dpkg-query -W python3-fastapi), document as served"

    if [ -f "${PDNS_DOCUMENT:-}" ]; then
      port=$(free_port) dns=$(free_port)
      mkdir "$log/pdns-data"
      sqlite3 "$log/pdns-data/zones" </usr/share/pdns-backend-sqlite3/schema/schema.sqlite3.sql
      chmod -R a+rwX "$log"
      printf '%s\n' launch=gsqlite3 "gsqlite3-database=$log/pdns-data/zones" gsqlite3-dnssec=yes api=yes api-key=secret webserver=yes webserver-address=127.0.0.1 "webserver-port=$port" \
        local-address=127.0.0.1 "local-port=$dns" "socket-dir=$log/pdns-data" >"$log/pdns-data/pdns.conf"
      start pdns pdns_server --config-dir="$log/pdns-data" --daemon=no --guardian=no --setuid= --setgid=
      curl_options=(--max-time 10 -H "X-API-Key: secret")
      await pdns "http://127.0.0.1:$port/api/v1/servers"
      cp "$PDNS_DOCUMENT" "$served/pdns.yaml"
      servers+=("pdns=http://127.0.0.1:$port/")
      echo "ran     $(dpkg-query -W pdns-server)"
    else
      echo "not run pdns-server: PDNS_DOCUMENT names no file"
    fi
  else
    echo "not run the servers of the distribution: apt-get could not install them"
    tail -n 3 "$log/apt" | sed 's/^/        | /'
  fi
else
  echo "not run the servers of the distribution: they are installed with --installed"
fi

dotnet build driver >"$log/driver.build" 2>&1 || give_up "the clients do not compile"
dotnet driver/bin/Debug/net10.0/Servers.Driver.dll calls "${servers[@]}"
