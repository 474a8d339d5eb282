/**
 * Which provisions the page follows live: all of them, or, in a bill with more than one page may
 * follow (docs/protocol.md: 2,000), those near the reader.
 */
const MOST = 1800;

export class Following {
  #observer = null;

  /** @param held(id): whether a provision must be followed wherever the reader is */
  constructor({live, law, held}) {
    Object.assign(this, {live, law, held});
  }

  start(ids) {
    if (ids.length <= MOST) {
      ids.forEach(id => this.live.follow(id));
      return;
    }
    this.#observer = new IntersectionObserver(entries => entries.forEach(entry => this.#seen(entry)),
      {rootMargin: "150% 0px"});
    ids.forEach(id => this.#observer.observe(this.law.view(id).element));
  }

  /** A provision is new in the bill. */
  add(id) {
    this.#observer ? this.#observer.observe(this.law.view(id).element) : this.live.follow(id);
  }

  #seen({target, isIntersecting}) {
    const id = target.id.slice(2);
    if (isIntersecting) {
      this.live.follow(id);
    } else if (!this.held(id)) {
      this.live.leave(id);
    }
  }
}
