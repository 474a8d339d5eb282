import assert from "node:assert/strict";
import test from "node:test";
import {ChangeSet} from "@codemirror/state";
import {changesBetween} from "../../../frontend-static/amendment/between.js";
import {trackedPieces} from "../../../frontend-static/amendments/pieces.js";
import {articlesOf, nested, passes, sorted} from "../../../frontend-static/docket/choice.js";
import {Chosen} from "../../../frontend-static/docket/chosen.js";
import {gist, head, tail} from "../../../frontend-static/docket/gist.js";
import {meeting, pairKey, pairsOf} from "../../../frontend-static/docket/meets.js";
import {structureChanges} from "../../../frontend-static/docket/structure.js";
import {applied, fit, Texts} from "../../../frontend-static/docket/texts.js";
import {seeded} from "./seeded.mjs";

const number = (main, inserted = 0) => ({main, inserted, printed: null});
const unit = (id, kind, main, parent, heading = "") => ({id, kind, number: number(main), parent, heading, repealed: false});
const TREE = [unit("c1", "CHAPTER", 1, null), unit("a1", "ARTICLE", 1, "c1"), unit("p1", "POINT", 1, "a1"),
  unit("a2", "ARTICLE", 2, "c1"), unit("c2", "CHAPTER", 2, null), unit("a3", "ARTICLE", 3, "c2")];
const bill = {id: "b", language: "en", provisions: TREE, provision: id => TREE.find(one => one.id === id)};
const entry = (id, n, more = {}) => ({id, number: n, state: "TABLED", by: "x", cosigners: [], amends: null, acts: [],
  described: [], standing: "UNCHANGED", meets: [], ...more});
const on = (...provisions) => provisions.map(provision => ({act: "REPEAL_PROVISION", provision}));

test("what is edited as it should be becomes a change set that leads exactly there", () => {
  const words = ["Oʻzbekiston", "qonun", " ", " ", "\n", ",", "😀", "[[a1]]", "9¹"];
  for (let seed = 1; seed <= 500; seed++) {
    const {below, one} = seeded(seed);
    const text = () => Array.from({length: below(16)}, () => one(words)).join("");
    const [before, after] = [text(), text()];
    const changes = changesBetween(before, after);
    assert.equal(applied(before, changes), after, `seed ${seed}`);
    assert.equal(applied(before, ChangeSet.fromJSON(changes.toJSON())), after, `seed ${seed}, through JSON`);
  }
});

test("words that are replaced are one change, not a deletion and an insertion", () => {
  assert.deepEqual(changesBetween("on besh kun", "on olti kun").toJSON(), [3, [4, "olti"], 4]);
});

test("a change set of another text is not shown on this one", () => {
  assert.equal(fit([3, [0, "x"]], "four"), null);
  assert.equal(fit("nonsense", "four"), null);
  assert.equal(applied("abc", fit([3, [0, "x"]], "abc")), "abcx");
});

test("a gist shows what changes with a little around it, on one line", () => {
  const before = `${"a ".repeat(60)}old words\nand ${"b ".repeat(60)}`;
  const after = before.replace("old words\n", "new\nlines ");
  const shown = gist(trackedPieces(before, changesBetween(before, after)));
  const text = shown.map(piece => piece.text).join("");
  assert.ok(!text.includes("\n"));
  assert.ok(text.length < 160, text);
  assert.ok(text.startsWith("…"), text);
  assert.ok(shown.some(({kind, text: words}) => kind === "deleted" && words.includes("old")));
  assert.ok(shown.some(({kind, text: words}) => kind === "inserted" && words.includes("new")));
});

test("a gist of very many changes ends with an ellipsis", () => {
  const pieces = Array.from({length: 20}, (_, i) => ({kind: i % 2 ? "inserted" : "same", text: `w${i} `}));
  assert.equal(gist(pieces).at(-1).text, "…");
  assert.ok(gist(pieces).length < 12);
});

test("a shortened text cuts no character in two", () => {
  const smiles = "😀".repeat(40);
  for (let most = 1; most < 20; most++) {
    assert.ok(head(smiles, most).isWellFormed?.() ?? true, `head ${most}`);
    assert.ok(tail(smiles, most).isWellFormed?.() ?? true, `tail ${most}`);
  }
  assert.equal(head("one two three", 8), "one two…");
  assert.equal(tail("one two three", 6), "…three");
});

test("a pair is one cell for both orders and knows which of them falls", () => {
  const entries = [entry("m1", 1, {meets: [{with: "m2", kinds: ["PLACE", "WORDS"], falls: true}]}),
    entry("m2", 2, {meets: [{with: "m1", kinds: ["WORDS"], falls: false}, {with: "gone", kinds: ["WORDS"], falls: true}]}), entry("m3", 3)];
  const pairs = pairsOf(entries);
  assert.equal(pairs.size, 1);
  assert.deepEqual(pairs.get(pairKey("m2", "m1")), {kinds: ["WORDS", "PLACE"], falls: ["m1"]});
  assert.deepEqual(meeting(entries, pairs).map(({id}) => id), ["m1", "m2"]);
});

