import assert from "node:assert/strict";
import test from "node:test";
import {entriesOf, instantsOf} from "../../../frontend-static/replay/entries.js";
import {Film} from "../../../frontend-static/replay/film.js";
import {Frame} from "../../../frontend-static/replay/frame.js";
import {actOf} from "../../../frontend-static/replay/keys.js";
import {asWritten, bySittings, even, Player} from "../../../frontend-static/replay/player.js";
import {Reels} from "../../../frontend-static/replay/reels.js";
import {besides, choices, fitting, scoreOf} from "../../../frontend-static/replay/score.js";
import {Weave} from "../../../frontend-static/replay/weave.js";
import {seeded} from "./seeded.mjs";
import {scribbled, woven} from "./weaving.mjs";

const told = (pieces, ...kinds) => pieces.filter(({kind}) => kinds.includes(kind)).map(({text}) => text).join("");

test("a weave has the text at every revision, and what lies between any two", () => {
  for (let seed = 1; seed <= 300; seed++) {
    const random = seeded(seed);
    const {edits, texts} = scribbled(random, 25);
    const weave = new Weave(woven(texts[0], edits));
    texts.forEach((text, revision) => assert.equal(weave.textAt(revision), text, `seed ${seed}, revision ${revision}`));
    assert.equal(weave.textAt(-1), "");
    for (let i = 0; i < 20; i++) {
      const [one, other] = [random.below(texts.length), random.below(texts.length)].sort((a, b) => a - b);
      const pieces = weave.pieces(other, one);
      assert.equal(told(pieces, "same", "deleted"), texts[one], `seed ${seed}: ${one} to ${other}`);
      assert.equal(told(pieces, "same", "inserted"), texts[other], `seed ${seed}: ${one} to ${other}`);
      const {inserted, deleted} = weave.between(one, other);
      assert.equal(inserted - deleted, texts[other].length - texts[one].length);
    }
    edits.forEach(({remove, insert, by, cause}, i) => {
      assert.deepEqual(weave.count(i + 1), {inserted: insert.length, deleted: remove}, `seed ${seed}`);
      assert.equal(weave.byOf(i + 1), by);
      assert.equal(weave.causeOf(i + 1), cause);
      assert.equal(weave.at[i + 1] - weave.at[i], edits[i].pause);
    });
  }
});

test("a frame that follows another shows what a frame from nothing shows, and tells all that changed", () => {
  for (let seed = 1; seed <= 200; seed++) {
    const random = seeded(seed);
    const {edits, texts} = scribbled(random, 30);
    const weave = new Weave(woven(texts[0], edits));
    const frame = new Frame(weave);
    let kept = new Map([[0, []]]);
    let [since, now] = [-1, 0];
    for (let i = 0; i < 40; i++) {
      [since, now] = random.one([[since, Math.min(now + 1, edits.length)], [random.below(edits.length + 2) - 1, now],
        [random.below(edits.length + 1) - 1, random.below(edits.length + 1)]]);
      const {lines, breaks} = frame.show(since, now);
      const heads = new Set([...kept.keys(), ...breaks.map(line => line + 1)].filter(line => frame.isHead(line)));
      const stale = new Set([...lines, ...breaks.map(line => line + 1)].map(line => frame.headOf(line)));
      kept = new Map([...heads].sort((a, b) => a - b).map(head => [head, stale.has(head) ? frame.pieces(head) : kept.get(head)]));

      const shown = [...kept.values()].flat().filter(({place}) => !place);
      const [one, other] = [Math.min(since, now), Math.max(since, now)];
      const where = `seed ${seed}, frame ${i}: ${since} and ${now}`;
      assert.equal(told(shown, "same", "deleted"), one < 0 ? "" : texts[one], where);
      assert.equal(told(shown, "same", "inserted"), texts[other], where);
      const fresh = new Frame(weave);
      fresh.show(since, now);
      kept.forEach((pieces, head) => assert.deepEqual(pieces, fresh.pieces(head), where));
      const places = [...kept.values()].flat().filter(({place}) => place).length;
      assert.equal(places, weave.touchedBy(now).length > 0 ? 1 : 0, where);
    }
  }
});

