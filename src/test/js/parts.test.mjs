import assert from "node:assert/strict";
import test from "node:test";
import {beginnings, mergeable} from "../../../frontend-static/law/parts.js";
import {nextInserted} from "../../../frontend-static/law/tree.js";

const article = (id, main, more = {}) => ({id, parent: "c", kind: "ARTICLE", number: {main, inserted: 0}, repealed: false, ...more});

test("a provision is split where a paragraph with words begins, but the first", () => {
  assert.deepEqual(beginnings("bir\nikki\n\nuch\n"), [4, 10]);
  assert.deepEqual(beginnings("\n\nbir\nikki"), [6]);
  assert.deepEqual(beginnings("bir"), []);
  assert.deepEqual(beginnings(" \n "), []);
});

test("it is merged with the one before of its kind that is in force, in the same parent", () => {
  const provisions = [article("a", 1), article("b", 2, {repealed: true}), article("c2", 3), article("x", 4, {parent: "d"}),
    article("y", 5, {parent: "d", kind: "SECTION"})];
  assert.equal(mergeable(provisions, "c2"), "a");
  assert.equal(mergeable(provisions, "a"), null);
  assert.equal(mergeable(provisions, "x"), null);
  assert.equal(mergeable(provisions, "y"), null);
});

test("not while units in force stand in it", () => {
  const inside = {id: "i", parent: "b", kind: "PARAGRAPH", number: {main: 1, inserted: 0}, repealed: false};
  assert.equal(mergeable([article("a", 1), article("b", 2), inside], "b"), null);
  assert.equal(mergeable([article("a", 1), article("b", 2), {...inside, repealed: true}], "b"), "a");
});

test("the number of what is split off is the next superscript", () => {
  const provisions = [article("a", 9), article("b", 9, {number: {main: 9, inserted: 1}})];
  assert.deepEqual(nextInserted(provisions, "a"), {main: 9, inserted: 2});
  assert.deepEqual(nextInserted([article("a", 9)], "a"), {main: 9, inserted: 1});
});
