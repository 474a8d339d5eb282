/**
 * One frame of the film: which runs of a weave are shown at a revision, and how, when it is compared
 * with another. Going from one frame to the next touches only what changed between them. Pure.
 *
 * Lines are those between the line breaks that ever were; where a break is not shown, its line goes on
 * in the next. A line that begins a paragraph is called its head.
 */
import {KINDS} from "./weave.js";

export class Frame {
  #shown;

  constructor(weave) {
    this.weave = weave;
    this.newest = this.before = this.after = -1;
    this.#shown = new Uint8Array(weave.length);
  }

  /**
   * Shows revision `now` beside revision `since`; −1 is before the first. `newest` is the revision whose
   * changes are shown as the newest, −1 none. Answers with the lines that look otherwise than before:
   * `{lines: Set, breaks: [line whose end is shown or hidden now]}`.
   */
  show(since, now, newest = now) {
    const before = Math.min(since, now);
    const after = Math.max(since, now);
    const lines = new Set();
    const breaks = [];
    const look = run => {
      const shown = (this.weave.stands(run, before) ? 1 : 0) | (this.weave.stands(run, after) ? 2 : 0);
      if (shown !== this.#shown[run]) {
        const line = this.weave.lineOf[run];
        if (this.#isBreak(run) && (shown === 0 || this.#shown[run] === 0)) {
          breaks.push(line);
        }
        this.#shown[run] = shown;
        lines.add(line);
      }
    };
    this.#between(before, after, look);
    for (const revision of this.newest === newest ? [] : [this.newest, newest]) {
      this.weave.touchedBy(revision).forEach(run => lines.add(this.weave.lineOf[run]));
    }
    Object.assign(this, {newest, before, after});
    return {lines, breaks};
  }

  /** Looks at the runs that may look otherwise: those touched on the way, or all where that is less. */
  #between(before, after, look) {
    const {weave} = this;
    const ways = [[this.before, before], [this.after, after]];
    const count = ways.reduce((sum, [from, to]) => sum + weave.touchedBetween(from, to), 0);
    if (count > weave.length) {
      for (let run = 0; run < weave.length; run++) {
        look(run);
      }
      return;
    }
    for (const [from, to] of ways) {
      const start = weave.first[Math.min(from, to) + 1];
      weave.runsTouched.subarray(start, start + weave.touchedBetween(from, to)).forEach(look);
    }
  }

  #isBreak(run) {
    const {lines, lineOf} = this.weave;
    return lineOf[run] + 2 < lines.length && run === lines[lineOf[run] + 1] - 1;
  }

  /** Whether a paragraph begins with this line. */
  isHead(line) {
    return line === 0 || this.#shown[this.weave.lines[line] - 1] !== 0;
  }

  /** The head of the paragraph that a line stands in. */
  headOf(line) {
    let head = line;
    while (!this.isHead(head)) {
      head--;
    }
    return head;
  }

  /** The head of the next paragraph, or the count of lines. */
  headAfter(head) {
    let line = head + 1;
    while (line + 1 < this.weave.lines.length && !this.isHead(line)) {
      line++;
    }
    return line;
  }

  /** The run after which the newest change ends, or −1 where nothing was changed. */
  get place() {
    const touched = this.weave.touchedBy(this.newest);
    for (let i = touched.length - 1; i >= 0; i--) {
      if (this.weave.born[touched[i]] === this.newest) {
        return touched[i];
      }
    }
    return touched.at(-1) ?? -1;
  }

  /**
   * What the paragraph of a head shows: pieces `{kind, text, fresh}`, and `{place: true}` where the
   * newest change ends, before a line break. `fresh`: the newest revision put it there or took it away.
   */
  pieces(head) {
    const {weave, newest, place} = this;
    const found = new Pieces(weave);
    const end = weave.lines[this.headAfter(head)];
    for (let run = weave.lines[head]; run < end; run++) {
      const kind = KINDS[this.#shown[run]];
      const breaks = run === place && this.#isBreak(run);
      if (breaks) {
        found.place();
      }
      if (kind) {
        found.add(kind, weave.born[run] === newest || weave.gone[run] === newest, run);
      }
      if (run === place && !breaks) {
        found.place();
      }
    }
    return found.all;
  }
}

/** Gathers neighbours that look alike: a run that follows another in the weave is cut out with it. */
class Pieces {
  #found = [];
  #from = 0;
  #to = 0;

  constructor(weave) {
    this.weave = weave;
  }

  add(kind, fresh, run) {
    const {starts} = this.weave;
    const last = this.#found.at(-1);
    const alike = last?.kind === kind && last.fresh === fresh;
    if (!alike || this.#to !== starts[run]) {
      this.#close();
      this.#from = starts[run];
    }
    if (!alike) {
      this.#found.push({kind, text: "", fresh});
    }
    this.#to = starts[run + 1];
  }

  place() {
    this.#close();
    this.#found.push({place: true});
  }

  get all() {
    this.#close();
    return this.#found;
  }

  #close() {
    if (this.#from < this.#to) {
      this.#found.at(-1).text += this.weave.text.slice(this.#from, this.#to);
    }
    this.#from = this.#to = 0;
  }
}
