import WebSocket from "ws";
import {ChangeSet} from "@codemirror/state";
import {Connection} from "../../../frontend-static/live/connection.js";

/** How long an article may take to open, in milliseconds. */
const OPENING = 30000;

/**
 * An editor with the page's own client code: one submission in flight, everything typed since
 * composed into one buffer. So edits and acknowledgements are counted apart here: one revision that
 * comes back acknowledges every edit that was composed into it.
 */
export class PageClient {
  #composed = 0;
  #sent = 0;
  #submission = 0;
  #remote = () => {};
  #acknowledged = () => {};

  constructor(server, {bill, provision}, account) {
    this.provision = provision;
    this.err = null;
    this.connection = new Connection({
      url: `${account.origin.replace("http", "ws")}/api/bills/${bill}/live`,
      listener: this.#listener(),
      socket: address => new WebSocket(address, {origin: account.origin, headers: {Cookie: account.cookie}}),
    });
  }

  async open() {
    const opened = new Promise((resolve, reject) => {
      this.opened = resolve;
      this.failed = reject;
    });
    const late = setTimeout(() => this.failed(new Error("the article did not open")), OPENING);
    this.connection.follow(this.provision);
    this.connection.connect();
    try {
      await opened;
    } catch (e) {
      this.close();
      throw e;
    } finally {
      clearTimeout(late);
    }
    return this;
  }

  /** `then` is given what others did, `[{pos, del, ins}]`, in the coordinates of the text here. */
  onRemote(then) {
    this.#remote = then;
  }

  /** `then` is given how many edits have become durable. */
  onAck(then) {
    this.#acknowledged = then;
  }

  insert(pos, text) {
    this.#edit({from: pos, insert: text});
  }

  delete(pos, length) {
    this.#edit({from: pos, to: pos + length});
  }

  text() {
    return this.#session.doc.toString();
  }

  pending() {
    return this.#session.unsent;
  }

  close() {
    this.connection.close();
  }

  get #session() {
    return this.connection.sessionOf(this.provision);
  }

  #edit(change) {
    const session = this.#session;
    this.#composed++;
    session.edit(ChangeSet.of(change, session.length));
    this.connection.changed(this.provision);
  }

  #listener() {
    return {
      settled: () => this.#settle(),
      sending: (provision, session) => this.#sending(session),
      own: () => this.#acknowledge(),
      remote: (provision, changes) => this.#tell(changes),
      refused: (code, facts) => this.#fail(`refused: ${code} ${JSON.stringify(facts)}`),
      undone: (provision, {code}) => this.#fail(`undone: ${code}`),
      closed: (provision, code) => this.#fail(`closed: ${code}`),
      restarted: () => this.#fail("the text was sent anew"),
    };
  }

  /** A submission that is sent again holds the same edits. */
  #sending(session) {
    if (session.n !== this.#submission) {
      this.#submission = session.n;
      this.#sent = this.#composed;
      this.#composed = 0;
    }
  }

  #acknowledge() {
    const edits = this.#sent;
    this.#sent = 0;
    this.#acknowledged(edits);
  }

  /** Edits that took each other back leave nothing to send. */
  #settle() {
    if (this.connection.isLive(this.provision)) {
      this.opened();
    }
    if (this.#composed > 0 && !this.#session.unsent) {
      const edits = this.#composed;
      this.#composed = 0;
      this.#acknowledged(edits);
    }
  }

  #tell(changes) {
    const ops = [];
    changes.iterChanges((fromA, toA, fromB, toB, inserted) => {
      ops.push({pos: fromB, del: toA - fromA, ins: inserted.toString()});
    });
    this.#remote(ops);
  }

  #fail(reason) {
    this.err ??= new Error(reason);
    this.failed(this.err);
  }
}
