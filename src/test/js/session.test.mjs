import assert from "node:assert/strict";
import test from "node:test";
import {ChangeSet} from "@codemirror/state";
import {Session} from "../../../frontend-static/live/session.js";
import {Store} from "../../../frontend-static/live/store.js";

const session = (text = "Modda", revision = 0) => new Session({client: "c", revision, text});
const insert = (into, at, words) => into.edit(ChangeSet.of({from: at, insert: words}, into.length));

test("one submission is in flight; what is typed meanwhile waits in one buffer", () => {
  const one = session();
  insert(one, 5, " matni");
  assert.deepEqual(one.next(), {base: 0, client: "c", n: 1, ch: [5, [0, " matni"]]});
  insert(one, 11, "ga");
  insert(one, 13, ".");
  assert.equal(one.next(), null);
  assert.equal(one.receive({revision: 1, client: "c", n: 1, ch: [5, [0, " matni"]]}).kind, "own");
  assert.deepEqual(one.next(), {base: 1, client: "c", n: 2, ch: [11, [0, "ga."]]});
  assert.equal(one.doc.toString(), "Modda matniga.");
});

test("an accepted insertion stands before one's own at the same place", () => {
  const one = session();
  insert(one, 5, " B");
  one.next();
  const {kind, changes} = one.receive({revision: 1, client: "d", n: 1, ch: [5, [0, " A"]]});
  assert.equal(kind, "remote");
  assert.deepEqual(changes.toJSON(), [5, [0, " A"], 2]);
  assert.equal(one.doc.toString(), "Modda A B");
});

test("typing and taking it back sends nothing", () => {
  const one = session();
  insert(one, 5, "x");
  one.edit(ChangeSet.of({from: 5, to: 6}, 6));
  assert.equal(one.next(), null);
  assert.equal(one.unsent, false);
});

test("a deletion that others made too is settled with the revision that made it", () => {
  const one = session();
  one.edit(ChangeSet.of({from: 4, to: 5}, 5));
  one.next();
  assert.equal(one.settled(7, 1).kind, "known");
  assert.equal(one.settled(1, 1).kind, "waiting");
  insert(one, 4, "x");
  const {kind, changes} = one.receive({revision: 1, client: "d", n: 1, ch: [4, [1]]});
  assert.equal(kind, "remote");
  assert.ok(changes.empty);
  assert.equal(one.inFlight, null);
  assert.deepEqual(one.next(), {base: 1, client: "c", n: 2, ch: [4, [0, "x"]]});
});

test("what changes nothing any more is settled at once where its revision is here", () => {
  const one = session();
  one.edit(ChangeSet.of({from: 4, to: 5}, 5));
  one.next();
  one.receive({revision: 1, client: "d", n: 1, ch: [4, [1]]});
  assert.equal(one.unsent, true);
  assert.equal(one.settled(1, 1).kind, "own");
  assert.equal(one.unsent, false);
});

test("a repeat that is settled before its revision comes is acknowledged by that revision", () => {
  const one = session();
  insert(one, 5, "x");
  one.next();
  assert.equal(one.settled(1, 1).kind, "waiting");
  assert.equal(one.receive({revision: 1, client: "c", n: 1, ch: [5, [0, "x"]]}).kind, "own");
  assert.equal(one.settled(1, 1).kind, "known");
});

test("words that the settled text does not hold are noticed", () => {
  const one = session("Modda", 3);
  insert(one, 5, "x");
  one.next();
  assert.equal(one.settled(1, 3).kind, "diverged");
  assert.equal(one.settled(1, 4).kind, "waiting");
  assert.equal(one.receive({revision: 4, client: "d", n: 1, ch: [[0, "y"], 5]}).kind, "diverged");
  assert.equal(one.revision, 3);
});

test("a revision is taken once, in order, and only where it fits", () => {
  const one = session("Modda", 3);
  assert.equal(one.receive({revision: 3, client: "d", n: 1, ch: [5]}).kind, "known");
  assert.equal(one.receive({revision: 5, client: "d", n: 1, ch: [5]}).kind, "missing");
  assert.equal(one.receive({revision: 4, client: "d", n: 1, ch: [6]}).kind, "diverged");
  assert.equal(one.revision, 3);
});

test("an acknowledgement with other words than were sent is noticed", () => {
  const one = session();
  insert(one, 5, "x");
  one.next();
  assert.equal(one.receive({revision: 1, client: "c", n: 1, ch: [5, [0, "y"]]}).kind, "diverged");
});

