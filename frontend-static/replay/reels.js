/** The weaves of a bill's provisions: each is loaded when the film comes to it, and the latest are kept. */
import {Weave} from "./weave.js";

const MOST = 40;

export class Reels {
  #kept = new Map();
  #asked = new Map();
  #newer = new Map();

  /** @param get(path) answers with JSON */
  constructor({bill, get}) {
    Object.assign(this, {bill, get});
  }

  /** The weave, where it is here and reaches `revision`. A newer one takes its place only when it is needed. */
  now(provision, revision = 0) {
    if (this.#kept.get(provision)?.revision < revision) {
      this.#kept.delete(provision);
      if (this.#newer.has(provision)) {
        this.#keep(provision, this.#newer.get(provision));
        this.#newer.delete(provision);
      }
    }
    const weave = this.#kept.get(provision);
    if (weave) {
      this.#kept.delete(provision);
      this.#kept.set(provision, weave);
    }
    return weave ?? null;
  }

  /** Resolves to a weave that reaches `revision`; it is asked for once. */
  load(provision, revision = 0) {
    const known = this.now(provision, revision);
    if (known) {
      return Promise.resolve(known);
    }
    if (!this.#asked.has(provision)) {
      this.#asked.set(provision, this.#ask(provision)
        .then(weave => this.#keep(provision, weave))
        .finally(() => this.#asked.delete(provision)));
    }
    return this.#asked.get(provision);
  }

  /** Resolves to the weave as it is now; what is shown stays the one before until {@link now} needs this one. */
  async renew(provision) {
    const weave = await this.#ask(provision);
    this.#newer.set(provision, weave);
    return weave;
  }

  async #ask(provision) {
    return new Weave(await this.get(`/api/bills/${this.bill}/provisions/${encodeURIComponent(provision)}/weave`));
  }

  #keep(provision, weave) {
    this.#kept.set(provision, weave);
    if (this.#kept.size > MOST) {
      this.#kept.delete(this.#kept.keys().next().value);
    }
    return weave;
  }
}
