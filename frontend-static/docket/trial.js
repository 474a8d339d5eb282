/** The what-if panel: what the bill would be if the ticked amendments were adopted in this order. */
import * as api from "../api.js";
import {announce} from "../announce.js";
import {h} from "../element.js";
import {say, t} from "../i18n.js";
import {consolidated} from "./consolidated.js";
import {alsoFalling, conflictsAmong, Order} from "./outcomes.js";
import {told} from "./terms.js";

/** Milliseconds: ticks that come one upon another are one question. */
const GATHERED = 180;
/** A question that takes longer than this (ms) shows that it is under way. */
const PATIENCE = 350;

export class Trial {
  #timer = null;
  #asked = 0;
  #slow = null;
  #held = false;
  answer = null;

  /** @param panel the section's element; @param tools stand under the order, @param end under the texts */
  constructor({desk, chosen, panel, tools, end}) {
    Object.assign(this, {desk, chosen, panel, view: "inline"});
    this.status = h("p", {class: "answer", role: "status"});
    this.problem = h("p", {class: "problem", role: "alert"});
    this.progress = h("progress", {hidden: true});
    this.order = new Order({desk, chosen, list: h("ol", {class: "voting"})});
    this.rule = h("p", {class: "rule"});
    this.others = h("div");
    this.texts = h("div", {class: "consolidated"});
    this.views = this.#views();
    this.suggest = say(h("button", {type: "button", class: "quiet", on: {
      click: () => chosen.set(chosen.order, false),
    }}), "docket.trial.suggest");
    this.body = h("div", {class: "trial-body"}, this.rule, this.suggest, this.order.list, tools, this.others,
      this.views, this.texts, end);
    panel.append(this.status, this.progress, this.problem, this.body);
    chosen.listen(() => this.changed());
    this.changed();
  }

  /** What is ticked, or what lies under it, has changed. */
  changed() {
    clearTimeout(this.#timer);
    const empty = this.chosen.size === 0;
    this.panel.dataset.empty = String(empty);
    this.body.hidden = empty;
    if (empty) {
      this.#asked++;
      this.answer = null;
      this.#rest();
      this.problem.textContent = "";
      say(this.status, "docket.trial.empty");
      return;
    }
    this.order.show(this.answer);
    this.#timer = setTimeout(() => this.#ask(), GATHERED);
  }

  /** Asks nothing while an adoption is under way: what is ticked is on its way out of the docket. */
  hold(held) {
    this.#held = held;
    if (!held) {
      this.changed();
    }
  }

  async #ask() {
    if (this.#held) {
      return;
    }
    const asked = ++this.#asked;
    clearTimeout(this.#slow);
    this.#slow = setTimeout(() => {
      this.progress.hidden = false;
      say(this.status, "docket.trial.asking");
    }, PATIENCE);
    try {
      const answer = await tryOut(this.desk.bill.id, this.chosen.order, this.chosen.given);
      if (asked === this.#asked) {
        this.#take(answer);
      }
    } catch (refusal) {
      if (asked === this.#asked) {
        this.#rest();
        this.status.textContent = "";
        this.problem.textContent = refusal.code === "amendment-not-pending" ? "" : refusal.text ?? t("refusal.server");
      }
    }
  }

  #take(answer) {
    this.#rest();
    this.answer = answer;
    this.chosen.suggested(answer.order);
    this.problem.textContent = "";
    const count = outcome => answer.outcomes.filter(one => one.outcome === outcome).length;
    const facts = {applied: count("APPLIED"), falls: count("FALLS"), refused: count("REFUSED"), others: answer.also.length};
    say(this.status, "docket.trial.sum", facts);
    announce(t("docket.trial.sum", facts));
    this.show();
  }

  show() {
    const {answer} = this;
    if (!answer) {
      return;
    }
    say(this.rule, this.chosen.given ? "docket.rule.GIVEN" : `docket.rule.${answer.rule}`);
    this.suggest.hidden = !this.chosen.given;
    this.order.show(answer);
    this.others.replaceChildren(...alsoFalling(this.desk, answer), ...conflictsAmong(this.desk, answer));
    this.texts.replaceChildren(...consolidated(this.desk.bill, answer, this.view));
    this.views.hidden = answer.provisions.length === 0;
  }

  #rest() {
    clearTimeout(this.#slow);
    this.progress.hidden = true;
  }

  #views() {
    const radio = view => h("label", {class: "choice"}, h("input", {
      type: "radio", name: "trial-view", value: view, checked: view === this.view,
      on: {change: () => {
        this.view = view;
        this.show();
      }},
    }), told(`docket.view.${view}`));
    return h("fieldset", {class: "row views"}, say(h("legend", {class: "unseen"}), "docket.view"), radio("inline"), radio("beside"));
  }
}

export function tryOut(bill, amendments, given) {
  return api.post(`/api/bills/${bill}/trials`, {amendments, order: given ? "GIVEN" : "SUGGESTED"});
}
