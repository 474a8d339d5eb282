/** One amendment of a provision shown in place of its words, as tracked changes; another is a choice away. */
import {h} from "../element.js";
import {say, sayAttribute} from "../i18n.js";
import {showName} from "../names.js";
import {shownActs} from "./acts.js";

export class Shown {
  /** @param view a ProvisionView; @param sessionOf(id); @param closed() is called when the words are back */
  constructor({bill, docket, view, sessionOf, closed}) {
    Object.assign(this, {bill, docket, view, sessionOf, closed});
    this.choice = sayAttribute(h("select", {on: {change: () => this.refresh()}}), "aria-label", "amending.choose");
    this.about = h("span", {class: "hint"});
    this.link = say(h("a"), "amending.page");
    this.words = h("div", {class: "words tracked", lang: bill.language});
    this.element = h("div", {class: "shown"},
      h("div", {class: "shown-bar"}, this.choice, this.about, this.link,
        say(h("button", {type: "button", class: "quiet", on: {click: () => this.close()}}), "amending.hide")),
      this.words);
    view.words.after(this.element);
    view.words.hidden = true;
    view.element.classList.add("showing");
    this.refresh();
  }

  /** The docket or the text has changed. */
  refresh() {
    const entries = this.docket.of(this.view.id);
    if (entries.length === 0) {
      this.close();
      return;
    }
    const chosen = entries.find(({id}) => id === this.choice.value) ?? entries[0];
    this.#offer(entries, chosen.id);
    this.link.href = `/bills/${this.bill.id}/amendments/${chosen.id}`;
    this.about.replaceChildren(showName(h("span"), chosen.by), " · ", say(h("span"), `standing.${chosen.standing}`));
    this.words.replaceChildren(...shownActs({
      entry: chosen, provision: this.view.id, session: this.sessionOf(this.view.id), bill: this.bill}));
  }

  show(id) {
    this.choice.value = id;
    this.refresh();
  }

  close() {
    const focused = this.element.contains(document.activeElement);
    this.element.remove();
    this.view.words.hidden = this.view.element.classList.contains("editing");
    this.view.element.classList.remove("showing");
    this.closed(focused);
  }

  #offer(entries, chosen) {
    const offered = entries.map(({id}) => id).join();
    if (this.choice.dataset.offered !== offered) {
      this.choice.dataset.offered = offered;
      this.choice.replaceChildren(...entries.map(({id, number}) =>
        say(h("option", {value: id}), "amending.number", {number})));
    }
    this.choice.value = chosen;
  }
}
