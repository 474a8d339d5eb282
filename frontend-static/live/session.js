/**
 * One provision as one client sees it: the confirmed text, at most one submission in flight, and
 * everything typed since, composed into one buffer. Pure: no DOM, no socket, no timers; the same
 * file runs in the page, in the tests and in the load generator.
 *
 * Positions and lengths are UTF-16 code units. A change set is CodeMirror's JSON form.
 *
 * Law: with remote revisions mapped over ONE at a time at both ends, every client's
 * `text ∘ inFlight ∘ buffer` ends equal to the server's text. Mapping over a composition of them
 * would not do (see docs/protocol.md, "Live editing").
 */
import {ChangeSet, Text} from "@codemirror/state";

/** How many accepted revisions are remembered, to place a selection that was made on an older one. */
export const REMEMBERED = 200;

/** The longest text of a provision, in UTF-16 units. */
export const LONGEST_TEXT = 262144;

/** Refusals after which the same submission is sent again, a little later. */
const SEND_AGAIN = new Set(["rate-exceeded", "store-unavailable", "submission-in-flight"]);
/** Refusals after which the client joins again and then sends what is in flight, under the same name. */
const JOIN_AGAIN = new Set(["base-ahead-of-revision", "base-too-old", "not-joined", "too-many-joined"]);
/** Refusals of the edit itself: it is undone, what was typed after it stays. */
const UNDO = new Set(["malformed-change-set", "length-mismatch", "splits-surrogate-pair",
  "lone-surrogate", "text-too-long", "malformed-frame", "frame-too-large"]);

export class Session {
  /**
   * @param client this editing session's name, 16 random characters, see {@link newClient}
   * @param revision how many accepted edits `text` holds
   * @param text the confirmed text, a string or a CodeMirror `Text`
   */
  constructor({client, revision, text, n = 0, inFlight = null, buffer = null}) {
    this.client = client;
    this.revision = revision;
    this.text = asText(text);
    this.n = n;
    this.inFlight = inFlight;
    this.buffer = buffer;
    this.accepted = [];
    this.settling = null;
  }

  /** Whether something typed here is not yet known to be durable. */
  get unsent() {
    return this.inFlight !== null || this.buffer !== null;
  }

  /** The length of {@link doc}. */
  get length() {
    return (this.buffer ?? this.inFlight)?.newLength ?? this.text.length;
  }

  /** The text as the person sees it: confirmed, in flight and buffer together. */
  get doc() {
    const sent = this.inFlight ? this.inFlight.apply(this.text) : this.text;
    return this.buffer ? this.buffer.apply(sent) : sent;
  }

  /** The person made an edit on {@link doc}. */
  edit(changes) {
    this.buffer = this.buffer ? this.buffer.compose(changes) : changes;
  }

  /** The submission to send now, or null: there is nothing new, or one is in flight already. */
  next() {
    if (this.inFlight || !this.buffer) {
      return null;
    }
    const changes = this.buffer;
    this.buffer = null;
    if (changes.empty) {
      return null;
    }
    this.inFlight = changes;
    this.n++;
    return this.again();
  }

  /**
   * The submission in flight, as it stands on the present revision, or null. Sent after a
   * reconnect and its catch-up: the name (client, n) lets the server answer a repeat.
   */
  again() {
    return this.inFlight && {
      base: this.revision,
      client: this.client,
      n: this.n,
      ch: this.inFlight.toJSON(),
    };
  }

  /**
   * An accepted revision arrived: `{revision, client, n, ch}`. Answers with one of
   * - `{kind: "known"}`: it had been received before;
   * - `{kind: "missing"}`: one before it has not come; join again from `this.revision`;
   * - `{kind: "own"}`: what was in flight is durable;
   * - `{kind: "remote", changes}`: apply these to the doc;
   * - `{kind: "diverged"}`: it does not fit the text here, which must be fetched anew.
   *
   * What is in flight and was {@link settled} with this revision is over with it.
   */
  receive({revision, client, n, ch}) {
    if (revision <= this.revision) {
      return {kind: "known"};
    }
    if (revision > this.revision + 1) {
      return {kind: "missing"};
    }
    const changes = fitting(ch, this.text.length);
    if (!changes) {
      return {kind: "diverged"};
    }
    if (this.inFlight && client === this.client && n === this.n) {
      return this.#acknowledge(changes);
    }
    const settles = revision === this.settling;
    if (settles && !this.inFlight.map(changes).empty) {
      return {kind: "diverged"};
    }
    const remote = this.#rebaseOver(changes);
    if (settles) {
      this.#land();
    }
    return {kind: "remote", changes: remote};
  }

  /**
   * Submission n makes no revision of its own: the text at `revision` holds all that it asked for,
   * because it came twice or because others made the same changes. Answers with one of
   * - `{kind: "known"}`: it is not what is in flight;
   * - `{kind: "waiting"}`: that revision has not come yet;
   * - `{kind: "own"}`: what was in flight is durable;
   * - `{kind: "diverged"}`: the text here does not hold it, so it must be fetched anew.
   */
  settled(n, revision) {
    if (!this.inFlight || n !== this.n) {
      return {kind: "known"};
    }
    if (revision > this.revision) {
      this.settling = revision;
      return {kind: "waiting"};
    }
    if (!this.inFlight.empty) {
      return {kind: "diverged"};
    }
    this.#land();
    return {kind: "own"};
  }