test("each paragraph ends where a line break is shown", () => {
  const weave = new Weave(woven("a\nb", [{from: 1, remove: 1}, {from: 1, insert: " "}, {from: 2, insert: "\n"}]));
  const frame = new Frame(weave);
  const paragraphs = (since, now) => {
    frame.show(since, now);
    return [0, 1, 2].filter(line => line + 1 < weave.lines.length && frame.isHead(line))
      .map(head => frame.pieces(head).map(({text}) => text ?? "|").join(""));
  };
  assert.deepEqual(paragraphs(0, 0), ["a\n", "b|"]);
  assert.deepEqual(paragraphs(1, 1), ["a|b"]);
  assert.deepEqual(paragraphs(0, 1), ["a|\n", "b"]);
  assert.deepEqual(paragraphs(3, 3), ["a |\n", "b"]);
});

test("the player keeps to its score, and a speed is a speed", () => {
  const player = new Player(even(101), 10);
  player.play(5000);
  assert.equal(player.tick(5000), 0);
  assert.equal(player.tick(5099), 0);
  assert.equal(player.tick(5100), 1);
  assert.equal(player.tick(5250), 2);
  player.follow(player.score, 100);
  assert.equal(player.tick(5270), 4);
  player.pause();
  assert.equal(player.tick(9000), 4);
  player.play(10000);
  player.wait(12000);
  assert.equal(player.tick(12010), 5);
});

test("time that passes while nobody looks is not played all at once", () => {
  const player = new Player(even(1000), 1);
  player.play(0);
  assert.equal(player.tick(60_000), 0);
  player.follow(player.score, 1000);
  assert.equal(player.tick(120_000), 250);
});

test("the player stops at the end, and plays from the beginning after that", () => {
  const player = new Player(even(3), 1000);
  player.play(0);
  assert.equal(player.tick(200), 2);
  assert.equal(player.playing, false);
  player.play(300);
  assert.deepEqual([player.step, player.playing], [0, true]);
  player.seek(99);
  assert.equal(player.step, 2);
  const still = new Player(even(1));
  still.play(0);
  assert.equal(still.playing, false);
});

test("as it was written, a long pause is cut short", () => {
  assert.deepEqual([...asWritten([0, 300, 300, 3_600_000, 3_600_100])], [0, 300, 300, 2300, 2400]);
});

test("by sittings, each step of a sitting is its end", () => {
  const player = new Player(bySittings([0, 4, 5]), 1);
  player.play(0);
  assert.equal(player.tick(100), 0);
  for (let now = 200; now <= 2000; now += 100) {
    player.tick(now);
  }
  assert.equal(player.step, 4);
  player.seek(2);
  assert.equal(player.tick(2050), 4);
});

const WORDS = {kind: "WORDS", cause: null, people: ["a"]};
const film = new Film([
  {...WORDS, provision: "p", first: 0, last: 3, position: 9},
  {...WORDS, provision: "q", first: 0, last: 0, position: 10},
  {kind: "TREE", what: "RENUMBERED", provision: "p", cause: "am", position: 11},
  {...WORDS, provision: "p", first: 4, last: 5, position: 13, people: ["b"], cause: "am"},
  {kind: "AMENDED", cause: "am", position: 14},
]);

test("a film goes through every revision and every act in order", () => {
  assert.equal(film.steps, 4 + 1 + 1 + 2 + 1);
  const shown = Array.from({length: film.steps}, (_, step) => film.at(step));
  assert.deepEqual(shown.map(({provision, revision}) => [provision, revision]),
    [["p", 0], ["p", 1], ["p", 2], ["p", 3], ["q", 0], ["p", 3], ["p", 4], ["p", 5], ["p", 5]]);
  assert.deepEqual(film.ends, [3, 4, 5, 7, 8]);
  assert.equal(film.revisionOf("q", 3), -1);
  assert.equal(film.revisionOf("q", 8), 0);
});

test("a film that has grown keeps the names of its steps, also where a sitting in its midst went on", () => {
  const growing = new Film([
    {...WORDS, provision: "p", first: 0, last: 3, position: 9},
    {...WORDS, provision: "q", first: 0, last: 2, position: 10},
  ]);
  const names = Array.from({length: growing.steps}, (_, step) => growing.nameOf(step));
  growing.take([growing.entries[1], {...WORDS, provision: "p", first: 0, last: 5, position: 12}]);
  assert.equal(growing.steps, 3 + 6);
  assert.deepEqual(names.map(name => growing.named(name)), [3, 4, 5, 6, 0, 1, 2].map((_, i) => i < 4 ? 3 + i : i - 4));
  assert.equal(growing.revisionOf("p", growing.steps - 1), 5);
});

