/**
 * All provisions of the bill on the page, as continuous text. `shown(id)` hears of each text that was shown anew.
 *
 * A bill may have thousands: each has its place on the page at once, as long as its text will about be, and is filled
 * where the reader is, or when somebody asks for its view; the others follow in slices, see slices.js.
 */
import {translate} from "../i18n.js";
import {inSlices} from "../slices.js";
import {arrange, between, keepPlace} from "./place.js";
import {ProvisionView} from "./provision.js";
import {refreshReferences} from "./words.js";

/** From so many provisions on, the browser lays out only those near the reader: law.css. */
const LONG = 300;
/** Provisions that are put on the page together: each time the browser looks at all of it. */
const TOGETHER = 400;

export class Law {
  #stale = new Set();
  #waiting = new Set();
  #made = new Set();
  #frame = null;

  /**
   * @param textOf of a provision id: its present text, or undefined while unknown
   * @param progress(done, of) hears how far the filling has come
   */
  constructor({bill, container, acts, textOf, progress = () => {}}) {
    Object.assign(this, {bill, container, acts, textOf, progress, views: new Map(), open: null, shown: () => {}});
    this.labelOf = id => bill.labelOf(id);
    document.addEventListener("languagechange", () => {
      this.finish();
      translate(this.container);
    });
    window.addEventListener("scroll", () => this.#waiting.size > 0 && this.#fillNear(), {passive: true});
  }

  /** The view of a provision, filled. */
  view(id) {
    this.#fill(id);
    this.#place([id]);
    return this.views.get(id);
  }

  /** Shows the tree as the bill now has it. Answers with the ids that are new on the page. */
  showTree() {
    const fresh = [];
    for (const {id} of this.bill.provisions) {
      if (this.views.has(id)) {
        this.views.get(id).update();
      } else {
        this.views.set(id, new ProvisionView(this.bill, id, this.acts));
        this.#waiting.add(id);
        fresh.push(id);
      }
    }
    this.container.classList.toggle("long", this.bill.provisions.length >= LONG);
    keepPlace(this.container, () => {
      arrange(this.container, this.bill.provisions.map(({id}) => this.views.get(id).element));
      refreshReferences(this.container, this.labelOf);
      this.#made.forEach(id => refreshReferences(this.views.get(id).body, this.labelOf));
    });
    return fresh;
  }

  /** Removes what the bill does not have. */
  forget(id) {
    this.views.get(id).element.remove();
    this.views.delete(id);
    this.#waiting.delete(id);
    this.#made.delete(id);
  }

  /** Takes what the server told of texts, to be shown by {@link fill}. */
  take(provisions) {
    for (const {id, text, revision, changed, changedBy} of provisions) {
      const view = this.views.get(id);
      view.expect(text ?? "");
      view.showChange(revision > 0 ? changed : null, changedBy);
      this.#waiting.add(id);
    }
  }

  /** Fills what waits: at once where the reader is, then the rest in slices. Resolves when all is there. */
  async fill() {
    this.container.removeAttribute("data-whole");
    if (this.bill.provisions.length < LONG) {
      this.finish();
    } else {
      this.#fillNear();
      await inSlices(until => {
        this.#fillUntil(until);
        return this.#waiting.size > 0;
      });
    }
    this.container.dataset.whole = "";
  }

  /** Fills what still waits now: for a print, or a search in the page. */
  finish() {
    this.#fillUntil(Infinity);
  }

  /** The text of a provision has changed: shown with what else changed before the next frame. */
  textChanged(id) {
    this.#stale.add(id);
    this.#frame ??= requestAnimationFrame(() => this.#showTexts());
  }

  /** Shows a text at once: when it is filled, and when an editor closes. */
  showText(id) {
    const text = this.textOf(id);
    if (text !== undefined) {
      this.views.get(id)?.showText(text, this.labelOf);
      this.shown(id);
    }
  }

  nameOf(id) {
    return this.bill.called(id);
  }

  #fillNear() {
    const near = between(this.container.children, 0, 2 * window.innerHeight, LONG).map(({id}) => id.slice(2));
    keepPlace(this.container, () => {
      near.forEach(id => this.#fill(id));
      this.#place(near);
    });
  }

  #fillUntil(until) {
    for (const id of this.#waiting) {
      this.#fill(id);
      if (performance.now() > until) {
        break;
      }
    }
    if (this.#waiting.size === 0 || this.#made.size > TOGETHER) {
      keepPlace(this.container, () => this.#place(this.#made));
      const {length} = this.bill.provisions;
      this.progress(length - this.#waiting.size, length);
    }
  }

  #fill(id) {
    if (this.#waiting.delete(id)) {
      this.views.get(id).fill();
      this.#made.add(id);
      if (id !== this.open) {
        this.showText(id);
      }
    }
  }

  #place(ids) {
    for (const id of ids) {
      if (this.#made.delete(id)) {
        this.views.get(id).place();
      }
    }
  }

  #showTexts() {
    this.#frame = null;
    const stale = [...this.#stale].filter(id => id !== this.open && !this.#waiting.has(id));
    this.#stale.clear();
    keepPlace(this.container, () => stale.forEach(id => this.showText(id)));
  }
}
