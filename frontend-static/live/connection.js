/**
 * The one WebSocket of a bill: follows provisions, sends what their sessions have to send, and
 * comes back after a loss. Knows docs/protocol.md, "Live editing"; knows no DOM.
 *
 * A provision is `live` from `joined` until the socket closes. Only a live one submits: so what was
 * in flight is sent again only after the catch-up has shown whether it was accepted.
 */
import {Backoff} from "./backoff.js";
import {Silence} from "./silence.js";
import {Timers} from "./timers.js";
import {Session, newClient} from "./session.js";

/** Provisions in one join, as long as none is refused. */
const MOST_AT_ONCE = 2000;
/** A provision is joined again this often after a refusal, then left alone until the tree or the connection is new. */
const MOST_REFUSALS = 6;
/** Milliseconds between two of one's own `here` frames: five a second. */
const HERE_EVERY = 200;

export class Connection {
  #socket = null;
  #followed = new Map();
  #backoff;
  #timers;
  #silence;
  #wanted = false;
  #decoder = new TextDecoder();
  #here = null;
  #atOnce = MOST_AT_ONCE;

  /**
   * @param url of the live resource, `ws:` or `wss:`
   * @param listener told of what happens; every method is optional:
   *   `state("connecting" | "live" | "offline")`, `welcome(frame)`, `outline(sequence)`,
   *   `opened(provision, session, {by, at})` the text is known, and its last edit (null: none yet),
   *   `remote(provision, changes, {by, at, client})` and `own(provision, {by, at})`,
   *   `revision(provision, {revision, ch})` each accepted one as it is, own or not,
   *   `docket(version)` the pending amendments have changed,
   *   `restarted(provision, {changes, words, doc})` the text was replaced; words may be lost,
   *   `undone(provision, {changes, words, code})` one refused edit was taken back,
   *   `closed(provision, code, facts)` nothing can be sent there; the listener may withdraw,
   *   `sending(provision, session)` just before a submission leaves, so that it can be kept first,
   *   `people(provision, people)`, `refused(code, facts, provision)` (a join: once it is given up),
   *   `settled(provision)` after whatever changed a session
   * @param socket opens a WebSocket; @param clock `{setTimeout, clearTimeout}`; @param random [0, 1)
   */
  constructor({url, listener = {}, socket = address => new WebSocket(address), clock = globalThis, random = Math.random}) {
    Object.assign(this, {url, listener, open: socket, random});
    this.#timers = new Timers(clock);
    this.#silence = new Silence(this.#timers, {ask: () => this.#send({t: "ping"}), lost: () => this.#drop()});
    this.#backoff = new Backoff({random});
    this.state = "connecting";
  }

  connect() {
    this.#wanted = true;
    this.#timers.cancel("reconnect");
    if (this.#socket) {
      return;
    }
    this.#become("connecting");
    const socket = this.open(this.url);
    this.#socket = socket;
    socket.binaryType = "arraybuffer";
    socket.onmessage = message => this.#hear(socket, message.data);
    socket.onclose = () => this.#lost(socket);
    socket.onerror = () => {};
  }

  close() {
    this.#wanted = false;
    this.#timers.cancelAll();
    const socket = this.#socket;
    this.#lost(socket);
    socket?.close();
  }

  /** Follows a provision: from its session's revision, or from its text where there is none yet. */
  follow(provision, session = null) {
    if (!this.#followed.has(provision)) {
      this.#followed.set(provision, {session, live: false, joining: false, afresh: session === null});
    }
    this.#joinSoon();
  }

  /** Stops following provisions, but for those where something is still unsent. */
  leave(...provisions) {
    const left = provisions.filter(provision =>
      this.#followed.has(provision) && !this.sessionOf(provision)?.unsent);
    left.forEach(provision => {
      this.#followed.delete(provision);
      this.#timers.cancel(`join ${provision}`);
    });
    if (left.length > 0) {
      this.#send({t: "leave", provisions: left});
    }
  }

  sessionOf(provision) {
    return this.#followed.get(provision)?.session ?? null;
  }

  /** Whether anything typed anywhere is not yet known to be durable. */
  hasUnsent() {
    return [...this.#followed.values()].some(entry => entry.session?.unsent);
  }

  isLive(provision) {
    return this.#followed.get(provision)?.live ?? false;
  }

  /** The session of a provision may have something to send. */
  changed(provision) {
    this.#submit(provision, entry => entry.session.next());
  }

  /** My selection `{p, anchor, head, rev}`, or null: I am in none. At most five frames a second. */
  here(selection) {
    this.#here = selection;
    if (!this.#timers.has("here")) {
      this.#sendHere();
      this.#timers.after("here", HERE_EVERY, () => this.#here !== selection && this.here(this.#here));
    }
  }

  #sendHere() {
    this.#send(this.#here ? {t: "here", ...this.#here} : {t: "here"});
  }

  #joinSoon() {
    if (!this.#timers.has("join")) {
      this.#timers.after("join", 0, () => this.#join());
    }
  }

