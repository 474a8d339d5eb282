/** A socket may be open and dead: whoever says nothing for too long is asked, and silent again is lost. */

/** Milliseconds without a word until it is asked. */
const SILENCE = 25000;
const TIMER = "silence";

export class Silence {
  #heard = false;

  /** @param timers see timers.js; @param ask something that is answered; @param lost there was no answer */
  constructor(timers, {ask, lost}) {
    Object.assign(this, {timers, ask, lost});
  }

  /** Something was heard. */
  broken() {
    this.#heard = true;
  }

  /** From now on, until {@link end}. */
  listen() {
    this.#heard = false;
    this.timers.after(TIMER, SILENCE, () => {
      if (this.#heard) {
        return this.listen();
      }
      this.ask();
      this.timers.after(TIMER, SILENCE / 2, () => this.#heard ? this.listen() : this.lost());
    });
  }

  end() {
    this.timers.cancel(TIMER);
  }
}
