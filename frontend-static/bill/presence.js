/** Who is in which provision now. Each person has one of eight markers, told apart by colour and by pattern. */
import {nameOf, whenNamed} from "../names.js";

const SLOTS = 8;

export class Presence {
  #here = new Map();
  #slots = new Map();
  #session = null;

  /** @param changed(provision) is called when the people in a provision changed */
  constructor(changed) {
    this.changed = changed;
  }

  /** This page's own session, which is not shown to itself. */
  iAm(session) {
    this.#session = session;
    this.#here.clear();
  }

  take(provision, people) {
    const others = people.filter(person => person.s !== this.#session);
    others.length > 0 ? this.#here.set(provision, others) : this.#here.delete(provision);
    this.changed(provision);
    Promise.all(others.map(person => whenNamed(person.account))).then(() => this.changed(provision));
  }

  /** Nobody is known to be anywhere: the connection is gone. */
  forget() {
    const provisions = [...this.#here.keys()];
    this.#here.clear();
    provisions.forEach(provision => this.changed(provision));
  }

  /** One entry for each person in a provision: `{account, slot}`. */
  people(provision) {
    const accounts = new Set((this.#here.get(provision) ?? []).map(person => person.account));
    return [...accounts].map(account => ({account, slot: this.#slot(account)}));
  }

  /** Their carets in the present doc of a session: `{anchor, head, slot, name}`. */
  carets(provision, session) {
    return (this.#here.get(provision) ?? []).flatMap(({account, anchor, head, rev}) => {
      const from = session.toDoc(anchor, rev);
      const to = session.toDoc(head, rev);
      return from === null || to === null
        ? []
        : [{anchor: from, head: to, slot: this.#slot(account), name: nameOf(account)}];
    });
  }

  #slot(account) {
    if (!this.#slots.has(account)) {
      this.#slots.set(account, this.#slots.size % SLOTS);
    }
    return this.#slots.get(account);
  }
}
