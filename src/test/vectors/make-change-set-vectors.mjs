// Writes src/test/resources/vectors/change-sets.json: what @codemirror/state itself answers.
// Run: mkdir -p /tmp/v && cp src/test/vectors/make-change-set-vectors.mjs /tmp/v && (cd /tmp/v && npm i @codemirror/state@6.6.0 && node make-change-set-vectors.mjs) > src/test/resources/vectors/change-sets.json
//
// A change set stands in the file as the exact text of JSON.stringify(changes). `a` and `b` are made on `doc`, `next` on
// what `a` makes. `positions` are [position, association, mapped through a]; `ranges` are a's [fromA, toA, fromB, toB, text].
import {readFileSync} from "node:fs"
import {ChangeSet, Text} from "@codemirror/state"

const SEED = 20261123, CASES = 400
const version = JSON.parse(readFileSync("node_modules/@codemirror/state/package.json", "utf8")).version

let state = SEED
const random = () => (state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff) / 0x80000000
const upTo = n => Math.floor(random() * n)
const pick = list => list[upTo(list.length)]

const PIECES = ["a", "b", "c", " ", "\n", "oʻ", "gʻ", "ʼ", "😀", "🇺🇿", "é", "\"", "\\", "\t", "\u0001", "\u2028", "«", "\n\n"]
const words = most => Array.from({length: upTo(most + 1)}, () => pick(PIECES)).join("")
const textOf = string => Text.of(string.split("\n"))

/** A place between two whole characters, now and then inside a surrogate pair. */
function place(string, from = 0) {
  const at = from + upTo(string.length - from + 1)
  const insidePair = at > 0 && at < string.length && /[\udc00-\udfff]/.test(string[at]) && /[\ud800-\udbff]/.test(string[at - 1])
  return insidePair && upTo(20) ? at - 1 >= from ? at - 1 : at + 1 : at
}

function single(string) {
  const from = place(string), to = upTo(3) ? from : Math.max(from, place(string, from))
  return ChangeSet.of([{from, to, insert: to > from && upTo(2) ? "" : words(3)}], string.length)
}

/** One to four edits, some of them composed and some of them taken back, so that sections stand in every order. */
function edit(string) {
  let doc = textOf(string), all = single(string)
  for (let more = upTo(4); more > 0; more--) {
    const now = all.apply(doc).toString()
    all = all.compose(single(now))
  }
  if (upTo(6) == 0) {
    const other = single(string)
    all = all.map(other).map(other.invert(doc).map(ChangeSet.empty(other.newLength)))
  }
  return all
}

const written = changes => JSON.stringify(changes)
const cases = []
for (let i = 0; i < CASES; i++) {
  const string = words(i < 40 ? 2 : 14), doc = textOf(string)
  const a = edit(string), b = edit(string), next = edit(a.apply(doc).toString())
  const positions = [], ranges = []
  for (let position = 0; position <= doc.length; position++)
    for (const association of [-1, 1]) positions.push([position, association, a.mapPos(position, association)])
  a.iterChanges((fromA, toA, fromB, toB, text) => ranges.push([fromA, toA, fromB, toB, text.toString()]))
  cases.push({
    doc: string, a: written(a), b: written(b), next: written(next),
    appliedA: a.apply(doc).toString(),
    composed: written(a.compose(next)),
    aOverB: written(a.map(b)), aOverBBefore: written(a.map(b, true)),
    bOverA: written(b.map(a)), bOverABefore: written(b.map(a, true)),
    merged: written(a.compose(b.map(a))),
    mergedText: a.compose(b.map(a)).apply(doc).toString(),
    inverted: written(a.invert(doc)), invertedMerge: written(a.compose(b.map(a)).invert(doc)),
    positions, ranges,
  })
}
process.stdout.write(`{"source": "@codemirror/state ${version}", "seed": ${SEED}, "cases": [\n`)
process.stdout.write(cases.map(one => JSON.stringify(one)).join(",\n"))
process.stdout.write("\n]}\n")
