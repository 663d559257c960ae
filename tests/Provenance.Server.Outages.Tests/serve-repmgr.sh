#!/bin/sh
# serve-repmgr.sh FOLDER NUMBER ROLE: registers the PostgreSQL server in FOLDER, started by serve-postgres.sh, with repmgr as the
# node of that number, ROLE primary or standby, and runs repmgr's daemon for it until standard input ends. The daemons of the
# standbys promote one of them when the primary has been away for two seconds, and have the others follow it.
# Prints "watching" when the daemon watches.
set -eu
trap '' HUP INT TERM # An interrupt reaches the whole group; the end of input is the one that counts.

bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
[ -x "$bin/repmgrd" ] || { echo "no repmgrd in /usr/lib/postgresql/*/bin" >&2; exit 1; }
as=
[ "$(id -u)" != 0 ] || as="setpriv --reuid=$(stat -c %u "$1/data") --regid=$(stat -c %g "$1/data") --clear-groups --"
cat >"$1/repmgr.conf" <<END
node_id=$2
node_name='node$2'
conninfo='host=$1 user=provenance dbname=postgres connect_timeout=2'
data_directory='$1/data'
pg_bindir='$bin'
failover=automatic
promote_command='$bin/repmgr standby promote -f $1/repmgr.conf'
follow_command='sh $1/follow.sh %n'
monitor_interval_secs=1
reconnect_attempts=2
reconnect_interval=1
repmgrd_pid_file='$1/repmgrd.pid'
END
# repmgr refuses a standby that has received half a record more than was promoted, as happens in about one of ten kills.
# Without that standby nothing would be confirmed, so it is told by hand, as an administrator would.
cat >"$1/follow.sh" <<END
"$bin/repmgr" standby follow -f "$1/repmgr.conf" --upstream-node-id=\$1 && exit
echo "told by hand to follow node \$1" >&2
ask() { "$bin/psql" -X -q -A -t -h "$1" -U provenance -d postgres -c "\$@"; }
ask "ALTER SYSTEM SET primary_conninfo = '\$(ask "SELECT conninfo FROM repmgr.nodes WHERE node_id = \$1") application_name=node$2'"
ask "SELECT pg_reload_conf()"
"$bin/repmgr" standby register -f "$1/repmgr.conf" --force --upstream-node-id=\$1
END
cd "$1"
wait=
[ "$3" = primary ] || wait=--wait-sync=30 # for its own record, without which its daemon does not start
$as "$bin/repmgr" -f repmgr.conf "$3" register --force $wait >repmgr.log 2>&1 || { cat repmgr.log >&2; exit 1; }
$as "$bin/repmgrd" -f repmgr.conf --daemonize=false >>repmgr.log 2>&1 &
daemon=$!
trap 'kill -KILL "$daemon" 2>/dev/null || true' EXIT
tries=0
until grep -q monitoring repmgr.log; do
  tries=$((tries + 1))
  { [ "$tries" -lt 300 ] && kill -0 "$daemon" 2>/dev/null; } || { cat repmgr.log >&2; exit 1; }
  sleep 0.1
done
echo watching
cat >/dev/null