  #land() {
    this.inFlight = null;
    this.settling = null;
  }

  #acknowledge(changes) {
    const text = changes.apply(this.text);
    if (!text.eq(this.inFlight.apply(this.text))) {
      return {kind: "diverged"};
    }
    this.#confirm(changes, text);
    this.#land();
    return {kind: "own"};
  }

  #rebaseOver(changes) {
    this.#confirm(changes, changes.apply(this.text));
    let remote = changes;
    if (this.inFlight) {
      const mine = this.inFlight;
      this.inFlight = mine.map(remote);
      remote = remote.map(mine, true);
    }
    if (this.buffer) {
      const mine = this.buffer;
      this.buffer = mine.map(remote);
      remote = remote.map(mine, true);
    }
    return remote;
  }

  #confirm(changes, text) {
    this.text = text;
    this.revision++;
    this.accepted.push(changes.desc);
    if (this.accepted.length > REMEMBERED) {
      this.accepted.shift();
    }
  }

  /**
   * Submission n was refused. Answers with one of
   * - `{kind: "known"}`: it is not what is in flight;
   * - `{kind: "again"}`: send `again()` a little later;
   * - `{kind: "rejoin"}`: join from `this.revision`, then send `again()`;
   * - `{kind: "undone", changes, words}`: apply these to the doc; the words are no longer in it;
   * - `{kind: "closed"}`: nothing here can be sent any more; see {@link withdraw}.
   */
  refused(n, code) {
    if (!this.inFlight || n !== this.n) {
      return {kind: "known"};
    }
    if (SEND_AGAIN.has(code)) {
      return {kind: "again"};
    }
    if (JOIN_AGAIN.has(code)) {
      return {kind: "rejoin"};
    }
    return UNDO.has(code) ? this.#undo() : {kind: "closed"};
  }

  #undo() {
    const words = wordsOf(this.inFlight);
    let changes = this.inFlight.invert(this.text);
    if (this.buffer) {
      const kept = this.buffer.map(changes);
      changes = changes.map(this.buffer, true);
      this.buffer = kept;
    }
    this.#land();
    return {kind: "undone", changes, words};
  }

  /** Gives up everything unsent: `changes` lead the doc back to the confirmed text. */
  withdraw() {
    const pending = this.#pending();
    const lost = {changes: null, words: "", doc: this.doc.toString()};
    if (pending) {
      lost.changes = pending.invert(this.text);
      lost.words = wordsOf(pending);
    }
    this.#land();
    this.buffer = null;
    return lost;
  }

  /**
   * The server sent the whole text, because what was known here is too old to follow on from.
   * Answers like {@link withdraw}; `changes` lead from the old doc to the new one.
   */
  restart(revision, text) {
    const before = this.doc;
    const lost = this.withdraw();
    this.revision = revision;
    this.text = asText(text);
    this.accepted = [];
    lost.changes = ChangeSet.of({from: 0, to: before.length, insert: this.text}, before.length);
    return lost;
  }

  /** A position of the doc, in the confirmed text. */
  toConfirmed(position) {
    const pending = this.#pending();
    return pending ? pending.invertedDesc.mapPos(position) : position;
  }

  /**
   * A position in the text of `revision`, in the present doc; null where it cannot be told
   * (a revision not yet received, or too long ago). `side` 1: after what is inserted there, -1: before it.
   */
  toDoc(position, revision, side = 1) {
    const since = this.revision - revision;
    if (since < 0 || since > this.accepted.length) {
      return null;
    }
    let at = position;
    for (const changes of since === 0 ? [] : this.accepted.slice(-since)) {
      at = changes.mapPos(Math.min(at, changes.length), side);
    }
    at = Math.min(at, this.text.length);
    const pending = this.#pending();
    return pending ? pending.mapPos(at, side) : at;
  }

  #pending() {
    return this.inFlight && this.buffer
      ? this.inFlight.compose(this.buffer)
      : this.inFlight ?? this.buffer;
  }

  /** What has to survive a reload, as plain JSON. */
  toStored() {
    return {
      client: this.client,
      n: this.n,
      revision: this.revision,
      text: this.text.toString(),
      inFlight: this.inFlight?.toJSON() ?? null,
      buffer: this.buffer?.toJSON() ?? null,
    };
  }

  /** @throws RangeError where the record does not hold together */
  static fromStored(stored) {
    const text = asText(stored.text);
    const inFlight = stored.inFlight && fitting(stored.inFlight, text.length);
    const buffer = stored.buffer && fitting(stored.buffer, inFlight ? inFlight.newLength : text.length);
    if (inFlight === undefined || buffer === undefined) {
      throw new RangeError("the stored edit does not fit its text");
    }
    return new Session({...stored, text, inFlight, buffer});
  }
}

/** A name for a new editing session: 16 random characters. */
export function newClient() {
  const alphabet = "abcdefghijklmnopqrstuvwxyz234567";
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => alphabet[byte & 31]).join("");
}

/** The words that an edit would add, piece by piece: what a person would miss. */
function wordsOf(changes) {
  const pieces = [];
  changes.iterChanges((fromA, toA, fromB, toB, inserted) => {
    if (inserted.length > 0) {
      pieces.push(inserted.toString());
    }
  });
  return pieces.join("\n");
}

/** The change set, or undefined where it is none or is not for a text of that length. */
export function fitting(json, length) {
  try {
    const changes = ChangeSet.fromJSON(json);
    return changes.length === length ? changes : undefined;
  } catch {
    return undefined;
  }
}

export function asText(text) {
  return typeof text === "string" ? Text.of(text.split("\n")) : text;
}
