/** All provisions of the bill on the page, as continuous text. `shown(id)` hears of each text that was shown anew. */
import {arrange, keepPlace} from "./place.js";
import {ProvisionView} from "./provision.js";
import {refreshReferences} from "./words.js";

export class Law {
  #stale = new Set();
  #frame = null;

  /** @param textOf of a provision id: its present text, or undefined while unknown */
  constructor({bill, container, acts, textOf}) {
    Object.assign(this, {bill, container, acts, textOf, views: new Map(), open: null, shown: () => {}});
    this.labelOf = id => bill.labelOf(id);
  }

  view(id) {
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
        fresh.push(id);
      }
    }
    keepPlace(this.container, () => {
      arrange(this.container, this.bill.provisions.map(({id}) => this.views.get(id).element));
      refreshReferences(this.container, this.labelOf);
    });
    return fresh;
  }

  /** The text of a provision has changed: shown with what else changed before the next frame. */
  textChanged(id) {
    this.#stale.add(id);
    this.#frame ??= requestAnimationFrame(() => this.#showTexts());
  }

  /** Shows a text at once: at the first filling of the page, and when an editor closes. */
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

  #showTexts() {
    this.#frame = null;
    const stale = [...this.#stale].filter(id => id !== this.open);
    this.#stale.clear();
    keepPlace(this.container, () => stale.forEach(id => this.showText(id)));
  }
}
