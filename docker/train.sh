#!/usr/bin/env bash
# Makes Java's ahead-of-time cache of an extracted jar: what is loaded and compiled until the first pages are shown.
#
#   java -Djarmode=tools -jar target/modda-0.1.0-SNAPSHOT.jar extract --destination modda
#   docker/train.sh modda/modda-0.1.0-SNAPSHOT.jar modda/modda.aot
#   java -XX:AOTCache=modda/modda.aot -jar modda/modda-0.1.0-SNAPSHOT.jar
#
# Needs the same Java, 25 or newer, as the one that starts from it, and PORT (18380) free on this machine.
set -eu
jar=$1 cache=$2 port=${PORT:-18380}
data=$(mktemp -d)
trap 'rm -rf "$data"' EXIT

page() {
  exec 3<>"/dev/tcp/127.0.0.1/$port" &&
    printf 'GET %s HTTP/1.0\r\nHost: localhost:%s\r\nAccept-Encoding: gzip\r\n\r\n' "$1" "$port" >&3 &&
    head -n 1 <&3 | grep -q ' 200' && exec 3>&-
}

MODDA_MONGODB_URI='' java -XX:AOTCacheOutput="$cache" -Daxoniq.update-checker.disabled=true \
  -jar "$jar" --server.port="$port" --modda.data="$data/store" >"$data/log" 2>&1 &
server=$!
until (page /) 2>/dev/null; do
  kill -0 "$server" || { cat "$data/log"; exit 1; }
  sleep 0.2
done
(page /api/bills)
kill "$server"
# 143: it was told to go.
wait "$server" || [ $? -eq 143 ]
test -s "$cache" || { tail "$data/log"; exit 1; }
