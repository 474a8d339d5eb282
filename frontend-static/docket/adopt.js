/** Adopting several amendments in a stated order: says exactly what will happen, asks twice, all or nothing. */
import * as api from "../api.js";
import {announce} from "../announce.js";
import {h} from "../element.js";
import {say, t} from "../i18n.js";
import {why} from "./outcomes.js";
import {numbered, reason, told} from "./terms.js";
import {tryOut} from "./trial.js";

/** Opens the dialog; resolves when it closes, to whether something was adopted. */
export function adopt(desk, order) {
  return new Adoption(desk, order).done;
}

class Adoption {
  #trial = null;
  #adopted = false;

  constructor(desk, order) {
    Object.assign(this, {desk, order});
    this.content = h("div", {class: "adoption"});
    this.problem = h("p", {class: "problem", role: "alert"});
    this.sure = h("input", {type: "checkbox", on: {change: () => { this.go.disabled = !this.sure.checked; }}});
    this.sureLabel = h("label", {class: "choice"}, this.sure, told("docket.adopt.sure"));
    this.go = h("button", {type: "submit", class: "primary", disabled: true});
    this.leave = say(h("button", {type: "button", class: "quiet", on: {click: () => this.dialog.close()}}), "dialog.cancel");
    const form = h("form", {method: "dialog"}, say(h("h2", {id: "adopting-title", tabindex: "-1"}), "docket.adopt.heading"),
      this.content, this.problem, this.sureLabel, h("div", {class: "row end"}, this.leave, this.go));
    form.addEventListener("submit", event => {
      event.preventDefault();
      this.#adopt();
    });
    this.dialog = h("dialog", {class: "wide", "aria-labelledby": "adopting-title"}, form);
    document.body.append(this.dialog);
    this.done = new Promise(resolve => this.dialog.addEventListener("close", () => {
      this.dialog.remove();
      resolve(this.#adopted);
    }));
    this.dialog.showModal();
    this.#try();
  }

  /** What can be adopted of what was chosen is tried once more by itself: exactly that is what is adopted. */
  async #try() {
    this.#wait();
    try {
      const all = await tryOut(this.desk.bill.id, this.order, true);
      const applied = all.outcomes.filter(({outcome}) => outcome === "APPLIED").map(({amendment}) => amendment);
      const left = all.outcomes.filter(({outcome}) => outcome !== "APPLIED");
      const trial = left.length === 0 || applied.length === 0 ? all : await tryOut(this.desk.bill.id, applied, true);
      const before = this.#trial;
      this.#trial = {...trial, applied, left};
      this.#show(before);
    } catch (refusal) {
      this.#fail(refusal);
    }
  }

  #wait() {
    this.sure.checked = false;
    this.go.disabled = true;
    this.sureLabel.hidden = true;
    this.content.replaceChildren(h("progress", {}), told("docket.trial.asking", {}, "p"));
  }

  #show(before) {
    const {applied, left, also, provisions} = this.#trial;
    const {bill, docket} = this.desk;
    const fall = also.filter(({amendment}) => !left.some(one => one.amendment === amendment));
    this.content.replaceChildren(
      ...(before ? changed(this.desk, before, this.#trial) : []),
      told(applied.length === 0 ? "docket.adopt.nothing" : "docket.adopt.means", {n: applied.length}, "p"),
      h("ol", {class: "voting"}, ...applied.map((id, i) => h("li", {}, h("span", {class: "place"}, `${i + 1}.`), numbered(bill.id, docket.entry(id))))),
      ...section(this.desk, "docket.adopt.left", left),
      ...section(this.desk, "docket.adopt.fall", fall),
      ...(provisions.length > 0 ? [told("docket.adopt.texts", {names: () => provisions.map(({id}) => bill.called(id) || "№").join(", ")}, "p")] : []),
      ...(applied.length > 0 ? [told("docket.adopt.noReturn", {}, "p")] : []));
    say(this.go, "docket.adopt.now", {n: applied.length});
    this.sureLabel.hidden = this.go.hidden = applied.length === 0;
  }

  async #adopt() {
    this.go.disabled = true;
    this.problem.textContent = "";
    const {applied, hash} = this.#trial;
    try {
      const answer = await api.post(`/api/bills/${this.desk.bill.id}/adoptions`, {amendments: applied, hash});
      this.#adopted = true;
      this.#result(answer);
    } catch (refusal) {
      if (refusal.status === 412) {
        await this.#try();
        return;
      }
      this.#fail(refusal);
    }
  }

  #fail(refusal) {
    const entry = this.desk.docket.entry(refusal.facts?.amendment);
    const text = refusal.text ?? t("refusal.server");
    this.problem.textContent = refusal.code === "adoption-refused"
      ? t("docket.adopt.refused", {number: entry?.number ?? "?", reason: reason(refusal.facts.code, refusal.facts)}) : text;
    if (!this.#trial) {
      this.content.replaceChildren();
    }
    this.sure.checked = false;
    this.go.disabled = true;
  }

  #result({adopted, fallen}) {
    const {bill, docket} = this.desk;
    this.content.replaceChildren(
      told("docket.adopt.done", {n: adopted.length}, "p"),
      h("ul", {class: "rows"}, ...adopted.map(id => h("li", {}, numbered(bill.id, docket.entry(id))))),
      ...section(this.desk, "docket.adopt.fell", fallen),
      h("p", {}, say(h("a", {class: "button", href: `/bills/${bill.id}`}), "docket.adopt.toBill")));
    this.sureLabel.hidden = this.go.hidden = true;
    say(this.leave, "docket.close");
    const heading = this.dialog.querySelector("h2");
    say(heading, "docket.adopt.doneHeading");
    heading.focus();
    announce(t("docket.adopt.done", {n: adopted.length}));
  }
}

function section(desk, key, those) {
  return those.length === 0 ? [] : [told(key, {n: those.length}, "h3"),
    h("ul", {class: "rows"}, ...those.map(one =>
      h("li", {}, h("span", {}, numbered(desk.bill.id, desk.docket.entry(one.amendment)), ...why(desk, one)))))];
}

/** What is other now than it was when the person read it. */
function changed(desk, before, now) {
  const outcome = trial => new Map([...trial.applied.map(id => [id, "APPLIED"]), ...trial.left.map(one => [one.amendment, one.outcome])]);
  const was = outcome(before);
  const others = [...outcome(now)].filter(([id, what]) => was.get(id) !== what);
  const items = others.map(([id, what]) => h("li", {}, h("span", {}, numbered(desk.bill.id, desk.docket.entry(id)), ": ", told(`docket.outcome.${what}`))));
  const revisions = new Map(before.provisions.map(({id, revision}) => [id, revision]));
  now.provisions.filter(({id, revision}) => revisions.get(id) !== revision).forEach(({id}) =>
    items.push(h("li", {}, told("docket.adopt.textChanged", {name: () => desk.bill.called(id)}))));
  const fell = new Set([...before.also.map(({amendment}) => amendment), ...others.map(([id]) => id)]);
  now.also.filter(({amendment}) => !fell.has(amendment)).forEach(({amendment}) =>
    items.push(h("li", {}, h("span", {}, numbered(desk.bill.id, desk.docket.entry(amendment)), ": ", told("docket.adopt.fallsNow")))));
  return [h("div", {class: "notice grave", role: "alert"}, told("docket.adopt.changed", {}, "p"),
    h("ul", {}, ...(items.length > 0 ? items : [h("li", {}, told("docket.adopt.changedElse"))])))];
}