test("a weave that was asked for anew takes the place of the older one when a later revision is shown", async () => {
  const typed = {insert: "x", from: 0, pause: 1000, by: "a"};
  const edits = [typed, typed, typed];
  const reels = new Reels({bill: "b", get: async () => woven("", edits)});
  const older = await reels.load("p");
  edits.push(typed);
  const newer = await reels.renew("p");
  assert.equal(newer.revision, older.revision + 1);
  assert.equal(reels.now("p", older.revision), older);
  assert.equal(reels.now("p", newer.revision), newer);
  assert.equal(reels.now("p"), newer);
  edits.push(typed);
  assert.equal(reels.now("p", newer.revision + 1), null);
  assert.equal((await reels.load("p", newer.revision + 1)).revision, newer.revision + 1);
});

test("each step of a film has a name that leads back to it", () => {
  for (let step = 0; step < film.steps; step++) {
    assert.equal(film.named(film.nameOf(step)), step);
  }
  assert.deepEqual(["p@9", "r@0", "p15", "p9", "", "x"].map(name => film.named(name)), [-1, -1, -1, -1, -1, -1]);
});

test("a film goes from sitting to sitting, to a person and to an amendment", () => {
  assert.deepEqual([0, 2, 3, 4, 6, 8].map(step => film.sittingAfter(step)), [3, 3, 4, 5, 7, 8]);
  assert.deepEqual([0, 2, 4, 7, 8].map(step => film.sittingBefore(step)), [0, 0, 3, 5, 7]);
  const byB = entry => entry.people?.includes("b");
  assert.equal(film.next(0, 1, byB), 7);
  assert.equal(film.next(7, 1, byB), -1);
  assert.equal(film.next(8, -1, byB), 7);
  assert.equal(film.ofCause("am"), 6);
  assert.equal(film.ofCause("none"), -1);
  assert.deepEqual([8, 9, 12, 99].map(position => film.atPosition(position)), [-1, 3, 5, 8]);
});

test("the film of a provision has its sittings in order, an amendment's words apart, and what was done to it", () => {
  const typed = {insert: "x", from: 0, pause: 1000};
  const weave = new Weave(woven("", [{...typed, by: "a"}, {...typed, by: "b"}, {...typed, by: "a"},
    {...typed, by: "a", cause: "am"}, {...typed, by: "a"}, {...typed, by: "a", pause: 700_000}]));
  const start = Date.UTC(2026, 0, 1);
  const found = entriesOf(weave, [
    {kind: "TREE", what: "RENUMBERED", provision: "p", at: new Date(start + 100_000).toISOString(), position: 7},
    {kind: "TREE", what: "RENUMBERED", provision: "q", at: new Date(start).toISOString(), position: 8},
    {kind: "AMENDED", cause: "am", at: new Date(start).toISOString(), position: 9},
  ]);
  assert.deepEqual(found.map(({kind, first, last, cause, people}) => kind === "TREE" ? kind : [first, last, cause, people.length]),
    [[0, 0, null, 1], [1, 3, null, 2], [4, 4, "am", 1], [5, 5, null, 1], "TREE", [6, 6, null, 1]]);
  const instants = instantsOf(new Film(found));
  assert.deepEqual([...instants].map(at => at - start), [0, 1000, 2000, 3000, 4000, 5000, 100_000, 705_000]);
});

test("a key means something for the film where nothing else needs it", () => {
  const on = selector => ({closest: one => one.split(", ").includes(selector) ? {} : null});
  assert.equal(actOf({key: " "}), "toggle");
  assert.equal(actOf({key: "ArrowLeft", target: on("button")}), "back");
  assert.equal(actOf({key: "ArrowRight", shiftKey: true}), "sittingOn");
  assert.deepEqual(["Home", "End", "+", "-"].map(key => actOf({key})), ["begin", "end", "faster", "slower"]);
  assert.equal(actOf({key: " ", target: on("button")}), null);
  assert.equal(actOf({key: "ArrowLeft", target: on("select")}), null);
  assert.equal(actOf({key: "ArrowLeft", altKey: true}), null);
  assert.equal(actOf({key: "Tab"}), null);
});

test("faster and slower stay within a way to play, and every way ends at the last step", () => {
  const index = choices.findIndex(({way, speed}) => way === "even" && speed === 1000);
  assert.equal(besides(index, 1), index);
  assert.deepEqual(choices[besides(index, -1)], {way: "even", speed: 250});
  assert.equal(besides(index + 1, -1), index + 1);
  assert.deepEqual([3, 137_994, 1_000_000].map(steps => choices[fitting(steps)].speed), [2, 1000, 1000]);
  for (const {way} of choices) {
    assert.equal(scoreOf(way, film, () => Array.from({length: film.steps}, (_, i) => i)).length, film.steps);
  }
});
