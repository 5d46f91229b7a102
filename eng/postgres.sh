# A private PostgreSQL server on a free port, gone when the script ends. Source it, then: postgres_start [durable]
# Sets TONGBAN_TEST_POSTGRES to a connection string.
postgres_start() {
  need "/usr/lib/postgresql=postgresql"
  local bin folder port user settings
  bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)
  folder=$(mktemp -d /tmp/tongban-postgres.XXXXXX)
  port=$(( 20000 + RANDOM % 20000 ))
  user=$(id -un)
  PG_AS=()
  if [ "$(id -u)" -eq 0 ]; then
    user=postgres
    PG_AS=(runuser -u postgres --)
    chown postgres "$folder"
  fi
  settings="-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories=$folder -c max_connections=200 -c shared_buffers=256MB"
  [ "${1:-}" = durable ] || settings="$settings -c fsync=off -c synchronous_commit=off -c full_page_writes=off"
  "${PG_AS[@]}" "$bin/initdb" -D "$folder/data" -U tongban -A trust -E UTF8 --locale=C.UTF-8 >/dev/null
  "${PG_AS[@]}" "$bin/pg_ctl" -D "$folder/data" -o "$settings" -l "$folder/log" -w start >/dev/null
  PG_FOLDER=$folder PG_BIN=$bin
  export TONGBAN_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=tongban;Database=postgres"
  trap postgres_stop EXIT
}

postgres_stop() {
  "${PG_AS[@]}" "$PG_BIN/pg_ctl" -D "$PG_FOLDER/data" -m immediate stop >/dev/null 2>&1 || true
  rm -rf "$PG_FOLDER"
}
