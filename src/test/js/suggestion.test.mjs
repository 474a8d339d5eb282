import assert from "node:assert/strict";
import test from "node:test";
import {ChangeSet} from "@codemirror/state";
import {meeting} from "../../../frontend-static/amendments/meeting.js";
import {catchUp} from "../../../frontend-static/live/catch-up.js";
import {Connection} from "../../../frontend-static/live/connection.js";
import {Session, newClient} from "../../../frontend-static/live/session.js";
import {SuggestionSession} from "../../../frontend-static/live/suggestion.js";
import {Authority} from "./authority.mjs";
import {World} from "./network.mjs";
import {seeded} from "./seeded.mjs";

const LETTERS = ["a", "oʻ", "gʻ", "ў", "\n", " ", "modda ", "9¹", ""];
/** Seeded runs to try; whoever runs this may ask for more. */
const RUNS = globalThis.runs ?? 2000;

const edit = (length, {below, one}) => {
  const from = below(length + 1);
  return ChangeSet.of({from, to: Math.min(length, from + below(5)), insert: one(LETTERS)}, length);
};
const suggestion = text => new SuggestionSession({revision: 0, text});
const replaced = (text, from, to, insert = "") => ChangeSet.of({from, to, insert}, text.length);
const accepted = (revision, changes) => ({revision, ch: changes.toJSON()});

test("a suggester sees the text of others with the suggestion in it, in every order of events", () => {
  let conflicting = 0;
  for (let number = 1; number <= RUNS; number++) {
    const seed = seeded(number);
    const {below, one} = seed;
    const text = "Oʻzbekiston\nRespublikasi qonuni".slice(0, 1 + below(30));
    const authority = new Authority(text);
    const typists = Array.from({length: 1 + below(3)}, () => {
      const session = new Session({client: newClient(), revision: 0, text});
      const door = authority.connect(() => {});
      door.hear({t: "join", provisions: {p: -1}});
      return {session, door};
    });
    let suggested = suggestion(text);
    let screen = suggested.doc;
    let shadow = null;
    const hear = ({session}) => {
      const {c, n, ch} = authority.revisions[session.revision] ?? {};
      return c !== undefined && session.receive({revision: session.revision + 1, client: c, n, ch});
    };
    const acts = [
      () => {
        const {session} = one(typists);
        session.edit(edit(session.length, seed));
      },
      () => {
        const {session, door} = one(typists);
        const submission = session.next();
        if (submission) {
          door.hear({t: "submit", p: "p", ...submission});
        }
      },
      () => hear(one(typists)),
      () => {
        const changes = edit(screen.length, seed);
        screen = changes.apply(screen);
        suggested.edit(changes);
        shadow = suggested.changes;
      },
      () => {
        const next = authority.revisions[suggested.revision];
        if (next) {
          const outcome = suggested.receive({revision: suggested.revision + 1, ch: next.ch});
          assert.equal(outcome.kind, "remote", `seed ${number}`);
          conflicting += outcome.standing === "CONFLICTING" ? 1 : 0;
          screen = outcome.changes.apply(screen);
          shadow &&= shadow.map(ChangeSet.fromJSON(next.ch));
        }
      },
      () => {
        const kept = structuredClone(suggested.toAct("p"));
        suggested = SuggestionSession.fromAct(kept, suggested.text.toString());
        shadow = suggested.changes;
      },
    ];
    for (let step = 0; step < 60; step++) {
      one(acts)();
      assert.equal(screen.toString(), suggested.doc.toString(), `seed ${number}, step ${step}`);
      assert.equal(suggested.doc.toString(), (suggested.changes?.apply(suggested.text) ?? suggested.text).toString());
      assert.deepEqual(suggested.changes?.toJSON(), shadow?.toJSON(), `seed ${number}: as ChangeSet.map does`);
    }
    while (suggested.revision < authority.revisions.length) {
      acts[4]();
    }
    assert.equal(suggested.text.toString(), authority.text.toString(), `seed ${number}`);
    assert.equal(screen.toString(), suggested.doc.toString(), `seed ${number}`);
  }
  assert.ok(conflicting > RUNS / 4, `${conflicting} conflicts are too few to try anything`);
});

