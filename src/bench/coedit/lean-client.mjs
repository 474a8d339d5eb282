import WebSocket from "ws";
import {newClient} from "../../../frontend-static/live/session.js";

/**
 * An editor that speaks the page's frames and keeps the length of the text in place of the text, so
 * that hundreds of them fit into one process. It has one edit in flight and no buffer.
 */
export class LeanClient {
  #socket;
  #remote = () => {};
  #acknowledged = () => {};
  #submission = 0;
  #settling = Infinity;

  constructor(server, {bill, provision}, account) {
    this.provision = provision;
    this.account = account;
    this.url = `${account.origin.replace("http", "ws")}/api/bills/${bill}/live`;
    this.client = newClient();
    this.err = null;
  }

  open() {
    const {origin, cookie} = this.account;
    this.#socket = new WebSocket(this.url, {origin, headers: {Cookie: cookie}});
    return new Promise((resolve, reject) => {
      this.joined = resolve;
      this.#socket.on("open", () => this.#send({t: "join", provisions: {[this.provision]: -1}}));
      this.#socket.on("message", message => this.#hear(message.toString()));
      this.#socket.on("close", (code, reason) => this.#fail(reject, `closed ${code} ${reason}`));
      this.#socket.on("error", e => this.#fail(reject, String(e)));
      this.refused = frame => this.#fail(reject, frame);
    });
  }

  onRemote(then) {
    this.#remote = then;
  }

  onAck(then) {
    this.#acknowledged = then;
  }

  edit(pos, del, ins) {
    const changes = [ins ? [del, ins] : [del]];
    if (pos > 0) {
      changes.unshift(pos);
    }
    if (this.length > pos + del) {
      changes.push(this.length - pos - del);
    }
    this.#submission++;
    this.#send({t: "submit", p: this.provision, base: this.revision, client: this.client, n: this.#submission, ch: changes});
  }

  close() {
    this.closed = true;
    this.#socket.close();
  }

  #hear(message) {
    for (const line of message.split("\n")) {
      const frame = JSON.parse(line);
      if (frame.t === "revs") {
        this.#revisions(frame, line);
      } else if (frame.t === "settled") {
        this.#settled(frame);
      } else if (frame.t === "joined") {
        this.revision = frame.rev;
        this.length = frame.text.length;
        this.joined(this);
      } else if (frame.t === "refused") {
        this.refused(line);
      }
    }
  }

  /** What came before one's own revision is told before it: positions are those of that moment. */
  #revisions({from, revs}, line) {
    if (from !== this.revision + 1) {
      this.refused(`revision ${from} after ${this.revision}`);
      return;
    }
    let ops = [];
    ops.raw = line;
    for (const {c, n, ch} of revs) {
      this.revision++;
      const own = c === this.client;
      if (own) {
        if (n !== this.#submission) {
          this.refused(`revision of submission ${n}, not ${this.#submission}`);
        }
        if (revs.length > 1) {
          this.#remote(ops);
        }
        ops = [];
        ops.raw = "";
      }
      this.#pass(ch, own ? null : ops);
      if (own) {
        this.#acknowledged(1);
      }
    }
    if (ops.length > 0) {
      this.#remote(ops);
    }
    this.#settleIfCaughtUp();
  }

  /** An edit that others made too is no revision; what holds it may still be on its way. */
  #settled({n, rev}) {
    if (n === this.#submission) {
      this.#settling = rev;
      this.#settleIfCaughtUp();
    }
  }

  #settleIfCaughtUp() {
    if (this.revision >= this.#settling) {
      this.#settling = Infinity;
      this.#acknowledged(1);
    }
  }

  #pass(changes, ops) {
    let pos = 0;
    for (const part of changes) {
      if (typeof part === "number") {
        pos += part;
        continue;
      }
      const ins = part.length > 2 ? part.slice(1).join("\n") : part[1] ?? "";
      ops?.push({pos, del: part[0], ins});
      pos += ins.length;
      this.length += ins.length - part[0];
    }
  }

  #send(frame) {
    this.#socket.send(JSON.stringify(frame));
  }

  #fail(reject, reason) {
    if (!this.closed) {
      this.err ??= new Error(reason);
      reject(this.err);
    }
  }
}
