/**
 * Unsent edits, kept on this device until they are durable on the server, so that a reload, a crash
 * or a lost connection costs no word. One record per (account, bill, provision, editing session).
 *
 * A page holds a Web Lock on each editing session it uses; a record whose lock is free was left by a
 * page that is gone, and may be adopted. Lengths and positions: UTF-16 units.
 */
const PREFIX = "modda.unsent";

export class Store {
  #held = new Set();
  #written = new Set();

  constructor({account, bill, storage = localStorage, locks = globalThis.navigator?.locks}) {
    Object.assign(this, {storage, locks});
    this.prefix = `${PREFIX} ${account} ${bill} `;
  }

  /** Keeps what is unsent in a session, or forgets it once nothing is. False: this device keeps nothing. */
  keep(provision, session) {
    const key = this.#key(provision, session.client);
    try {
      if (session.unsent) {
        this.storage.setItem(key, JSON.stringify(session.toStored()));
        this.#written.add(key);
        this.#hold(session.client);
      } else if (this.#written.delete(key)) {
        this.storage.removeItem(key);
      }
      return true;
    } catch {
      return false;
    }
  }

  forget(provision, client) {
    this.storage.removeItem(this.#key(provision, client));
  }

  /** The records that pages now gone have left: `{provision, client, stored}`; this page holds them from now on. */
  async adopt() {
    const left = [];
    for (const key of this.#keys()) {
      const [provision, client] = key.slice(this.prefix.length).split(" ");
      if (!this.#held.has(client) && await this.#take(client)) {
        const stored = this.#read(key);
        if (stored) {
          this.#written.add(key);
          left.push({provision, client, stored});
        }
      }
    }
    return left;
  }

  #keys() {
    return Array.from({length: this.storage.length}, (_, i) => this.storage.key(i))
      .filter(key => key.startsWith(this.prefix));
  }

  #read(key) {
    try {
      return JSON.parse(this.storage.getItem(key));
    } catch {
      return null;
    }
  }

  #key(provision, client) {
    return `${this.prefix}${provision} ${client}`;
  }

  #hold(client) {
    if (!this.#held.has(client)) {
      this.#held.add(client);
      this.locks?.request(`modda ${client}`, () => new Promise(() => {}));
    }
  }

  #take(client) {
    if (!this.locks) {
      this.#held.add(client);
      return Promise.resolve(true);
    }
    return new Promise(resolve => {
      this.locks.request(`modda ${client}`, {ifAvailable: true}, lock => {
        if (lock) {
          this.#held.add(client);
        }
        resolve(lock !== null);
        return lock && new Promise(() => {});
      });
    });
  }
}