test("over a network that breaks, a suggestion follows and its connection never submits", () => {
  let revisions = 0;
  for (let number = 1; number <= 40; number++) {
    const seed = seeded(number);
    const world = new World(seed);
    const authority = new Authority("1-modda. Maqsad\nUshbu Qonunning maqsadi");
    const sent = [];
    const connect = listener => {
      const connection = new Connection({
        url: "ws://bill", clock: world.clock, random: seed.random, listener,
        socket: () => {
          const socket = world.socket(authority);
          const {send} = socket;
          socket.send = data => {
            sent.push([connection, JSON.parse(data).t]);
            send(data);
          };
          return socket;
        },
      });
      connection.follow("p");
      connection.connect();
      return connection;
    };
    const typist = connect({});
    let suggested = null;
    let screen = null;
    const suggester = connect({
      opened: (p, session) => {
        suggested = new SuggestionSession({revision: session.revision, text: session.text});
        screen = suggested.doc;
      },
      revision: (p, revision) => {
        const outcome = suggested.receive(revision);
        assert.equal(outcome.kind, "remote", `seed ${number}`);
        screen = outcome.changes.apply(screen);
      },
    });
    for (let step = 0; step < 80; step++) {
      const session = typist.sessionOf("p");
      if (session) {
        session.edit(edit(session.length, seed));
        typist.changed("p");
      }
      if (suggested) {
        const changes = edit(screen.length, seed);
        screen = changes.apply(screen);
        suggested.edit(changes);
        suggester.changed("p");
      }
      world.run(seed.below(40));
    }
    world.faults = false;
    world.runUntil(() => typist.isLive("p") && suggester.isLive("p") && !typist.sessionOf("p").unsent
      && suggested.revision === authority.revisions.length, world.now + 600000);
    assert.equal(suggested.text.toString(), authority.text.toString(), `seed ${number}`);
    assert.equal(screen.toString(), suggested.doc.toString(), `seed ${number}`);
    assert.deepEqual(sent.filter(([by, kind]) => by === suggester && kind === "submit"), [], `seed ${number}`);
    assert.ok(sent.some(([by, kind]) => by === typist && kind === "submit"));
    revisions += authority.revisions.length;
  }
  assert.ok(revisions > 400, `${revisions} revisions`);
});

test("a suggestion put away is brought up to the present, also where old revisions are gone", async () => {
  for (let number = 1; number <= 60; number++) {
    const seed = seeded(number);
    const world = new World(seed);
    const text = "Davlat organi qaror qabul qiladi.";
    const authority = new Authority(text, {keeps: number % 2 ? Infinity : 3});
    const door = authority.connect(() => {});
    door.hear({t: "join", provisions: {p: -1}});
    const one = suggestion(text);
    one.edit(ChangeSet.of({from: text.length, insert: " Taklif"}, text.length));
    let screen = one.doc;
    for (let n = 1; authority.revisions.length < 8; n++) {
      const base = authority.revisions.length;
      door.hear({t: "submit", p: "p", base, client: "c", n, ch: edit(authority.text.length, seed).toJSON()});
    }
    const sent = [];
    let there = false;
    const caught = catchUp({
      url: "ws://bill", clock: world.clock, random: seed.random, provision: "p", suggestion: one, until: () => 8,
      socket: () => {
        const socket = world.socket(authority);
        const {send} = socket;
        socket.send = data => {
          sent.push(JSON.parse(data).t);
          send(data);
        };
        return socket;
      },
      heard: outcome => { screen = outcome.kind === "remote" ? outcome.changes.apply(screen) : screen; },
    }).then(() => { there = true; });
    for (let step = 0; step < 4000 && !there; step++) {
      world.run(50);
      await null;
    }
    await caught;
    assert.equal(one.revision, 8, `seed ${number}`);
    assert.equal(one.text.toString(), authority.text.toString(), `seed ${number}`);
    assert.equal(screen.toString(), one.doc.toString(), `seed ${number}`);
    assert.ok(one.doc.toString().includes(" Taklif"), `seed ${number}`);
    assert.deepEqual(sent.filter(kind => kind === "submit"), [], `seed ${number}`);
  }
});

