#!/bin/sh
# Texts as people really typed them, keystroke by keystroke, and the text at the end compared.
#
#   BENCH=/tmp/bench TRACES=/absolute/path/of/traces src/bench/coedit/replay.sh target/coedit
#
# With a window of 64 the page's client composes what is typed while a submission is in flight; with
# a window of 1 every edit is a revision of its own. friendsforever: two people at once.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
: "${BENCH:?the folder of the benchmark, after npm install}"
: "${TRACES:?the folder of the traces}"
: "${1:?a folder for the results}"
mkdir -p "$1"
out=$(cd "$1" && pwd)
systems=${SYSTEMS:-cm-fsync,hocuspocus-sqlite,modda}
export EXTRA_SYSTEMS="$here/modda.mjs" TRACES

replay() { (cd "$BENCH" && node bin/replay.mjs --system "$systems" --out "$out/replay.jsonl" "$@"); }

replay --trace sveltecomponent,rustcode,seph-blog1 --window 64 --limitMs "${LIMIT_MS:-300000}"
replay --trace sveltecomponent --window 1 --limitMs "${LIMIT_MS:-300000}"
replay --trace friendsforever --window 64 --limitMs "${LIMIT_MS:-300000}"
