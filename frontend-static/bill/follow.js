/**
 * Which provisions the page follows live: all of them, or, in a bill with more than one page may
 * follow (docs/protocol.md: 2,000), those near the reader.
 */
import {between} from "./place.js";

const MOST = 1800;
/** What only flies past while the reader scrolls (ms) is neither followed nor left. */
const SETTLED = 250;
/** Windows above and below that of the reader. */
const REACH = 1.5;

export class Following {
  #near = null;
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
    this.#near = new Set();
    this.#look();
    for (const moved of ["scroll", "resize"]) {
      window.addEventListener(moved, () => this.#soon(), {passive: true});
    }
  }

  /** A provision is new in the bill. */
  add(id) {
    this.#near ? this.#soon() : this.live.follow(id);
  }

  #soon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#look(), SETTLED);
  }

  #look() {
    const near = new Set(between(this.law.container.children, -REACH * innerHeight, (1 + REACH) * innerHeight)
      .map(({id}) => id.slice(2)));
    near.forEach(id => this.#near.has(id) || this.live.follow(id));
    const left = [...this.#near].filter(id => !near.has(id));
    const kept = left.filter(this.held);
    this.live.leave(...left.filter(id => !kept.includes(id)));
    this.#near = new Set([...near, ...kept]);
  }
}
