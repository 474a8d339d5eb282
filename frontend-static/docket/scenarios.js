/** What-ifs kept under a name, each with a link. */
import * as api from "../api.js";
import {moment} from "../dates.js";
import {h} from "../element.js";
import {say, t} from "../i18n.js";
import {showName} from "../names.js";
import {told} from "./terms.js";

export class Scenarios {
  #all = [];

  /** @param load(scenario) makes it the one that is tried; @param list an `ol`; @param form with a field named `name` */
  constructor({bill, chosen, form, list, answer, load}) {
    Object.assign(this, {bill, chosen, form, list, answer, load});
    form.addEventListener("submit", event => {
      event.preventDefault();
      this.#keep();
    });
  }

  async read() {
    this.#all = (await api.get(this.#path)).scenarios;
    this.#show();
    return this.#all;
  }

  link(id) {
    return `/bills/${this.bill.id}/docket?scenario=${encodeURIComponent(id)}`;
  }

  async #keep() {
    const {name} = this.form.elements;
    this.answer.replaceChildren();
    try {
      const {id} = await api.post(this.#path, {name: name.value.trim(), amendments: this.chosen.order});
      this.answer.className = "answer";
      this.answer.replaceChildren(told("docket.scenario.kept"), " ", h("a", {href: this.link(id)}, location.origin + this.link(id)));
      this.form.reset();
      await this.read();
    } catch (refusal) {
      this.answer.className = "problem";
      this.answer.textContent = refusal.text ?? t("refusal.server");
    }
  }

  get #path() {
    return `/api/bills/${this.bill.id}/scenarios`;
  }

  #show() {
    this.list.closest("details").hidden = this.#all.length === 0;
    this.list.replaceChildren(...this.#all.map(scenario => h("li", {},
      h("a", {href: this.link(scenario.id), on: {click: event => {
        event.preventDefault();
        history.pushState(null, "", this.link(scenario.id));
        this.load(scenario);
      }}}, scenario.name),
      h("span", {class: "meta"}, told("docket.scenario.size", {n: scenario.amendments.length}), " · ",
        showName(h("span"), scenario.by), " · ", say(h("time", {datetime: scenario.at}), "time.told", {when: () => moment(scenario.at)})))));
  }
}
