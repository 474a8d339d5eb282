/**
 * Every character that was ever in a provision, in order, with the revision that put it there and the
 * one that took it away (docs/protocol.md, "History"): so the text at any revision, and what changed
 * between any two, are found by filtering and not by comparing texts. Pure.
 *
 * Law: the text at revision r is the runs with born <= r < gone. Before revision 0, at −1, there is nothing.
 */

/** Later than any revision: such a run stands. */
const STANDS = 0x7fffffff;

export class Weave {
  /** @param answer what `GET …/weave` answers with */
  constructor({provision, revision, text, runs, at, people, by, causes, cause}) {
    Object.assign(this, {provision, revision, text, people, by, causes});
    this.#spin(text, runs);
    this.at = Float64Array.from(at);
    for (let r = 1; r < this.at.length; r++) {
      this.at[r] += this.at[r - 1];
    }
    this.cause = new Int32Array(revision + 1).fill(-1);
    for (let i = 0; i < cause.length; i += 2) {
      this.cause[cause[i]] = cause[i + 1];
    }
    this.#index();
  }

  /** Runs between line breaks; each break is a run of its own, the last of its line. */
  #spin(text, told) {
    const starts = [];
    const born = [];
    const gone = [];
    const lines = [0];
    const add = (start, i) => {
      starts.push(start);
      born.push(told[i + 1]);
      gone.push(told[i + 2] === -1 ? STANDS : told[i + 2]);
    };
    for (let i = 0, at = 0; i < told.length; i += 3) {
      const end = at + told[i];
      while (at < end) {
        const next = text.indexOf("\n", at);
        const line = next === -1 || next >= end ? end : next;
        if (line > at) {
          add(at, i);
        }
        if (line < end) {
          add(line, i);
          lines.push(starts.length);
        }
        at = line < end ? line + 1 : end;
      }
    }
    this.length = starts.length;
    starts.push(text.length);
    lines.push(this.length);
    this.starts = Int32Array.from(starts);
    this.born = Int32Array.from(born);
    this.gone = Int32Array.from(gone);
    /** The first run of each line, and the count of runs after the last. */
    this.lines = Int32Array.from(lines);
    this.lineOf = new Int32Array(this.length);
    for (let line = 0; line + 1 < this.lines.length; line++) {
      this.lineOf.fill(line, this.lines[line], this.lines[line + 1]);
    }
  }

  /** For each revision the runs that it put there or took away, in their order. */
  #index() {
    const {length, born, gone, revision} = this;
    const first = new Int32Array(revision + 2);
    for (let run = 0; run < length; run++) {
      first[born[run] + 1]++;
      if (gone[run] !== STANDS) {
        first[gone[run] + 1]++;
      }
    }
    for (let r = 0; r <= revision; r++) {
      first[r + 1] += first[r];
    }
    const next = first.slice();
    const touched = new Int32Array(first[revision + 1]);
    for (let run = 0; run < length; run++) {
      touched[next[born[run]]++] = run;
      if (gone[run] !== STANDS) {
        touched[next[gone[run]]++] = run;
      }
    }
    this.first = first;
    this.runsTouched = touched;
  }

  /** The runs that a revision put there or took away. */
  touchedBy(revision) {
    return revision < 0 ? this.runsTouched.subarray(0, 0)
      : this.runsTouched.subarray(this.first[revision], this.first[revision + 1]);
  }

  /** How many runs the revisions after `one` up to `other` touched. */
  touchedBetween(one, other) {
    return this.first[Math.max(one, other) + 1] - this.first[Math.min(one, other) + 1];
  }

  stands(run, revision) {
    return this.born[run] <= revision && revision < this.gone[run];
  }

  textAt(revision) {
    return this.pieces(revision, revision).map(({text}) => text).join("");
  }

  /** Pieces `{kind: "same" | "inserted" | "deleted", text}` from the earlier to the later of two revisions. */
  pieces(one, other) {
    const [before, after] = one < other ? [one, other] : [other, one];
    const found = [];
    for (let run = 0; run < this.length; run++) {
      const kind = KINDS[(this.stands(run, before) ? 1 : 0) | (this.stands(run, after) ? 2 : 0)];
      if (kind) {
        const text = this.text.slice(this.starts[run], this.starts[run + 1]);
        found.at(-1)?.kind === kind ? found.at(-1).text += text : found.push({kind, text});
      }
    }
    return found;
  }

  /** UTF-16 units that a revision `{inserted, deleted}`, counting what others undid. */
  count(revision) {
    let inserted = 0;
    let deleted = 0;
    for (const run of this.touchedBy(revision)) {
      const units = this.starts[run + 1] - this.starts[run];
      inserted += this.born[run] === revision ? units : 0;
      deleted += this.gone[run] === revision ? units : 0;
    }
    return {inserted, deleted};
  }

  /** UTF-16 units by which the later of two revisions differs from the earlier: `{inserted, deleted}`. */
  between(one, other) {
    const sum = {same: 0, inserted: 0, deleted: 0};
    this.pieces(one, other).forEach(({kind, text}) => { sum[kind] += text.length; });
    return {inserted: sum.inserted, deleted: sum.deleted};
  }

  byOf(revision) {
    return this.people[this.by[revision]];
  }

  /** What a revision came of, such as an amendment; null where somebody typed it. */
  causeOf(revision) {
    return this.causes[this.cause[revision]] ?? null;
  }
}

/** By whether a run stands at the earlier revision (1) and at the later one (2). */
export const KINDS = [null, "deleted", "inserted", "same"];
