import assert from "node:assert/strict";
import {readFile} from "node:fs/promises";
import test from "node:test";
import {run} from "../resources/browser/vectors.mjs";

const file = new URL("../resources/vectors/change-sets.json", import.meta.url);
const vectors = await readFile(file, "utf8").then(JSON.parse, () => null);

test("the page's change sets are the server's", {skip: vectors === null && "no vectors here"}, async () => {
  const {checked, failed} = await run(vectors, new URL("../../../frontend-static/live/session.js", import.meta.url).href);
  assert.deepEqual(failed, []);
  assert.ok(checked > 1000, `${checked} checked`);
});
