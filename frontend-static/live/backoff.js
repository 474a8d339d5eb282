/** How long to wait before the next attempt: doubling, with jitter, so that a thousand pages do not come back at once. */
export class Backoff {
  #attempts = 0;

  /** Times in milliseconds; `random` gives [0, 1). */
  constructor({first = 500, longest = 30000, random = Math.random} = {}) {
    Object.assign(this, {first, longest, random});
  }

  /** Milliseconds until the next attempt: between half of and the whole present step. */
  next() {
    const step = Math.min(this.longest, this.first * 2 ** this.#attempts++);
    return step / 2 + this.random() * step / 2;
  }

  reset() {
    this.#attempts = 0;
  }
}
