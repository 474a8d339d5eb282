/** The amendments that a what-if supposes adopted, in their order. Pure. */
export class Chosen {
  #order = [];
  #listeners = new Set();
  /** Whether the order is the person's own; else the server suggests one. */
  given = false;

  get order() {
    return [...this.#order];
  }

  get size() {
    return this.#order.length;
  }

  has(id) {
    return this.#order.includes(id);
  }

  /** Calls `listener()` after each change by a person. */
  listen(listener) {
    this.#listeners.add(listener);
  }

  add(...ids) {
    this.#become([...new Set([...this.#order, ...ids])], this.given);
  }

  remove(...ids) {
    this.#become(this.#order.filter(id => !ids.includes(id)), this.given);
  }

  clear() {
    this.#become([], false);
  }

  /** @param given whether this order is one's own */
  set(ids, given) {
    this.#become([...new Set(ids)], given);
  }

  /** Moves one by `steps` (below zero: earlier). Answers with its place, from 0, or -1 where it cannot. */
  move(id, steps) {
    const from = this.#order.indexOf(id);
    return this.moveTo(id, from + steps);
  }

  moveTo(id, to) {
    const from = this.#order.indexOf(id);
    if (from < 0 || to < 0 || to >= this.#order.length || to === from) {
      return -1;
    }
    const order = this.#order.filter(other => other !== id);
    order.splice(to, 0, id);
    this.#become(order, true);
    return to;
  }

  /** Takes the order that the server suggests for the same amendments; nobody is told. */
  suggested(order) {
    if (!this.given && order.length === this.#order.length && order.every(id => this.has(id))) {
      this.#order = [...order];
    }
  }

  #become(order, given) {
    this.#order = order;
    this.given = given && order.length > 0;
    this.#listeners.forEach(listener => listener());
  }
}
