#!/bin/sh
# The side-by-side table of docs/performance.md: every system in the same run, one scenario at a time.
#
#   BENCH=/tmp/bench TRACES=/absolute/path/of/traces src/bench/coedit/suite.sh target/coedit
#
# BENCH    the benchmark's folder, after `npm install --legacy-peer-deps` there
# SYSTEMS  what to measure beside each other       cm-fsync,hocuspocus-sqlite,modda
# ONLY     some of: open closed cold durability replay
# WARM_MS  load before the measurement begins, the same for every system: the JVM's compiler needs it. The text
#          grows by 7 characters with each edit, and 200 editors at 3/s must stay below 262,144 units in WARM_MS + RUN_MS
# MODDA_WARM_MS  before that, Modda alone edits an article that is not measured: a JVM is slow at first, and at
#          a few edits a second stays so for long. The parts open and closed; cold is without
# RUN_MS   the measurement; 20 s in the table
set -eu

here=$(cd "$(dirname "$0")" && pwd)
: "${BENCH:?the folder of the benchmark, after npm install}"
: "${1:?a folder for the results}"
mkdir -p "$1"
out=$(cd "$1" && pwd)
systems=${SYSTEMS:-cm-fsync,hocuspocus-sqlite,modda}
only=${ONLY:-open closed cold durability replay}
warm=${WARM_MS:-15000}
run=${RUN_MS:-20000}
compiled=${MODDA_WARM_MS:-40000}
export EXTRA_SYSTEMS="$here/modda.mjs"

{ date -u +%FT%TZ; git -C "$here" rev-parse HEAD; uname -sr; nproc; uptime; node --version; } > "$out/machine.txt"

load() { # file, systems, options of bin/load.mjs
  file=$1; shift; of=$1; shift
  (cd "$BENCH" && node bin/load.mjs --system "$of" "$@" --out "$out/$file")
}

open_loop() { # file, systems, warm-up and run in ms, then "editors edits-per-second-of-each"
  file_=$1; of_=$2; warm_=$3; run_=$4; shift 4
  for one in "$@"; do
    load "$file_" "$of_" --mode open --docs 1 --editors "${one% *}" --rate "${one#* }" --warmMs "$warm_" --runMs "$run_"
  done
}

closed_loop() {
  load "$1" "$2" --mode closed --docs 1 --editors 10 --full 0 --warmMs "$3" --runMs "$4"
  load "$1" "$2" --mode closed --docs 1 --editors 50 --full 0 --warmMs "$3" --runMs "$4"
  load "$1" "$2" --mode closed --docs 100 --editors 2 --fullPerDoc 0 --warmMs "$3" --runMs "$4"
}

for part in $only; do
  case $part in
    open) export MODDA_WARM_MS="$compiled"; open_loop warm.jsonl "$systems" "$warm" "$run" "2 3" "10 3" "50 3" "200 3" "200 0.5" "200 2" ;;
    closed) export MODDA_WARM_MS="$compiled"; closed_loop warm.jsonl "$systems" "$warm" "$run" ;;
    # The first minute after a start, measured from its first edit. 200 at 3/s would outgrow an article's 262,144 units.
    cold)
      export MODDA_WARM_MS=0
      open_loop cold.jsonl modda 0 60000 "50 3" "200 0.5" "200 2"
      closed_loop cold.jsonl modda 0 60000 ;;
    durability) export MODDA_WARM_MS=0; (cd "$BENCH" && node bin/durability.mjs --system "$systems" --trials 5 --out "$out/durability.jsonl") ;;
    replay) export MODDA_WARM_MS="$compiled"; "$here/replay.sh" "$out" ;;
    *) echo "no such part: $part" >&2; exit 2 ;;
  esac
done
node "$here/table.mjs" "$out" > "$out/table.md"
cat "$out/table.md"
