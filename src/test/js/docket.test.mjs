import assert from "node:assert/strict";
import test from "node:test";
import {ChangeSet} from "@codemirror/state";
import {Docket, changesAt, rangesAt} from "../../../frontend-static/amendments/docket.js";
import {changedLines, trackedLines, trackedPieces} from "../../../frontend-static/amendments/pieces.js";
import {seeded} from "./seeded.mjs";

const entry = (id, number, more = {}) => ({id, number, state: "TABLED", acts: [], described: [], ...more});
const text = (provision, base, changes) => ({act: "CHANGE_TEXT", provision, base, changes});

/** Answers with what it was given, in turn, each when it is let go. */
function server(...answers) {
  const asked = [];
  const waiting = [];
  const get = path => {
    asked.push(path);
    return new Promise(resolve => waiting.push(() => resolve(answers.shift())));
  };
  const letGo = async () => {
    waiting.shift()();
    await new Promise(resolve => setImmediate(resolve));
  };
  return {asked, waiting, get, letGo};
}

test("the docket is read whole, and then only what is new since", async () => {
  const {asked, get, letGo} = server(
    {version: "k.1", whole: true, amendments: [entry("a", 1), entry("b", 2)], order: ["b", "a"]},
    {version: "k.2", whole: false, amendments: [entry("a", 1, {state: "FALLEN"}), entry("c", 3)], order: ["b", "c"]});
  const docket = new Docket({bill: "x", get});
  const told = [];
  docket.listen(({changed}) => told.push(changed));

  docket.read();
  await letGo();
  docket.changedTo("k.2");
  await letGo();

  assert.deepEqual(asked, ["/api/bills/x/docket", "/api/bills/x/docket?after=k.1"]);
  assert.deepEqual(docket.pending.map(({id}) => id), ["b", "c"]);
  assert.deepEqual(told, [["a", "b"], ["a", "c"]]);
});

test("there is at most one reading under way, and one more for all that came meanwhile", async () => {
  const {asked, waiting, get, letGo} = server(
    {version: "k.1", whole: true, amendments: [], order: []},
    {version: "k.9", whole: false, amendments: [], order: []});
  const docket = new Docket({bill: "x", get});
  docket.read();
  ["k.2", "k.3", "k.9"].forEach(version => docket.changedTo(version));
  assert.equal(waiting.length, 1);
  await letGo();
  assert.equal(waiting.length, 1);
  await letGo();
  await docket.changedTo("k.9");
  assert.equal(asked.length, 2);
});

test("an answer with the whole forgets what it does not hold", async () => {
  const {get, letGo} = server(
    {version: "k.1", whole: true, amendments: [entry("a", 1, {acts: [text("p", 0, [5])]})], order: ["a"]},
    {version: "z.1", whole: true, amendments: [entry("b", 1, {described: [{provision: "q", line: 1, words: ""}]})], order: ["b"]});
  const docket = new Docket({bill: "x", get});
  docket.read();
  await letGo();
  assert.deepEqual(docket.of("p").map(({id}) => id), ["a"]);
  docket.read();
  await letGo();
  assert.deepEqual([docket.of("p"), docket.of("q").map(({id}) => id), docket.entry("a")], [[], ["b"], undefined]);
});

test("changes are mapped one revision at a time, and not beyond what is known", () => {
  const accepted = [ChangeSet.of({from: 0, insert: "ab"}, 10), ChangeSet.of({from: 11, to: 12}, 12)];
  const act = text("p", 4, [3, [2, "xyz"], 5]);
  const held = entry("a", 1, {acts: [act]});
  assert.deepEqual(rangesAt(held, "p", 4, []), [{from: 3, to: 5, insert: "xyz"}]);
  assert.deepEqual(rangesAt(held, "p", 6, accepted), [{from: 5, to: 7, insert: "xyz"}]);
  assert.equal(changesAt(act, 3, []), null, "the act is on a later revision");
  assert.equal(changesAt(act, 7, accepted), null, "too long ago");
  assert.equal(changesAt(text("p", 5, [3]), 6, accepted), null, "it does not fit");
});

test("a text with tracked changes holds the whole of both texts", () => {
  for (let number = 1; number <= 500; number++) {
    const {below, one} = seeded(number);
    const before = Array.from({length: below(20)}, () => one(["a", "oʻ", "\n", " ", "😀"])).join("");
    const from = below(before.length + 1);
    const changes = ChangeSet.of([{from, to: from + below(before.length - from + 1), insert: one(["", "x\ny", "z"])}], before.length);
    const found = trackedPieces(before, changes);
    const told = (...kinds) => found.filter(({kind}) => kinds.includes(kind)).map(({text: words}) => words).join("");
    assert.equal(told("same", "deleted"), before, `seed ${number}`);
    assert.equal(told("same", "inserted"), after(changes, before), `seed ${number}`);
  }
});

test("a line break that goes or comes is shown, and lines stay apart", () => {
  const lines = trackedLines(trackedPieces("ab\ncd\nef", ChangeSet.of([{from: 2, to: 3}, {from: 8, insert: "\ng"}], 8)));
  assert.deepEqual(lines, [
    [{kind: "same", text: "ab"}, {kind: "deleted", text: "¶"}],
    [{kind: "same", text: "cd"}],
    [{kind: "same", text: "ef"}, {kind: "inserted", text: "¶"}],
    [{kind: "inserted", text: "g"}],
  ]);
  assert.deepEqual(changedLines(lines).map(({index}) => index), [0, 2, 3]);
});

function after(changes, before) {
  let result = "";
  let at = 0;
  changes.iterChanges((from, to, fromB, toB, inserted) => {
    result += before.slice(at, from) + inserted.toString();
    at = to;
  });
  return result + before.slice(at);
}
