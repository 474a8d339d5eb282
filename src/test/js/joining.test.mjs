import assert from "node:assert/strict";
import test from "node:test";
import {Connection} from "../../../frontend-static/live/connection.js";
import {World} from "./network.mjs";
import {seeded} from "./seeded.mjs";

/** A socket whose server lets into some provisions and refuses the others. */
class Door {
  constructor(admits, text = {rev: 0, text: ""}) {
    Object.assign(this, {admits, text, joins: [], readyState: 1});
  }

  open() {
    this.tell({t: "welcome", session: "s", account: null, roles: [], sequence: 0});
  }

  send(data) {
    const {t, provisions} = JSON.parse(data);
    if (t === "ping") {
      this.tell({t: "pong"});
    }
    if (t === "join") {
      this.joins.push(Object.keys(provisions));
      Object.keys(provisions).forEach(p => this.tell(this.admits.has(p)
        ? {t: "joined", p, ...this.text}
        : {t: "refused", code: "unknown-provision", facts: {provision: p}}));
    }
  }

  tell(frame) {
    this.onmessage({data: JSON.stringify(frame)});
  }

  close() {}
}

function following(door, ...provisions) {
  const world = new World(seeded(3));
  const told = [];
  const opened = [];
  const connection = new Connection({
    url: "ws://bill",
    clock: world.clock,
    random: () => 1,
    socket: () => door,
    listener: {
      refused: (code, facts, provision) => told.push(`${code} ${provision}`),
      opened: (provision, session, last) => opened.push({provision, text: session.doc.toString(), last}),
    },
  });
  provisions.forEach(provision => connection.follow(provision));
  connection.connect();
  door.open();
  return {world, connection, told, opened};
}

test("only the provision that was refused is joined again, a few times, and then it is told", () => {
  const door = new Door(new Set(["a", "c"]));
  const {world, connection, told} = following(door, "a", "b", "c");
  world.run(600000);
  assert.deepEqual(door.joins, [["a", "b", "c"], ["b"], ["b"], ["b"], ["b"], ["b"]]);
  assert.deepEqual(["a", "b", "c"].map(p => connection.isLive(p)), [true, false, true]);
  assert.deepEqual(told, ["unknown-provision b"]);
});

test("a provision that comes to be in the meantime is let in, and those beside it are left alone", () => {
  const door = new Door(new Set(["a"]));
  const {world, connection, told} = following(door, "a", "b");
  world.run(1000);
  door.admits.add("b");
  world.run(600000);
  assert.equal(connection.isLive("b"), true);
  assert.deepEqual(door.joins.slice(1).flat().filter(p => p !== "b"), []);
  assert.deepEqual(told, []);
});

test("a new tree and a new connection are reasons to ask again", () => {
  const door = new Door(new Set());
  const {world, connection} = following(door, "b");
  world.run(600000);
  const before = door.joins.length;
  door.admits.add("b");
  world.run(600000);
  assert.equal(door.joins.length, before);
  door.tell({t: "outline", sequence: 2});
  world.run(1000);
  assert.equal(connection.isLive("b"), true);
});

test("following something else does not hurry the one that was turned away", () => {
  const door = new Door(new Set(["a"]));
  const {world, connection} = following(door, "b");
  connection.follow("a");
  world.run(10);
  assert.deepEqual(door.joins, [["b"], ["a"]]);
});

test("a text that comes with the answer to a join tells who edited it last, and when", () => {
  const door = new Door(new Set(["a"]), {rev: 3, by: "acc1", at: "2026-11-23T05:10:00Z", text: "Modda"});
  const {opened} = following(door, "a");
  assert.deepEqual(opened, [{provision: "a", text: "Modda", last: {by: "acc1", at: "2026-11-23T05:10:00Z"}}]);
});

test("a text that nobody has begun has no last edit", () => {
  const {opened} = following(new Door(new Set(["a"])), "a");
  assert.deepEqual(opened, [{provision: "a", text: "", last: null}]);
});
