import assert from "node:assert/strict";
import test from "node:test";
import {ChangeSet} from "@codemirror/state";
import {Connection} from "../../../frontend-static/live/connection.js";
import {Session, newClient} from "../../../frontend-static/live/session.js";
import {Authority} from "./authority.mjs";
import {World} from "./network.mjs";
import {seeded} from "./seeded.mjs";

const LETTERS = ["a", "oʻ", "gʻ", "ў", "\n", "§", "modda ", "9¹"];
/** Seeded networks to try; whoever runs this may ask for more. */
const NETWORKS = globalThis.networks ?? 60;

/** A person at a page: types into the session, sees the doc, and may crash and come back. */
class Person {
  constructor(world, authority, seed) {
    Object.assign(this, {world, authority, seed, lost: 0, acknowledged: 0, crashes: 0, kept: null, screen: null});
    this.open(null);
  }

  open(session) {
    this.connection = new Connection({
      url: "ws://bill",
      clock: this.world.clock,
      random: this.seed.random,
      socket: () => this.world.socket(this.authority),
      listener: {
        opened: (p, opened) => { this.screen = opened.doc; },
        remote: (p, changes) => { this.screen = changes.apply(this.screen); },
        restarted: (p, {changes, words}) => {
          this.screen = changes.apply(this.screen);
          this.lost += words.length > 0 ? 1 : 0;
        },
        undone: () => assert.fail("nothing here may be refused"),
        closed: () => assert.fail("nothing here may be closed"),
        own: () => { this.acknowledged++; },
        sending: (p, sent) => { this.kept = structuredClone(sent.toStored()); },
        settled: () => { this.kept = this.session ? structuredClone(this.session.toStored()) : null; },
      },
    });
    this.connection.follow("p", session);
    this.connection.connect();
  }

  get session() {
    return this.connection.sessionOf("p");
  }

  type() {
    const {below, one} = this.seed;
    if (!this.session) {
      return;
    }
    const length = this.screen.length;
    const from = below(length + 1);
    const to = below(3) === 0 ? Math.min(length, from + below(6)) : from;
    const insert = below(4) === 0 ? "" : one(LETTERS);
    const changes = ChangeSet.of({from, to, insert}, length);
    this.screen = changes.apply(this.screen);
    this.session.edit(changes);
    this.kept = structuredClone(this.session.toStored());
    this.connection.changed("p");
  }

  crash() {
    if (this.kept) {
      const stored = this.kept;
      this.crashes++;
      this.connection.close();
      const session = Session.fromStored(stored);
      this.screen = session.doc;
      this.open(session);
    }
  }

  get settled() {
    return this.session !== null && !this.session.unsent && this.connection.isLive("p")
      && this.session.revision === this.authority.revisions.length;
  }
}

function run(number, {people, keeps}) {
  const seed = seeded(number);
  const world = new World(seed);
  const authority = new Authority("1-modda. Maqsad\nUshbu Qonunning maqsadi", {keeps});
  const everybody = Array.from({length: people}, () => new Person(world, authority, seed));
  for (let step = 0; step < 30 * people; step++) {
    const person = seed.one(everybody);
    seed.below(60) === 0 ? person.crash() : person.type();
    world.run(seed.below(40));
  }
  world.faults = false;
  world.runUntil(() => everybody.every(person => person.settled), world.now + 600000);
  return {authority, everybody};
}

function check(number, options) {
  const {authority, everybody} = run(number, options);
  const text = authority.text.toString();
  for (const person of everybody) {
    assert.equal(person.session.text.toString(), text, `seed ${number}: what is confirmed`);
    assert.equal(person.screen.toString(), text, `seed ${number}: what is on the screen`);
  }
  const names = authority.revisions.map(({c, n}) => `${c} ${n}`);
  assert.equal(new Set(names).size, names.length, `seed ${number}: nothing accepted twice`);
  assert.ok(authority.revisions.every(({ch}) => !ChangeSet.fromJSON(ch).empty), `seed ${number}: no empty revision`);
  return {
    edits: authority.revisions.length,
    crashes: everybody.reduce((sum, person) => sum + person.crashes, 0),
    lost: everybody.reduce((sum, person) => sum + person.lost, 0),
  };
}

