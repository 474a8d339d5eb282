import assert from "node:assert/strict";
import test from "node:test";
import {difference} from "../../../frontend-static/history/diff.js";
import {sittings} from "../../../frontend-static/history/revisions.js";
import {called, designation, marginal, plain} from "../../../frontend-static/law/numbers.js";
import {pieces, spans} from "../../../frontend-static/law/references.js";
import {isInside, numberAfter, placeDown, placeIn, placeOut, placeUp} from "../../../frontend-static/law/tree.js";
import {seeded} from "./seeded.mjs";

const WORDS = ["Oʻzbekiston", "qonun", "modda", "9¹", " ", " ", "\n", ",", "😀", "toʻgʻrisida"];

test("a difference holds the whole of both texts", () => {
  for (let number = 1; number <= 2000; number++) {
    const {below, one} = seeded(number);
    const before = Array.from({length: below(14)}, () => one(WORDS));
    const after = before.slice();
    for (let edits = below(5); edits > 0; edits--) {
      after.splice(below(after.length + 1), below(3), ...Array.from({length: below(3)}, () => one(WORDS)));
    }
    const found = difference(before.join(""), after.join(""));
    const told = (...kinds) => found.filter(({kind}) => kinds.includes(kind)).map(({text}) => text).join("");
    assert.equal(told("same", "deleted"), before.join(""), `seed ${number}`);
    assert.equal(told("same", "inserted"), after.join(""), `seed ${number}`);
    found.slice(1).forEach(({kind}, i) => assert.notEqual(kind, found[i].kind, `seed ${number}: neighbours differ`));
  }
});

test("a difference never cuts inside a word", () => {
  assert.deepEqual(difference("hamma uchun ochiq boʻlishi zarur.", "hamma uchun ochiq boʻlishi shart."), [
    {kind: "same", text: "hamma uchun ochiq boʻlishi "},
    {kind: "deleted", text: "zarur"},
    {kind: "inserted", text: "shart"},
    {kind: "same", text: "."},
  ]);
  assert.deepEqual(difference("gʻazna", "gʻaznasi").map(({kind}) => kind), ["deleted", "inserted"]);
});

test("a difference of long texts that share nothing is a replacement", () => {
  const before = Array.from({length: 6000}, (_, i) => `a${i}`).join(" ");
  const after = Array.from({length: 6000}, (_, i) => `b${i}`).join(",");
  assert.deepEqual(difference(before, after).map(({kind}) => kind), ["deleted", "inserted"]);
});

test("9¹ is never 91, in every language", () => {
  const article = {kind: "ARTICLE", number: {main: 9, inserted: 1, printed: null}, heading: ""};
  assert.equal(called(article, "uz-Latn"), "9¹-modda");
  assert.equal(called(article, "uz-Cyrl"), "9¹-модда");
  assert.equal(called(article, "ru"), "Статья 9¹");
  assert.equal(called(article, "en"), "Article 9¹");
  assert.deepEqual(designation(article, "uz"), [{text: "9"}, {raised: "1"}, {text: "-modda"}]);
});

test("what a source prints is shown as it prints it", () => {
  const number = {main: 5, inserted: 0, printed: "Art. 5º"};
  assert.equal(plain(designation({kind: "ARTICLE", number}, "ru")), "Art. 5º");
  assert.equal(plain(marginal({kind: "POINT", number: {main: 3, inserted: 0, printed: null}})), "3)");
  assert.equal(plain(designation({kind: "ARTICLE", number: {main: 5, inserted: 0, printed: null}}, "es")), "5");
});

test("references are found, and nothing else is taken for one", () => {
  assert.deepEqual(pieces("[[a5]]-modda va [[ a6 ]], [a7]"),
    [{reference: "a5"}, {text: "-modda va [[ a6 ]], [a7]"}]);
  assert.deepEqual(spans("x [[a5]]", 10), [{from: 12, to: 18, reference: "a5"}]);
});

