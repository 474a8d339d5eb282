/** A whole bill as it stood at a moment, for reading: the same paragraphs as on the bill's own page, and nothing to edit. */
import {h} from "../element.js";
import {say} from "../i18n.js";
import {Bill} from "../bill/bill.js";
import {Law} from "../bill/law.js";
import {beforeTheWhole} from "../bill/whole.js";
import {Sidebar} from "../outline/sidebar.js";

export class Shown {
  #law = null;

  /** @param empty says that there are no provisions */
  constructor({container, outline, empty, progress}) {
    Object.assign(this, {container, outline, empty, progress});
  }

  /**
   * @param answer of `GET /api/bills/{bill}@{moment}`; @param land() goes to where the reader wants to be, before the
   * texts are filled in. Resolves when all are.
   */
  show(answer, land = () => {}) {
    const taken = {...answer, id: answer.bill, sequence: answer.position, introduced: null, introducedBy: null, roles: []};
    if (this.#law) {
      this.#law.bill.take(taken);
    } else {
      this.#begin(new Bill(taken));
    }
    const {bill, views} = this.#law;
    [...views.keys()].filter(id => !bill.byId.has(id)).forEach(id => this.#law.forget(id));
    this.#law.showTree();
    this.#law.take(bill.provisions);
    this.empty.hidden = bill.provisions.length > 0;
    land();
    this.sidebar.show();
    return this.#law.fill();
  }

  #begin(bill) {
    this.#law = new Law({bill, container: this.container, acts: {}, progress: this.progress,
      textOf: id => bill.provision(id)?.text ?? ""});
    this.#law.shown = id => this.#showMerged(bill, id);
    beforeTheWhole(() => this.#law.finish());
    this.sidebar = new Sidebar({bill, list: this.outline, law: this.#law});
  }

  #showMerged(bill, id) {
    const {body} = this.#law.views.get(id);
    const {mergedInto} = bill.provision(id);
    body.querySelector(".merged")?.remove();
    if (mergedInto && bill.byId.has(mergedInto)) {
      body.append(h("p", {class: "merged meta"},
        say(h("a", {href: `#p-${mergedInto}`}), "moment.mergedInto", {name: () => bill.called(mergedInto)})));
    }
  }
}