test("an amendment to a point concerns its article; a new provision the one beside which it would stand", () => {
  assert.deepEqual(articlesOf(bill, entry("m", 1, {acts: on("p1", "a1")})), ["a1"]);
  const inserted = {act: "INSERT_PROVISION", provision: "new", place: {parent: "c1", after: "a2"}};
  assert.deepEqual(articlesOf(bill, entry("m", 1, {acts: [inserted]})), ["a2"]);
});

test("filters let through what they name, and a standing only of the pending", () => {
  const fallen = entry("m", 1, {state: "FALLEN", cosigners: ["y"], acts: on("a2")});
  assert.ok(passes(bill, fallen, {article: "a2", state: "FALLEN", author: "y", standing: ""}));
  assert.ok(!passes(bill, fallen, {article: "a1"}));
  assert.ok(!passes(bill, fallen, {author: "z"}));
  assert.ok(!passes(bill, fallen, {standing: "UNCHANGED"}));
});

test("entries are listed by number or by the place of their article, or as they are called", () => {
  const entries = [entry("m3", 3, {acts: on("a1")}), entry("m1", 1, {acts: on("a3")}), entry("m2", 2, {acts: on("gone")})];
  const ids = by => sorted(bill, entries, by).map(({id}) => id);
  assert.deepEqual(ids("order"), ["m3", "m1", "m2"]);
  assert.deepEqual(ids("number"), ["m1", "m2", "m3"]);
  assert.deepEqual(ids("article"), ["m3", "m1", "m2"]);
});

test("a sub-amendment stands under its parent, and on top where the parent is not listed", () => {
  const entries = [entry("m1", 1), entry("m2", 2, {amends: "m1"}), entry("m3", 3, {amends: "m2"}), entry("m4", 4, {amends: "gone"})];
  const told = nodes => nodes.map(({entry: {id}, under}) => [id, told(under)]);
  assert.deepEqual(told(nested(entries)), [["m1", [["m2", [["m3", []]]]]], ["m4", []]]);
});

test("an order of one's own stays; a suggested one is taken only for the same amendments", () => {
  const chosen = new Chosen();
  let told = 0;
  chosen.listen(() => told++);
  chosen.add("a", "b", "c", "a");
  chosen.suggested(["c", "a"]);
  assert.deepEqual(chosen.order, ["a", "b", "c"]);
  chosen.suggested(["c", "a", "b"]);
  assert.deepEqual(chosen.order, ["c", "a", "b"]);
  assert.equal(told, 1);
  assert.equal(chosen.move("b", -1), 1);
  assert.equal(chosen.move("c", -1), -1);
  chosen.suggested(["a", "b", "c"]);
  assert.deepEqual(chosen.order, ["c", "b", "a"]);
  assert.equal(chosen.given, true);
  chosen.remove("c", "b", "a");
  assert.equal(chosen.given, false);
});

test("two outlines tell what is new, moved, renumbered, renamed and repealed, and nothing else", () => {
  assert.deepEqual(structureChanges(bill, TREE), []);
  const would = [TREE[0], TREE[3], {...TREE[1], heading: "Aim"}, TREE[2], unit("new", "ARTICLE", 7, "c1", "Fresh"),
    TREE[4], {...TREE[5], repealed: true, number: number(8)}];
  assert.deepEqual(structureChanges(bill, would).map(({id, key}) => [id, key]).sort(), [
    ["a1", "docket.change.renamed"], ["a2", "docket.change.moved"], ["a3", "docket.change.renumbered"],
    ["a3", "docket.change.repealed"], ["new", "docket.change.new"]]);
});

test("each revision of a text is asked for once, a few at a time, and again after a failure", async () => {
  let under = 0;
  let most = 0;
  const asked = [];
  const texts = new Texts({bill: "b", provisions: [{id: "a1", revision: 3, text: "known"}], get: async path => {
    asked.push(path);
    most = Math.max(most, ++under);
    await Promise.resolve();
    under--;
    if (path.includes("bad") && asked.filter(one => one === path).length === 1) {
      throw new Error("once");
    }
    return {text: path};
  }});
  assert.equal(await texts.at("a1", 3), "known");
  await Promise.all(Array.from({length: 40}, (_, i) => texts.at(`x${i % 20}`, 1)));
  assert.equal(asked.length, 20);
  assert.ok(most <= 6, `${most} at once`);
  await assert.rejects(texts.at("bad", 1));
  assert.ok(await texts.at("bad", 1));
});

test("a sub-amendment is shown on the text as its parent would leave it", async () => {
  const texts = new Texts({bill: "b", provisions: [{id: "a1", revision: 0, text: "uch yil"}], get: () => Promise.reject(new Error("none"))});
  const parent = {acts: [{act: "CHANGE_TEXT", provision: "a1", base: 0, changes: [[3, "besh"], 4]}]};
  const act = {act: "CHANGE_TEXT", provision: "a1", base: 0, changes: [[4, "olti"], 4]};
  const made = await texts.changed(act, parent);
  assert.equal(made.text, "besh yil");
  assert.equal(applied(made.text, made.changes), "olti yil");
  assert.equal(await texts.changed(act), null);
});