  #join() {
    if (!this.#welcomed) {
      return;
    }
    const waiting = [...this.#followed].filter(([, entry]) => !entry.live && !entry.joining && !entry.away);
    for (let from = 0; from < waiting.length; from += this.#atOnce) {
      const some = waiting.slice(from, from + this.#atOnce);
      some.forEach(([, entry]) => { entry.joining = true; });
      this.#sendJoin(some);
    }
  }

  #sendJoin(some) {
    this.#send({t: "join", provisions: Object.fromEntries(some.map(([provision, entry]) =>
      [provision, entry.afresh ? -1 : entry.session.revision]))});
  }

  /** One provision was refused: it alone is joined again, later and later, a few times. */
  #turnedAway(provision, entry, code, facts) {
    entry.away ??= {refusals: 0, backoff: new Backoff({random: this.random})};
    entry.joining = false;
    if (++entry.away.refusals < MOST_REFUSALS) {
      this.#timers.after(`join ${provision}`, entry.away.backoff.next(), () => this.#joinOne(provision, entry));
      return;
    }
    this.listener.refused?.(code, facts, provision);
    if (entry.session?.unsent) {
      this.listener.closed?.(provision, code, facts);
    }
  }

  #joinOne(provision, entry) {
    if (this.#followed.get(provision) === entry && this.#welcomed) {
      entry.joining = true;
      this.#sendJoin([[provision, entry]]);
    }
  }

  /** Whoever was turned away may be let in now. */
  #forgetRefusals() {
    for (const [provision, entry] of this.#followed) {
      entry.away = null;
      this.#timers.cancel(`join ${provision}`);
    }
  }

  /**
   * A join was refused as a whole: those not yet live are joined again later, in smaller groups.
   */
  #joinAgain() {
    this.#atOnce = Math.max(1, this.#atOnce >> 3);
    this.#timers.after("join again", this.#backoff.next(), () => {
      this.#followed.forEach(entry => { entry.joining = false; });
      this.#join();
    });
  }

  get #welcomed() {
    return this.state === "live";
  }

  #submit(provision, pick) {
    const entry = this.#followed.get(provision);
    if (entry?.live && entry.session && !this.#timers.has(`again ${provision}`)) {
      const submission = pick(entry);
      if (submission) {
        this.listener.sending?.(provision, entry.session);
        this.#send({t: "submit", p: provision, ...submission});
      }
    }
  }

  #resend(provision) {
    this.#submit(provision, entry => entry.session.again() ?? entry.session.next());
  }

  #hear(socket, data) {
    if (socket !== this.#socket) {
      return;
    }
    this.#silence.broken();
    const text = typeof data === "string" ? data : this.#decoder.decode(data);
    for (const line of text.split("\n")) {
      if (line !== "") {
        this.#frame(JSON.parse(line));
      }
    }
  }

  #frame(frame) {
    switch (frame.t) {
      case "welcome":
        this.#backoff.reset();
        this.#atOnce = MOST_AT_ONCE;
        this.#become("live");
        this.listener.welcome?.(frame);
        this.#join();
        if (this.#here) {
          this.#sendHere();
        }
        this.#silence.listen();
        break;
      case "joined": this.#joined(frame); break;
      case "revs": this.#revisions(frame); break;
      case "settled": this.#settled(frame); break;
      case "refused": this.#refused(frame); break;
      case "here": this.listener.people?.(frame.p, frame.people); break;
      case "docket": this.listener.docket?.(frame.version); break;
      case "outline":
        this.#forgetRefusals();
        this.#joinSoon();
        this.listener.outline?.(frame.sequence);
        break;
      case "bye": this.#backoff.reset(); break;
      default: break;
    }
  }

  #joined({p, rev, text, by, at}) {
    const entry = this.#followed.get(p);
    if (!entry?.joining) {
      return;
    }
    if (text !== undefined && !this.#take(p, entry, {rev, text, by, at})) {
      return;
    }
    if (!entry.session || entry.session.revision < rev) {
      entry.afresh = !entry.session;
      return this.#rejoin(p, entry);
    }
    Object.assign(entry, {live: true, joining: false, afresh: false, away: null});
    this.#resend(p);
    this.listener.settled?.(p);
  }

  #take(provision, entry, {rev, text, by, at}) {
    if (!entry.session) {
      entry.session = new Session({client: newClient(), revision: rev, text});
      this.listener.opened?.(provision, entry.session, rev > 0 ? {by, at} : null);
    } else {
      const lost = entry.session.restart(rev, text);
      this.listener.restarted?.(provision, lost);
    }
    return this.#followed.get(provision) === entry;
  }

  #revisions({p, from, revs}) {
    const entry = this.#followed.get(p);
    if (!entry?.session || entry.afresh) {
      return;
    }
    for (const [i, {c, n, by, at, ch}] of revs.entries()) {
      const outcome = entry.session.receive({revision: from + i, client: c, n, ch});
      if (outcome.kind === "remote" || outcome.kind === "own") {
        this.listener.revision?.(p, {revision: from + i, ch});
      }
      if (outcome.kind === "remote") {
        this.listener.remote?.(p, outcome.changes, {by, at, client: c});
      } else if (outcome.kind === "own") {
        this.#backoff.reset();
        this.listener.own?.(p, {by, at});
      } else if (outcome.kind === "missing" || outcome.kind === "diverged") {
        entry.afresh = outcome.kind === "diverged";
        return this.#rejoin(p, entry);
      }
    }
    this.changed(p);
    this.listener.settled?.(p);
  }

  #settled({p, n, rev}) {
    const entry = this.#followed.get(p);
    const outcome = entry?.session?.settled(n, rev);
    if (outcome?.kind === "own") {
      this.#backoff.reset();
      this.changed(p);
      this.listener.settled?.(p);
    } else if (outcome?.kind === "diverged") {
      entry.afresh = true;
      this.#rejoin(p, entry);
    }
  }

  #rejoin(provision, entry) {
    entry.live = false;
    entry.joining = false;
    this.#joinSoon();
  }

  #refused({p, n, code, facts = {}}) {
    const entry = this.#followed.get(p);
    if (n === undefined && this.#followed.get(facts.provision)?.joining) {
      this.#turnedAway(facts.provision, this.#followed.get(facts.provision), code, facts);
      return;
    }
    if (!entry?.session || n === undefined) {
      if ([...this.#followed.values()].some(one => one.joining)) {
        this.#joinAgain();
      }
      this.listener.refused?.(code, facts, p);
      return;
    }
    const outcome = entry.session.refused(n, code);
    if (outcome.kind === "again") {
      const wait = (facts.retryAfterSeconds ?? 0) * 1000 || this.#backoff.next();
      this.#timers.after(`again ${p}`, wait, () => this.#resend(p));
    } else if (outcome.kind === "rejoin") {
      this.#rejoin(p, entry);
    } else if (outcome.kind === "undone") {
      this.listener.undone?.(p, {...outcome, code, facts});
      this.changed(p);
    } else if (outcome.kind === "closed") {
      this.listener.closed?.(p, code, facts);
      entry.live = !entry.session.unsent;
    }
    this.listener.settled?.(p);
  }

  #drop() {
    const socket = this.#socket;
    this.#lost(socket);
    socket?.close();
  }

  #lost(socket) {
    if (!socket || socket !== this.#socket) {
      return;
    }
    this.#socket = null;
    this.#silence.end();
    this.#timers.cancel("join again");
    this.#forgetRefusals();
    for (const [provision, entry] of this.#followed) {
      entry.live = false;
      entry.joining = false;
      this.#timers.cancel(`again ${provision}`);
    }
    this.#become("offline");
    if (this.#wanted) {
      this.#timers.after("reconnect", this.#backoff.next(), () => this.connect());
    }
  }

  #become(state) {
    if (this.state !== state) {
      this.state = state;
      this.listener.state?.(state);
    }
  }

  #send(frame) {
    if (this.#welcomed && this.#socket?.readyState === 1) {
      this.#socket.send(JSON.stringify(frame));
    }
  }
}