test("what is deleted and put back is no change", () => {
  const one = suggestion("bir ikki uch");
  one.edit(replaced("bir ikki uch", 4, 8));
  one.edit(ChangeSet.of({from: 4, insert: "ikki"}, 8));
  assert.equal(one.empty, true);
  one.edit(replaced("bir ikki uch", 0, 12, "bir ikkita uch"));
  assert.deepEqual(one.toAct("p").changes, [4, [4, "ikkita"], 4]);
});

test("what was typed letter by letter stays together when others type inside what it replaces", () => {
  const one = suggestion("bir ikki uch");
  one.edit(replaced("bir ikki uch", 4, 8, "b"));
  [..."eshta"].forEach((letter, i) => one.edit(ChangeSet.of({from: 5 + i, insert: letter}, 9 + i)));
  one.receive(accepted(1, replaced("bir ikki uch", 5, 7, "KK")));
  assert.equal(one.doc.toString(), "bir beshtaKK uch");
});

test("a change of the suggestion's own words is told with the line before and after", () => {
  const text = "birinchi\nikkinchi satr\nuchinchi";
  const one = suggestion(text);
  one.edit(replaced(text, 9, 17, "boshqa"));
  assert.equal(one.receive(accepted(1, ChangeSet.of({from: 0, insert: "x"}, text.length))).standing, "MOVED");
  assert.deepEqual(one.disputes, []);
  assert.equal(one.receive(accepted(2, ChangeSet.of({from: 22, insert: "lar"}, text.length + 1))).standing, "TOUCHED");
  assert.equal(one.receive(accepted(3, ChangeSet.of({from: 12, to: 14, insert: "K"}, text.length + 4))).standing, "CONFLICTING");
  assert.equal(one.standing, "CONFLICTING");
  assert.deepEqual(one.disputes, [{before: "ikkinchi satlarr", after: "ikKnchi satlarr"}]);
  one.seen();
  assert.deepEqual([one.disputes, one.standing], [[], "UNCHANGED"]);
});

test("an insertion is moved by what is inserted at its place, and in conflict when its place goes", () => {
  const one = suggestion("abcd");
  one.edit(ChangeSet.of({from: 2, insert: "X"}, 4));
  assert.equal(one.receive(accepted(1, ChangeSet.of({from: 2, insert: "yy"}, 4))).standing, "TOUCHED");
  assert.equal(one.doc.toString(), "abyyXcd");
  assert.equal(one.receive(accepted(2, ChangeSet.of({from: 3, to: 5}, 6))).standing, "CONFLICTING");
});

test("where revisions are not to be had, the suggestion is carried over the difference by words", () => {
  const one = suggestion("Davlat organi qaror qabul qiladi.");
  one.edit(replaced("Davlat organi qaror qabul qiladi.", 14, 19, "hujjat"));
  const outcome = one.restart(900, "Vakolatli davlat organi qaror qabul qiladi.");
  assert.equal(outcome.kind, "remote");
  assert.equal(one.doc.toString(), "Vakolatli davlat organi hujjat qabul qiladi.");
  assert.equal(one.revision, 900);
  assert.deepEqual(one.disputes, []);
});

test("a suggestion that does not fit its text is refused", () => {
  assert.throws(() => SuggestionSession.fromAct({base: 1, changes: [4]}, "abc"), RangeError);
});

test("changes meet in words, in a place, as the same, or not at all", () => {
  const at = (from, to, insert = "") => [{from, to, insert}];
  assert.equal(meeting(at(2, 5), at(4, 8)), "WORDS");
  assert.equal(meeting(at(3, 3, "x"), at(2, 5)), "WORDS");
  assert.equal(meeting(at(2, 5), at(3, 3, "x")), "WORDS");
  assert.equal(meeting(at(2, 5), at(5, 8)), "PLACE");
  assert.equal(meeting(at(2, 2, "x"), at(2, 5)), "PLACE");
  assert.equal(meeting(at(2, 2, "x"), at(2, 2, "y")), "PLACE");
  assert.equal(meeting(at(2, 5, "x"), at(2, 5, "x")), "SAME");
  assert.equal(meeting(at(2, 5), at(6, 8)), null);
});
