import assert from "node:assert/strict";
import test from "node:test";
import {stopAt, stopsOf, versionFrom} from "../../../frontend-static/moment/stops.js";

const at = n => `2026-11-25T10:00:0${n}.000Z`;
const version = (number, position, more = {}) => ({number, position, at: at(number), stage: "OTHER", title: "", ...more});
const words = (position, cause = null) =>
  ({kind: "WORDS", provision: "a", first: 1, last: 2, from: at(1), to: at(2), position, people: ["x"], cause});
const amended = (position, cause, decision) => ({kind: "AMENDED", cause, decision, at: at(3), position, by: "x"});
const timeline = (...steps) => ({introduced: at(0), by: "x", position: 10, steps});
const shown = stops => stops.map(({moment, kind}) => `${moment} ${kind}`);

test("without a timeline there are the versions and now", () => {
  assert.deepEqual(shown(stopsOf(null, [version(1, 10), version(2, 20)])), ["v1 VERSION", "v2 VERSION", "now NOW"]);
  assert.deepEqual(shown(stopsOf(null, [])), ["now NOW"]);
});

test("two versions of one text are two stops, and an edit that a version shows is none", () => {
  assert.deepEqual(shown(stopsOf(timeline(words(12), words(15)), [version(1, 15), version(2, 15)])),
    ["p10 INTRODUCED", "p12 WORDS", "v1 VERSION", "v2 VERSION", "now NOW"]);
});

test("a decision is one stop, where its last text had followed", () => {
  const steps = [amended(20, "c1", "d"), amended(21, "c2", "d"), words(24, "c2"), words(25, "c1"), words(30)];
  const stops = stopsOf(timeline(...steps), [], id => ({c1: 12, c2: 3})[id]);
  assert.deepEqual(shown(stops), ["p10 INTRODUCED", "p25 AMENDED", "p30 WORDS", "now NOW"]);
  assert.deepEqual(stops[1].numbers, [3, 12]);
});

test("a decision is a stop also where a version shows the same", () => {
  const steps = [amended(20, "c1", "d"), words(21, "c1")];
  assert.deepEqual(shown(stopsOf(timeline(...steps), [version(1, 21)])),
    ["p10 INTRODUCED", "p21 AMENDED", "v1 VERSION", "now NOW"]);
});

test("a moment is at its own stop, else at the last one before it", () => {
  const stops = stopsOf(timeline(words(12), words(20)), [version(1, 10)]);
  assert.equal(stops[stopAt(stops, "v1", 10)].moment, "v1");
  assert.equal(stops[stopAt(stops, "now", 20)].moment, "now");
  assert.equal(stops[stopAt(stops, "p15", 15)].moment, "p12");
  assert.equal(stops[stopAt(stops, "2026-11-25", 20)].moment, "p20");
  assert.equal(stopAt(stops, "p1", 1), 0);
});

test("from version to version, and at the end to now", () => {
  const stops = stopsOf(timeline(words(12), words(25)), [version(1, 10), version(2, 20)]);
  const from = moment => stops.findIndex(stop => stop.moment === moment);
  assert.equal(versionFrom(stops, from("v1"), 1), from("v2"));
  assert.equal(versionFrom(stops, from("p12"), -1), from("v1"));
  assert.equal(versionFrom(stops, from("v2"), 1), from("now"));
  assert.equal(versionFrom(stops, from("now"), 1), -1);
  assert.equal(versionFrom(stops, from("p10"), -1), -1);
});
