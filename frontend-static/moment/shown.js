/** A whole bill as it stood at a moment, for reading: the same paragraphs as on the bill's own page, and nothing to edit. */
import {h} from "../element.js";
import {say} from "../i18n.js";
import {Bill} from "../bill/bill.js";
import {Law} from "../bill/law.js";
import {Sidebar} from "../outline/sidebar.js";

export class Shown {
  #law = null;

  /** @param empty says that there are no provisions */
  constructor({container, outline, empty}) {
    Object.assign(this, {container, outline, empty});
  }

  /** @param answer of `GET /api/bills/{bill}@{moment}` */
  show(answer) {
    const taken = {...answer, id: answer.bill, sequence: answer.position, introduced: null, introducedBy: null, roles: []};
    if (this.#law) {
      this.#law.bill.take(taken);
    } else {
      this.#begin(new Bill(taken));
    }
    const {bill, views} = this.#law;
    for (const id of [...views.keys()].filter(id => !bill.byId.has(id))) {
      views.get(id).element.remove();
      views.delete(id);
    }
    this.#law.showTree();
    for (const {id, text, changed, changedBy, mergedInto} of bill.provisions) {
      const view = views.get(id);
      view.showText(text ?? "", this.#law.labelOf);
      view.showChange(changed, changedBy);
      view.element.querySelector(".merged")?.remove();
      if (mergedInto && bill.byId.has(mergedInto)) {
        view.body.append(this.#merged(bill, mergedInto));
      }
    }
    this.empty.hidden = bill.provisions.length > 0;
    this.sidebar.show();
  }

  #begin(bill) {
    this.#law = new Law({bill, container: this.container, acts: {}, textOf: id => bill.provision(id)?.text});
    this.sidebar = new Sidebar({bill, list: this.outline, law: this.#law});
  }

  #merged(bill, into) {
    return h("p", {class: "merged meta"},
      say(h("a", {href: `#p-${into}`}), "moment.mergedInto", {name: () => bill.called(into)}));
  }
}
