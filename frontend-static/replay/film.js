/**
 * The film of a provision or of a bill: entries in order, each of one or more steps. A sitting has a
 * step for each of its revisions; an act on the tree and a decision have one. Pure.
 *
 * A step is named in addresses by `provision@revision`, or by `p` and its place in the log.
 */
export class Film {
  #starts;
  #words = new Map();

  /** @param entries as contract of the timeline: kind WORDS (provision, first, last, …), TREE, AMENDED */
  constructor(entries) {
    this.take(entries);
  }

  /** Is made of these entries from now on: steps that had a name before keep it, not their place. */
  take(entries) {
    this.entries = entries;
    this.#words.clear();
    this.#starts = new Int32Array(entries.length + 1);
    entries.forEach((entry, i) => {
      const steps = entry.kind === "WORDS" ? entry.last - entry.first + 1 : 1;
      this.#starts[i + 1] = this.#starts[i] + steps;
      if (entry.kind === "WORDS") {
        this.#words.has(entry.provision) ? this.#words.get(entry.provision).push(i) : this.#words.set(entry.provision, [i]);
      }
    });
  }

  get steps() {
    return this.#starts.at(-1);
  }

  /** The last step of each entry. */
  get ends() {
    return Array.from(this.#starts.subarray(1), start => start - 1);
  }

  startOf(index) {
    return this.#starts[index];
  }

  endOf(index) {
    return this.#starts[index + 1] - 1;
  }

  /** The place of a step's entry among the entries. */
  indexOf(step) {
    let low = 0;
    let high = this.entries.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      this.#starts[middle] <= step ? low = middle : high = middle - 1;
    }
    return low;
  }

  /**
   * What a step shows: `{entry, index, provision, revision}`. An act shows its provision as it stands
   * then; one on the whole bill the provision that was written in last, null where none was.
   */
  at(step) {
    const index = this.indexOf(step);
    const entry = this.entries[index];
    const provision = entry.provision
      ?? this.entries.slice(0, index).findLast(({kind}) => kind === "WORDS")?.provision ?? null;
    const revision = entry.kind === "WORDS" ? entry.first + step - this.#starts[index] : this.revisionOf(provision, step);
    return {entry, index, provision, revision};
  }

  /** The revision of a provision once a step is done: before its first sitting the one that it began with, −1 is none. */
  revisionOf(provision, step) {
    const those = this.#words.get(provision) ?? [];
    const index = those.findLast(one => this.#starts[one] <= step);
    if (index === undefined) {
      return those.length > 0 ? this.entries[those[0]].first - 1 : 0;
    }
    const {first, last} = this.entries[index];
    return Math.min(last, first + step - this.#starts[index]);
  }

  /** The step that makes a revision of a provision, or −1. */
  stepOf(provision, revision) {
    const index = (this.#words.get(provision) ?? [])
      .find(one => this.entries[one].first <= revision && revision <= this.entries[one].last);
    return index === undefined ? -1 : this.#starts[index] + revision - this.entries[index].first;
  }

  nameOf(step) {
    const {entry, revision} = this.at(step);
    return entry.kind === "WORDS" ? `${entry.provision}@${revision}` : `p${entry.position}`;
  }

  /** The step that a name means, or −1. */
  named(name) {
    const [, provision, revision] = /^(.+)@(\d+)$/.exec(name) ?? [];
    if (provision) {
      return this.stepOf(provision, Number(revision));
    }
    const [, position] = /^p(\d+)$/.exec(name) ?? [];
    const index = this.entries.findIndex(entry => entry.kind !== "WORDS" && entry.position === Number(position));
    return index === -1 ? -1 : this.#starts[index];
  }

  /** The end of the sitting that goes on, or of the next. */
  sittingAfter(step) {
    const index = this.indexOf(step);
    return this.endOf(step < this.endOf(index) ? index : Math.min(index + 1, this.entries.length - 1));
  }

  /** The end of the sitting before. */
  sittingBefore(step) {
    return Math.max(0, this.startOf(this.indexOf(step)) - 1);
  }

  /** The end of the next entry that fits (`direction` 1) or of the one before (−1); −1 where there is none. */
  next(step, direction, fits) {
    for (let i = this.indexOf(step) + direction; i >= 0 && i < this.entries.length; i += direction) {
      if (fits(this.entries[i])) {
        return this.endOf(i);
      }
    }
    return -1;
  }

  /** The first step that came of a cause, or −1; words before the decision's own entry. */
  ofCause(cause) {
    const those = this.entries.flatMap((entry, i) => entry.cause === cause ? [i] : []);
    const index = those.find(i => this.entries[i].kind === "WORDS") ?? those[0];
    return index === undefined ? -1 : this.#starts[index];
  }

  /** The last step at or before a place in the log, as far as the entries tell; −1 before the first. */
  atPosition(position) {
    const index = this.entries.findLastIndex(entry => entry.position <= position);
    return index === -1 ? -1 : this.endOf(index);
  }
}
