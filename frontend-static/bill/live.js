/**
 * The live side of the page: sessions of all provisions, the connection, and what this device keeps.
 * Tells the page what happened; touches no element.
 */
import {Connection} from "../live/connection.js";
import {Session, newClient} from "../live/session.js";
import {Store} from "../live/store.js";

/** Keystrokes are written to this device at most this often (ms), and always before they are sent. */
const KEEP_EVERY = 120;

export class Live {
  #keeping = new Map();
  #sessions = new Map();

  /**
   * @param on what the connection tells (see live/connection.js) and `unsent(boolean)`,
   *   `restored(provision)`, `stranded(provision, words, forget)`, `cannotKeep()`
   */
  constructor({bill, account, on}) {
    Object.assign(this, {bill, on});
    this.store = account ? new Store({account: account.id, bill: bill.id}) : null;
    const scheme = location.protocol === "https:" ? "wss:" : "ws:";
    this.connection = new Connection({
      url: `${scheme}//${location.host}/api/bills/${bill.id}/live`,
      listener: {
        ...on,
        opened: (provision, session, last) => {
          this.#sessions.set(provision, session);
          on.opened(provision, session, last);
        },
        sending: (provision, session) => this.#keep(provision, session),
        settled: provision => this.#settled(provision),
      },
    });
    window.addEventListener("pagehide", () => this.#keepAll());
    window.addEventListener("online", () => this.connection.connect());
  }

  /** Takes the texts as far as they are known; those left unsent by an earlier visit go on from there. */
  async start(provisions) {
    const left = await this.#leftBehind();
    for (const {id, revision, text} of provisions) {
      const known = left.get(id)
        ?? (revision === undefined ? null : new Session({client: newClient(), revision, text}));
      if (known) {
        this.#sessions.set(id, known);
      }
    }
    left.forEach((session, id) => {
      this.follow(id);
      this.on.restored(id);
    });
    this.connection.connect();
    this.#tellUnsent();
  }

  /** Follows a provision from what is known of it, or from its text where nothing is. */
  follow(provision) {
    this.connection.follow(provision, this.#sessions.get(provision) ?? null);
  }

  leave(...provisions) {
    this.connection.leave(...provisions);
  }

  session(provision) {
    return this.#sessions.get(provision) ?? null;
  }

  /** The person typed in a provision. */
  edited(provision, session) {
    if (!this.#keeping.has(provision)) {
      this.#keeping.set(provision, setTimeout(() => this.#keep(provision, session), KEEP_EVERY));
    }
    this.connection.changed(provision);
    this.#tellUnsent();
  }

  /** Where the person's selection is, or null: nowhere. */
  here(provision, session, {anchor, head}) {
    this.connection.here({
      p: provision,
      anchor: session.toConfirmed(anchor),
      head: session.toConfirmed(head),
      rev: session.revision,
    });
  }

  nowhere() {
    this.connection.here(null);
  }

  async #leftBehind() {
    const sessions = new Map();
    for (const {provision, client, stored} of await this.store?.adopt() ?? []) {
      const forget = () => this.store.forget(provision, client);
      if (sessions.has(provision) || !this.bill.provision(provision)) {
        this.on.stranded(provision, wordsIn(stored), forget);
        continue;
      }
      try {
        sessions.set(provision, Session.fromStored(stored));
      } catch {
        this.on.stranded(provision, wordsIn(stored), forget);
      }
    }
    return sessions;
  }

  #settled(provision) {
    const session = this.session(provision);
    if (session && (this.#keeping.has(provision) || !session.unsent)) {
      this.#keep(provision, session);
    }
    this.#tellUnsent();
    this.on.settled?.(provision);
  }

  #keep(provision, session) {
    clearTimeout(this.#keeping.get(provision));
    this.#keeping.delete(provision);
    if (this.store && !this.store.keep(provision, session)) {
      this.on.cannotKeep();
    }
  }

  #keepAll() {
    for (const provision of this.#keeping.keys()) {
      this.#keep(provision, this.session(provision));
    }
  }

  #tellUnsent() {
    this.on.unsent(this.connection.hasUnsent());
  }
}

/** The words that a stored edit would add. */
function wordsIn({inFlight, buffer}) {
  return [inFlight, buffer].filter(Boolean).flat()
    .filter(Array.isArray).map(([, ...lines]) => lines.join("\n")).filter(Boolean).join("\n");
}
