#!/bin/sh
# serve-postgres.sh [BIN [PRIMARY [OPTIONS]]]: runs a PostgreSQL server in a new folder until standard input ends, then removes
# both. Since the end of input is what a killed parent leaves behind too, nothing remains of a test run that was killed.
# BIN is the folder of initdb and postgres: by default Debian's, else the first on the path.
# PRIMARY is the folder of a server started so: then this one is its standby.
# OPTIONS are further options of postgres.
# Prints the folder of the server's socket when it answers, then obeys the lines "stop", "kill", "start", "freeze", "thaw" and
# "follow FOLDER", printing the first word when done. "kill" ends all of its processes at once, as a machine does that runs out
# of memory; "freeze" has them hang until "thaw", with their connections open.
# "follow" starts a server that was stopped or killed anew, as a standby of the one in FOLDER.
# PostgreSQL refuses to run as root: then another user runs it.
set -eu
trap '' HUP INT TERM # An interrupt reaches the whole group; the end of input is the one that counts.

bin=${1:-$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)}
[ -n "$bin" ] || bin=$(dirname "$(command -v initdb)")
[ -x "$bin/initdb" ] || { echo "no initdb in /usr/lib/postgresql/*/bin or on the path" >&2; exit 1; }
folder=$(mktemp -d "${TMPDIR:-/tmp}/provenance-postgres-XXXXXX")
as=
if [ "$(id -u)" = 0 ]; then
  user=postgres
  id "$user" >/dev/null 2>&1 || user=nobody
  chown "$user" "$folder"
  as="setpriv --reuid=$user --regid=$(id -g "$user") --clear-groups --"
fi

options=${3:-}

server=
start() {
  $as "$bin/postgres" -D data -k "$folder" -c listen_addresses= -c max_connections=200 \
    -c fsync=off -c synchronous_commit=off -c full_page_writes=off $options >>log 2>&1 &
  server=$!
  tries=0
  until "$bin/pg_isready" -q -h "$folder"; do
    tries=$((tries + 1))
    { [ "$tries" -lt 300 ] && kill -0 "$server" 2>/dev/null; } || { cat log >&2; exit 1; }
    sleep 0.1
  done
}

stop() { # stop SIGNAL
  [ -z "$server" ] || { kill "-$1" "$server" && wait "$server"; } 2>/dev/null || true
  server=
}

die() {
  kill -STOP "$server" # It starts no process that would be missed.
  all="$server $(pgrep -P "$server")"
  kill -KILL $all 2>/dev/null || true
  wait "$server" 2>/dev/null || true
  for process in $all; do
    while kill -0 "$process" 2>/dev/null; do sleep 0.01; done
  done
  server=
}

freeze() {
  kill -STOP "$server" # It starts no process that would be missed.
  kill -STOP $(pgrep -P "$server")
}

thaw() {
  [ -z "$server" ] || kill -CONT "$server" $(pgrep -P "$server") 2>/dev/null || true
}

trap 'thaw; stop QUIT; rm -rf "$folder"' EXIT
cd "$folder"

make() {
  if [ -n "$1" ]; then
    $as "$bin/pg_basebackup" --pgdata=data --host="$1" --username=provenance --write-recovery-conf --checkpoint=fast \
      --no-sync
  else
    # An order of texts and a case mapping that the store must not rely on: those of English, by ICU.
    $as "$bin/initdb" --pgdata=data --username=provenance --auth=trust --encoding=UTF8 --locale=C.UTF-8 \
      --locale-provider=icu --icu-locale=en --no-sync
  fi
}

make "${2:-}" >log 2>&1 || { cat log >&2; exit 1; }
start
echo "$folder"
while read -r command primary; do
  case $command in
    stop) stop INT ;;
    kill) die ;;
    start) start ;;
    freeze) freeze ;;
    thaw) thaw ;;
    follow)
      rm -rf data
      make "$primary" >>log 2>&1 || { cat log >&2; exit 1; }
      start
      ;;
  esac
  echo "$command"
done