test("a refused edit is undone and what was typed after it stays", () => {
  const one = session();
  insert(one, 0, "yomon ");
  one.next();
  insert(one, 11, " yaxshi");
  const before = one.doc;
  const {kind, changes, words} = one.refused(1, "lone-surrogate");
  assert.equal(kind, "undone");
  assert.equal(words, "yomon ");
  assert.equal(changes.apply(before).toString(), "Modda yaxshi");
  assert.equal(one.doc.toString(), "Modda yaxshi");
  assert.deepEqual(one.next().ch, [5, [0, " yaxshi"]]);
});

test("a refusal for now is sent again under the same name, one for good closes", () => {
  const one = session();
  insert(one, 5, "x");
  const sent = one.next();
  assert.equal(one.refused(1, "store-unavailable").kind, "again");
  assert.deepEqual(one.again(), sent);
  assert.equal(one.refused(1, "base-too-old").kind, "rejoin");
  assert.equal(one.again().n, 1);
  assert.equal(one.refused(7, "lone-surrogate").kind, "known");
  assert.equal(one.refused(1, "role-required").kind, "closed");
  const {words, changes} = one.withdraw();
  assert.equal(words, "x");
  assert.equal(changes.apply(ChangeSet.of({from: 5, insert: "x"}, 5).apply(one.text)).toString(), "Modda");
  assert.equal(one.unsent, false);
});

test("a text fetched anew gives the words that found no place", () => {
  const one = session();
  insert(one, 5, " mening soʻzim");
  const before = one.doc;
  const {changes, words} = one.restart(9, "Boshqa matn");
  assert.equal(words, " mening soʻzim");
  assert.equal(changes.apply(before).toString(), "Boshqa matn");
  assert.equal(one.revision, 9);
});

test("positions lead to the confirmed text and back, also from an older revision", () => {
  const one = session("0123456789");
  insert(one, 2, "ab");
  assert.equal(one.toConfirmed(6), 4);
  assert.equal(one.toConfirmed(3), 2);
  one.receive({revision: 1, client: "d", n: 1, ch: [[0, "xyz"], 10]});
  assert.equal(one.toDoc(4, 0), 9);
  assert.equal(one.toDoc(4, 2), null);
});

test("what is stored comes back whole, and a torn record does not come back", () => {
  const one = session("Bir\nikki", 4);
  insert(one, 3, " x");
  one.next();
  insert(one, 10, "\ny");
  const stored = JSON.parse(JSON.stringify(one.toStored()));
  const again = Session.fromStored(stored);
  assert.equal(again.doc.toString(), one.doc.toString());
  assert.deepEqual(again.again(), one.again());
  assert.throws(() => Session.fromStored({...stored, text: "Bir"}), RangeError);
});

class Memory extends Map {
  get length() { return this.size; }
  key(i) { return [...this.keys()][i]; }
  getItem(key) { return this.get(key) ?? null; }
  setItem(key, value) { this.set(key, value); }
  removeItem(key) { this.delete(key); }
}

/** Web Locks as far as the store uses them: held until the page is gone. */
class Locks {
  held = new Set();
  request(name, options, act = options) {
    if (this.held.has(name)) {
      return Promise.resolve(act(null));
    }
    this.held.add(name);
    return Promise.resolve(act({name}));
  }
}

test("what a page left unsent is adopted by one other page, and never while the first lives", async () => {
  const storage = new Memory();
  const locks = new Locks();
  const page = () => new Store({account: "acc", bill: "b", storage, locks});
  const one = session();
  insert(one, 5, " x");
  const first = page();
  first.keep("p", one);
  assert.deepEqual(await page().adopt(), []);
  locks.held.clear();
  const [left] = await page().adopt();
  assert.equal(left.provision, "p");
  assert.equal(Session.fromStored(left.stored).doc.toString(), "Modda x");
  assert.deepEqual(await page().adopt(), []);
  assert.deepEqual(await new Store({account: "other", bill: "b", storage, locks: new Locks()}).adopt(), []);
});

test("what has become durable is forgotten", () => {
  const storage = new Memory();
  const store = new Store({account: "acc", bill: "b", storage, locks: new Locks()});
  const one = session();
  insert(one, 5, "x");
  store.keep("p", one);
  assert.equal(storage.size, 1);
  one.next();
  one.receive({revision: 1, client: "c", n: 1, ch: [5, [0, "x"]]});
  store.keep("p", one);
  assert.equal(storage.size, 0);
});

test("a device that keeps nothing says so", () => {
  const storage = new Memory();
  storage.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
  const one = session();
  insert(one, 5, "x");
  assert.equal(new Store({account: "acc", bill: "b", storage, locks: new Locks()}).keep("p", one), false);
});
