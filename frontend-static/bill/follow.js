/**
 * Which provisions the page follows live: all of them, or, in a bill with more than one page may
 * follow (docs/protocol.md: 2,000), those near the reader.
 */
const MOST = 1800;
/** What only flies past while the reader scrolls (ms) is neither followed nor left. */
const SETTLED = 250;

export class Following {
  #observer = null;
  #seen = new Map();
  #timer = null;

  /** @param held(id): whether a provision must be followed wherever the reader is */
  constructor({live, law, held}) {
    Object.assign(this, {live, law, held});
  }

  start(ids) {
    if (ids.length <= MOST) {
      ids.forEach(id => this.live.follow(id));
      return;
    }
    this.#observer = new IntersectionObserver(entries => this.#look(entries), {rootMargin: "150% 0px"});
    ids.forEach(id => this.#observer.observe(this.law.views.get(id).element));
  }

  /** A provision is new in the bill. */
  add(id) {
    this.#observer ? this.#observer.observe(this.law.views.get(id).element) : this.live.follow(id);
  }

  #look(entries) {
    entries.forEach(({target, isIntersecting}) => this.#seen.set(target.id.slice(2), isIntersecting));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#settle(), SETTLED);
  }

  #settle() {
    const seen = [...this.#seen];
    this.#seen.clear();
    seen.filter(([, near]) => near).forEach(([id]) => this.live.follow(id));
    this.live.leave(...seen.filter(([id, near]) => !near && !this.held(id)).map(([id]) => id));
  }
}
