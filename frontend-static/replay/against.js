/**
 * What the film is compared with: the `step` before, the `sitting`'s beginning, the `first` wording,
 * a version (`v3`), or a `point` of the film that somebody chose. Pure but for the asking it is given.
 */
export class Against {
  choice = "sitting";
  /** The step of the chosen point. */
  point = null;
  #versions = new Map();

  /**
   * @param ask(provision, version) resolves to the revision of a provision in a version, −1 where it is
   *     not in it; @param known() is called when that is here
   */
  constructor({film, ask, known}) {
    Object.assign(this, {film, ask, known});
  }

  /** Takes what an address says: a choice, or the name of a step. */
  read(told) {
    const point = this.film.named(told ?? "");
    if (point >= 0) {
      this.set(point);
    } else if (/^(step|sitting|first|v\d+)$/.test(told ?? "")) {
      this.choice = told;
    }
  }

  set(step) {
    this.choice = "point";
    this.point = step;
  }

  /** As an address says it; null for what is meant without a word. */
  get told() {
    return this.choice === "sitting" ? null : this.choice === "point" ? this.film.nameOf(this.point) : this.choice;
  }

  /** The revision to compare with what `Film.at` answered; −1 is nothing, null is not known yet. */
  since({entry, provision, revision}) {
    const written = entry.kind === "WORDS";
    switch (this.choice) {
      case "step": return written ? Math.max(0, revision - 1) : revision;
      case "sitting": return written ? Math.max(0, entry.first - 1) : revision;
      case "first": return Math.min(0, revision);
      case "point": return this.film.revisionOf(provision, this.point);
      default: return this.#inVersion(provision, this.choice);
    }
  }

  #inVersion(provision, version) {
    const key = `${provision} ${version}`;
    if (!this.#versions.has(key)) {
      this.#versions.set(key, null);
      this.ask(provision, version).then(revision => {
        this.#versions.set(key, revision);
        this.known();
      }, () => this.#versions.delete(key));
    }
    return this.#versions.get(key);
  }
}