const number = (main, inserted = 0) => ({main, inserted, printed: null});
const TREE = [
  {id: "c1", parent: null, kind: "CHAPTER", number: number(1)},
  {id: "a1", parent: "c1", kind: "ARTICLE", number: number(1)},
  {id: "a2", parent: "c1", kind: "ARTICLE", number: number(2)},
  {id: "p1", parent: "a2", kind: "POINT", number: number(1)},
  {id: "c2", parent: null, kind: "CHAPTER", number: number(2)},
  {id: "a3", parent: "c2", kind: "ARTICLE", number: number(3)},
];

test("moving goes on over the borders of a chapter", () => {
  assert.deepEqual(placeUp(TREE, "a2"), {parent: "c1", after: null});
  assert.deepEqual(placeUp(TREE, "a3"), {parent: "c1", after: "a2"});
  assert.deepEqual(placeDown(TREE, "a1"), {parent: "c1", after: "a2"});
  assert.deepEqual(placeDown(TREE, "a2"), {parent: "c2", after: null});
  assert.equal(placeUp(TREE, "c1"), null);
  assert.equal(placeDown(TREE, "a3"), null);
});

test("indenting and outdenting lead to the neighbour and back out", () => {
  assert.deepEqual(placeIn(TREE, "a2"), {parent: "a1", after: null});
  assert.deepEqual(placeIn(TREE, "c2"), {parent: "c1", after: "a2"});
  assert.equal(placeIn(TREE, "a1"), null);
  assert.deepEqual(placeOut(TREE, "p1"), {parent: "c1", after: "a2"});
  assert.equal(placeOut(TREE, "c1"), null);
  assert.equal(isInside(TREE, "p1", "c1"), true);
  assert.equal(isInside(TREE, "c1", "p1"), false);
});

test("a new article between two numbers gets a superscript, after the last the next number", () => {
  assert.deepEqual(numberAfter(TREE, "a1"), {main: 1, inserted: 1});
  assert.deepEqual(numberAfter(TREE, "a3"), {main: 4, inserted: 0});
  assert.deepEqual(numberAfter([...TREE, {id: "a11", parent: "c1", kind: "ARTICLE", number: number(1, 1)}], "a1"),
    {main: 1, inserted: 2});
});

test("edits of one sitting are one entry; another person or a long pause begins the next", () => {
  const at = minute => new Date(Date.UTC(2026, 10, 23, 5, minute)).toISOString();
  const one = (revision, by, minute) => ({revision, by, at: at(minute), inserted: 1, deleted: 0});
  const found = sittings([one(5, "a", 40), one(4, "b", 31), one(3, "a", 30), one(2, "a", 25), one(1, "a", 1), one(0, "a", 0)]);
  assert.deepEqual(found.map(({first, last, inserted}) => [first, last, inserted]),
    [[5, 5, 1], [4, 4, 1], [2, 3, 2], [1, 1, 1], [0, 0, 1]]);
  assert.deepEqual(found[2].people, ["a"]);
});

test("people who write at the same time have one entry; whoever comes after them has another", () => {
  const at = second => new Date(Date.UTC(2026, 10, 23, 5, 0, second)).toISOString();
  const one = (revision, by, second) => ({revision, by, at: at(second), inserted: 2, deleted: 1});
  const found = sittings([one(8, "c", 300), one(7, "c", 40), one(6, "a", 33), one(5, "b", 32), one(4, "a", 31),
    one(3, "b", 30), one(2, "a", 29), one(1, "d", 1), one(0, "d", 0)]);
  assert.deepEqual(found.map(({people, first, last, inserted}) => [people.join(), first, last, inserted]),
    [["c", 7, 8, 4], ["a,b", 2, 6, 10], ["d", 1, 1, 2], ["d", 0, 0, 2]]);
});

test("a reference is one word of a difference", () => {
  assert.deepEqual(difference("Qonunning [[art.5]]siga", "Qonunning [[art.6]]siga"), [
    {kind: "same", text: "Qonunning "}, {kind: "deleted", text: "[[art.5]]"}, {kind: "inserted", text: "[[art.6]]"},
    {kind: "same", text: "siga"}]);
});
