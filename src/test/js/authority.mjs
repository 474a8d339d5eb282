import {ChangeSet, Text} from "@codemirror/state";

/** The smallest server of docs/protocol.md, "Live editing": one provision, in memory. */
export class Authority {
  constructor(text, {keeps = Infinity} = {}) {
    this.first = Text.of(text.split("\n"));
    this.text = this.first;
    this.revisions = [];
    this.accepted = new Map();
    this.joined = new Set();
    this.keeps = keeps;
    this.waking = 0;
  }

  /** A socket opened: `send` takes a frame for it. Answers with what to call for each of its frames. */
  connect(send) {
    send({t: "welcome", session: "s", account: null, roles: ["DEPUTY"], sequence: 0});
    return {hear: frame => this.#hear(frame, send), close: () => this.joined.delete(send)};
  }

  #hear(frame, send) {
    if (frame.t === "join") {
      this.#join(frame.provisions.p, send);
    } else if (frame.t === "submit") {
      this.#submit(frame, send);
    }
  }

  #join(known, send) {
    if (this.waking > 0) {
      this.waking--;
      send({t: "refused", code: "unknown-provision", facts: {provision: "p"}});
      return;
    }
    this.joined.add(send);
    const revision = this.revisions.length;
    if (known < 0 || known > revision || revision - known > this.keeps) {
      send({t: "joined", p: "p", rev: revision, text: this.text.toString()});
      return;
    }
    if (known < revision) {
      send(this.#since(known));
    }
    send({t: "joined", p: "p", rev: revision});
  }

  #since(known) {
    return {t: "revs", p: "p", from: known + 1, revs: this.revisions.slice(known)};
  }

  #submit({base, client, n, ch}, send) {
    const before = this.accepted.get(`${client} ${n}`);
    if (before !== undefined) {
      send({t: "settled", p: "p", n, rev: before});
      return;
    }
    if (!this.joined.has(send)) {
      send({t: "refused", p: "p", n, code: "not-joined", facts: {}});
      return;
    }
    if (base > this.revisions.length) {
      send({t: "refused", p: "p", n, code: "base-ahead-of-revision", facts: {}});
      return;
    }
    let changes = ChangeSet.fromJSON(ch);
    for (const over of this.revisions.slice(base)) {
      changes = changes.map(ChangeSet.fromJSON(over.ch));
    }
    if (changes.empty) {
      send({t: "settled", p: "p", n, rev: this.revisions.length});
      return;
    }
    this.text = changes.apply(this.text);
    this.revisions.push({c: client, n, by: client, at: "2026-11-23T05:10:00.000Z", ch: changes.toJSON()});
    this.accepted.set(`${client} ${n}`, this.revisions.length);
    this.joined.forEach(reader => reader(this.#since(this.revisions.length - 1)));
  }
}
