#!/bin/sh
# serve-pgbouncer.sh MODE TARGET SETTINGS: runs a PgBouncer in a new folder until standard input ends, then removes both.
# MODE is how long it lends a connection: session or transaction. TARGET is where PostgreSQL is, as in PgBouncer's section
# [databases], and SETTINGS are further lines of its section [pgbouncer].
# Prints the folder of its socket when it answers.
# PgBouncer refuses to run as root: then another user runs it.
set -eu
trap '' HUP INT TERM # An interrupt reaches the whole group; the end of input is the one that counts.

bin=$(command -v pgbouncer || echo /usr/sbin/pgbouncer)
[ -x "$bin" ] || { echo "no pgbouncer in /usr/sbin or on the path" >&2; exit 1; }
folder=$(mktemp -d "${TMPDIR:-/tmp}/provenance-pgbouncer-XXXXXX")
pooler=
trap '[ -z "$pooler" ] || kill -KILL "$pooler" 2>/dev/null || true; rm -rf "$folder"' EXIT
cat >"$folder/ini" <<END
[databases]
* = $2
[pgbouncer]
unix_socket_dir = $folder
listen_port = 5432
auth_type = any
pool_mode = $1
$3
END
as=
if [ "$(id -u)" = 0 ]; then
  user=postgres
  id "$user" >/dev/null 2>&1 || user=nobody
  chown -R "$user" "$folder"
  as="setpriv --reuid=$user --regid=$(id -g "$user") --clear-groups --"
fi

$as "$bin" -q "$folder/ini" >"$folder/log" 2>&1 &
pooler=$!
tries=0
until [ -S "$folder/.s.PGSQL.5432" ]; do
  tries=$((tries + 1))
  { [ "$tries" -lt 300 ] && kill -0 "$pooler" 2>/dev/null; } || { cat "$folder/log" >&2; exit 1; }
  sleep 0.1
done
echo "$folder"
cat >/dev/null
