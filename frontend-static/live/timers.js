/** Timers by name: one that is set anew replaces the one that waits under its name. Knows no DOM. */
export class Timers {
  #waiting = new Map();

  /** @param clock `{setTimeout, clearTimeout}` */
  constructor(clock) {
    this.clock = clock;
  }

  has(name) {
    return this.#waiting.has(name);
  }

  after(name, milliseconds, act) {
    this.cancel(name);
    this.#waiting.set(name, this.clock.setTimeout(() => {
      this.#waiting.delete(name);
      act();
    }, milliseconds));
  }

  cancel(name) {
    if (this.#waiting.has(name)) {
      this.clock.clearTimeout(this.#waiting.get(name));
      this.#waiting.delete(name);
    }
  }

  cancelAll() {
    [...this.#waiting.keys()].forEach(name => this.cancel(name));
  }
}
