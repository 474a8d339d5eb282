/**
 * The clock of the film. A score says at which film time (ms) each step is reached; the player runs
 * through it at a speed. It knows no clock of its own: it is told what time it is (ms). Pure.
 */

/** A longer pause between two revisions (ms) is cut to this. */
export const LONGEST_PAUSE = 2000;
/** How long a sitting is shown (ms). */
const SITTING = 2000;
/** Time that passes unseen, as in a tab in the background, is film time up to this (ms). */
const LONGEST_TICK = 250;

/** One step a second. */
export function even(steps) {
  return Float64Array.from({length: steps}, (_, step) => step * 1000);
}

/** As it was written, from the instants of the steps (ms), long pauses cut short. */
export function asWritten(instants) {
  const score = new Float64Array(instants.length);
  for (let step = 1; step < score.length; step++) {
    const pause = instants[step] - instants[step - 1];
    score[step] = score[step - 1] + Math.min(Math.max(pause, 0), LONGEST_PAUSE);
  }
  return score;
}

/** One sitting after the other, each shown as it ended; `ends` are the steps at which they end, ascending. */
export function bySittings(ends) {
  const score = new Float64Array((ends.at(-1) ?? -1) + 1);
  ends.forEach((end, i) => score.fill(i * SITTING, i === 0 ? 0 : ends[i - 1] + 1, end + 1));
  return score;
}

export class Player {
  #clock = 0;
  #last = 0;

  constructor(score, speed = 1) {
    Object.assign(this, {score, speed, step: 0, playing: false});
  }

  get end() {
    return this.score.length - 1;
  }

  /** Plays on from the present step, from the end from the beginning. */
  play(now) {
    if (this.step === this.end) {
      this.seek(0);
    }
    this.#last = now;
    this.playing = this.end > 0;
  }

  pause() {
    this.playing = false;
  }

  seek(step) {
    this.step = Math.max(0, Math.min(this.end, step));
    this.#clock = this.score[this.step];
  }

  /** Goes on by another score or at another speed, from where it is. */
  follow(score, speed) {
    Object.assign(this, {score, speed});
    this.seek(this.step);
  }

  /** Lets time pass in which nothing is played, such as while something is loaded. */
  wait(now) {
    this.#last = now;
  }

  /** The step to show now. At the end it stops. */
  tick(now) {
    if (this.playing) {
      this.#clock += Math.min(Math.max(now - this.#last, 0), LONGEST_TICK) * this.speed;
      this.#last = now;
      this.step = this.#reached();
      this.playing = this.step < this.end;
    }
    return this.step;
  }

  /** The last step whose time has come. */
  #reached() {
    let low = this.step;
    let high = this.end;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      this.score[middle] <= this.#clock ? low = middle : high = middle - 1;
    }
    return low;
  }
}
