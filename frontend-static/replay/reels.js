/** The weaves of a bill's provisions: each is loaded when the film comes to it, and the latest are kept. */
import {Weave} from "./weave.js";

const MOST = 40;

export class Reels {
  #kept = new Map();
  #asked = new Map();

  /** @param get(path) answers with JSON */
  constructor({bill, get}) {
    Object.assign(this, {bill, get});
  }

  /** The weave, where it is here. */
  now(provision) {
    const weave = this.#kept.get(provision);
    if (weave) {
      this.#kept.delete(provision);
      this.#kept.set(provision, weave);
    }
    return weave ?? null;
  }

  /** Resolves to the weave; it is asked for once. */
  load(provision) {
    if (this.#kept.has(provision)) {
      return Promise.resolve(this.now(provision));
    }
    if (!this.#asked.has(provision)) {
      const path = `/api/bills/${this.bill}/provisions/${encodeURIComponent(provision)}/weave`;
      this.#asked.set(provision, this.get(path)
        .then(answer => this.#keep(provision, new Weave(answer)))
        .finally(() => this.#asked.delete(provision)));
    }
    return this.#asked.get(provision);
  }

  #keep(provision, weave) {
    this.#kept.set(provision, weave);
    if (this.#kept.size > MOST) {
      this.#kept.delete(this.#kept.keys().next().value);
    }
    return weave;
  }
}