test("people converge over a network that delays, doubles, reorders and breaks", () => {
  const sum = {edits: 0, crashes: 0};
  for (let number = 1; number <= NETWORKS; number++) {
    const {edits, crashes, lost} = check(number, {people: 2 + number % 19, keeps: Infinity});
    assert.equal(lost, 0, `seed ${number}: nobody lost a word`);
    sum.edits += edits;
    sum.crashes += crashes;
  }
  assert.ok(sum.edits > 1000 && sum.crashes > 100, JSON.stringify(sum));
});

test("people converge also where the server forgets old revisions, and lost words are told", () => {
  let lost = 0;
  for (let number = 1; number <= 30; number++) {
    lost += check(number, {people: 2 + number % 6, keeps: 3}).lost;
  }
  assert.ok(lost > 0, "a server that keeps three revisions must make some words irreconcilable");
});

test("a server that does not know the text yet is asked again, and gets the words", () => {
  const seed = seeded(7);
  const world = new World(seed);
  world.faults = false;
  const authority = new Authority("Modda");
  const person = new Person(world, authority, seed);
  world.runUntil(() => person.settled, 60000);
  person.type();
  person.type();
  authority.waking = 3;
  person.crash();
  world.runUntil(() => person.settled, world.now + 60000);
  assert.equal(authority.waking, 0);
  assert.equal(person.screen.toString(), authority.text.toString());
});

test("sessions converge in every order of events (no network)", () => {
  for (let number = 1; number <= 3000; number++) {
    const {below, one} = seeded(number);
    const text = "Oʻzbekiston\nRespublikasi".slice(0, 1 + below(20));
    const authority = new Authority(text);
    const people = Array.from({length: 2 + below(4)}, () => {
      const session = new Session({client: newClient(), revision: 0, text});
      const person = {session, doc: session.doc, outbox: null};
      person.door = authority.connect(frame => frame.t === "settled" && session.settled(frame.n, frame.rev));
      person.door.hear({t: "join", provisions: {p: -1}});
      return person;
    });
    const receive = person => {
      const {revision} = person.session;
      if (revision < authority.revisions.length) {
        const {c, n, ch} = authority.revisions[revision];
        const outcome = person.session.receive({revision: revision + 1, client: c, n, ch});
        assert.ok(["own", "remote"].includes(outcome.kind), `seed ${number}: ${outcome.kind}`);
        if (outcome.kind === "remote") {
          person.doc = outcome.changes.apply(person.doc);
        }
        return true;
      }
      return false;
    };
    const deliver = person => {
      if (person.outbox) {
        person.door.hear({t: "submit", p: "p", ...person.outbox});
        person.outbox = null;
      }
    };
    const acts = [
      person => {
        const from = below(person.doc.length + 1);
        const to = Math.min(person.doc.length, from + below(4));
        const changes = ChangeSet.of({from, to, insert: one(LETTERS)}, person.doc.length);
        person.doc = changes.apply(person.doc);
        person.session.edit(changes);
      },
      person => { person.outbox ??= person.session.next(); },
      deliver,
      receive,
    ];
    for (let step = 0; step < 40; step++) {
      one(acts)(one(people));
    }
    for (let round = 0; round < 4; round++) {
      for (const person of people) {
        deliver(person);
        while (receive(person)) { /* until it has caught up */ }
        person.outbox = person.session.next();
        deliver(person);
      }
    }
    people.forEach(person => { while (receive(person)) { /* until it has caught up */ } });
    for (const person of people) {
      assert.equal(person.doc.toString(), authority.text.toString(), `seed ${number}`);
      assert.equal(person.session.unsent, false, `seed ${number}`);
    }
  }
});
