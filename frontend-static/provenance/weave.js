/**
 * Every character that was ever in a provision (docs/protocol.md, the weave), and of those the ones
 * that a revision had or had lost. Positions are UTF-16 units. Pure.
 */
export class Weave {
  #times = [];
  #causes = new Map();

  constructor({text, runs, at, people, by, causes, cause}) {
    Object.assign(this, {text, runs, people, by});
    at.reduce((sum, step) => {
      this.#times.push(sum + step);
      return sum + step;
    }, 0);
    for (let i = 0; i < cause.length; i += 2) {
      this.#causes.set(cause[i], causes[cause[i + 1]]);
    }
  }

  /** Who made a revision, when, and because of what: `{revision, by, at, cause}`. */
  made(revision) {
    return {
      revision,
      by: this.people[this.by[revision]] ?? null,
      at: new Date(this.#times[revision] ?? 0).toISOString(),
      cause: this.#causes.get(revision) ?? null,
    };
  }

  /**
   * The pieces of everything that a revision had or had lost, in order: `{stands: true, from, to}` in
   * its text, or `{stands: false, text, inserted, deleted}` with revisions. Lost neighbours of the same
   * two people and cause are one piece, which names the last revisions.
   */
  at(revision) {
    const pieces = [];
    let woven = 0;
    let position = 0;
    for (let i = 0; i < this.runs.length; i += 3) {
      const [length, inserted, deleted] = this.runs.slice(i, i + 3);
      const text = this.text.slice(woven, woven += length);
      const last = pieces.at(-1);
      if (inserted > revision) {
        continue;
      }
      if (deleted < 0 || deleted > revision) {
        last?.stands ? last.to += length : pieces.push({stands: true, from: position, to: position + length});
        position += length;
      } else if (last && !last.stands && this.#alike(last, inserted, deleted)) {
        Object.assign(last, {
          text: last.text + text,
          inserted: Math.max(last.inserted, inserted),
          deleted: Math.max(last.deleted, deleted),
        });
      } else {
        pieces.push({stands: false, text, inserted, deleted});
      }
    }
    return pieces;
  }

  #alike(piece, inserted, deleted) {
    return this.by[piece.inserted] === this.by[inserted] && this.by[piece.deleted] === this.by[deleted]
      && this.#causes.get(piece.inserted) === this.#causes.get(inserted)
      && this.#causes.get(piece.deleted) === this.#causes.get(deleted);
  }
}
