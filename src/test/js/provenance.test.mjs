import assert from "node:assert/strict";
import test from "node:test";
import {groups, originsOf, places, runsOf} from "../../../frontend-static/provenance/origins.js";
import {Weave} from "../../../frontend-static/provenance/weave.js";
import {seeded} from "./seeded.mjs";
import {woven} from "./weaving.mjs";

const TYPED = {kind: "TYPED", amendment: null, adoptedBy: null, first: "p", version: null, from: "2026-11-25T10:00:00.000Z", to: "2026-11-25T10:00:00.000Z"};
const provenance = {
  origins: [
    {...TYPED, by: "dilnoza", kind: "IMPORT", version: 1, to: "2020-01-01T00:00:00.000Z"},
    {...TYPED, by: "aziza"},
    {...TYPED, by: "bobur", kind: "AMENDMENT", amendment: "one", version: 2, to: "2026-11-01T10:00:00.000Z"},
    {...TYPED, by: "aziza", first: "q"},
    {...TYPED, by: "nobody"},
  ],
  provisions: [{id: "p", runs: [10, 0, 3, 1, 5, 0]}, {id: "q", runs: [4, 2, 2, 3]}, {id: "r", runs: []}],
};
const context = {entryOf: id => id === "one" ? {capacity: {kind: "PARTY", of: "Adolat"}} : undefined, versionOf: () => undefined, now: Date.parse("2026-11-25T12:00:00.000Z")};
const shown = colour => groups(provenance, colour, context).map(({key, characters}) => `${key} ${characters}`);

test("words are counted by each choice, the most first, ages from the newest", () => {
  assert.deepEqual(shown("author"), ["dilnoza 15", "aziza 5", "bobur 4"]);
  assert.deepEqual(shown("amendment"), ["IMPORT 15", "TYPED 5", "one 4"]);
  assert.deepEqual(shown("party"), ["IMPORT 15", "TYPED 5", "PARTY Adolat 4"]);
  assert.deepEqual(shown("age"), ["DAY 5", "MONTH 4", "IMPORT 15"]);
  assert.deepEqual(shown("version"), ["UNPUBLISHED 5", "2 4", "1 15"]);
});

test("words of a law with its history are as old as the version that brought them", () => {
  const versionOf = number => number === 1 ? {number: 1, dated: "2026-11-20"} : undefined;
  assert.deepEqual(groups(provenance, "age", {...context, versionOf}).map(({key}) => key), ["DAY", "WEEK", "MONTH"]);
});

test("somebody's words are found where they stand", () => {
  assert.deepEqual(places(provenance, originsOf(provenance, {by: "aziza"})), [{id: "p", characters: 3}, {id: "q", characters: 2}]);
  assert.deepEqual(places(provenance, originsOf(provenance, {amendment: "one"})), [{id: "q", characters: 4}]);
  assert.deepEqual(places(provenance, originsOf(provenance, {by: "nobody"})), []);
});

test("runs cover a text", () => {
  assert.deepEqual(runsOf(provenance.provisions[0]), [{from: 0, to: 10, origin: 0}, {from: 10, to: 13, origin: 1}, {from: 13, to: 18, origin: 0}]);
});

test("at each revision a weave tells what stands and everything that was lost", () => {
  for (let seed = 0; seed < 200; seed++) {
    const {below, one} = seeded(seed);
    const texts = ["ochiq qonun"];
    const edits = [];
    for (let left = below(12); left > 0; left--) {
      const before = texts.at(-1);
      const from = below(before.length + 1);
      const remove = below(Math.min(4, before.length - from) + 1);
      const insert = one(["", "a", "oʻ\n", "soʻz"]);
      edits.push({from, remove, insert, by: one(["a", "b"]), cause: one([null, null, "one"])});
      texts.push(before.slice(0, from) + insert + before.slice(from + remove));
    }
    const weave = new Weave(woven(texts[0], edits));
    texts.forEach((text, revision) => {
      const pieces = weave.at(revision);
      const written = texts[0].length + edits.slice(0, revision).reduce((sum, {insert}) => sum + insert.length, 0);
      const lost = pieces.filter(piece => !piece.stands);
      let at = 0;
      for (const piece of pieces.filter(({stands}) => stands)) {
        assert.equal(piece.from, at, `seed ${seed}`);
        at = piece.to;
      }
      assert.equal(at, text.length, `seed ${seed}`);
      assert.equal(at + lost.reduce((sum, piece) => sum + piece.text.length, 0), written, `seed ${seed}`);
      for (const {deleted, inserted} of lost) {
        assert.ok(inserted < deleted && deleted <= revision, `seed ${seed}`);
        const {by = "a", cause = null} = edits[deleted - 1];
        assert.deepEqual([weave.made(deleted).by, weave.made(deleted).cause], [by, cause], `seed ${seed}`);
      }
    });
  }
});

test("what one person deleted bit by bit is one piece", () => {
  const weave = new Weave(woven("uch soʻz", [{from: 7, remove: 1}, {from: 6, remove: 1}, {from: 5, remove: 1, by: "b"}]));
  assert.deepEqual(weave.at(2).filter(({stands}) => !stands).map(({text}) => text), ["ʻz"]);
  assert.deepEqual(weave.at(3).filter(({stands}) => !stands).map(({text}) => text), ["o", "ʻz"]);
});
