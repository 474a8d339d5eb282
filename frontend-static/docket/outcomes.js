/** What a what-if answers of each amendment: the order of voting, what applies, falls or is refused, and why. */
import {announce} from "../announce.js";
import {h} from "../element.js";
import {sayAttribute, t} from "../i18n.js";
import {numbered, reasonTold, term, told} from "./terms.js";

export class Order {
  #dragged = null;

  constructor({desk, chosen, list}) {
    Object.assign(this, {desk, chosen, list});
    sayAttribute(list, "aria-label", "docket.trial.order");
    this.#drag();
  }

  /** @param answer of the server, or null while it is on its way */
  show(answer) {
    const focused = this.list.contains(document.activeElement) ? document.activeElement : null;
    const [who, act] = [focused?.closest("li")?.dataset.amendment, focused?.dataset.act];
    const outcomes = new Map((answer?.outcomes ?? []).map(one => [one.amendment, one]));
    const order = this.chosen.order;
    this.list.replaceChildren(...order.map((id, i) => this.#item(id, i, order.length, outcomes.get(id))));
    if (who) {
      const item = this.list.querySelector(`li[data-amendment="${CSS.escape(who)}"]`);
      const button = item?.querySelector(`[data-act="${act}"]`);
      (button?.disabled ? item.querySelector("button:not(:disabled)") : button)?.focus();
    }
  }

  #item(id, at, of, outcome) {
    const entry = this.desk.docket.entry(id);
    const number = entry?.number ?? "?";
    const button = (act, sign, disabled, click) => sayAttribute(h("button", {
      type: "button", class: "quiet", "data-act": act, disabled, on: {click},
    }, h("span", {"aria-hidden": "true"}, sign)), "aria-label", `docket.trial.${act}`, {number});
    return h("li", {"data-amendment": id, "data-outcome": outcome?.outcome ?? null, draggable: "true"},
      h("span", {class: "place"}, `${at + 1}.`),
      h("span", {class: "what"}, numbered(this.desk.bill.id, entry), " ",
        ...(outcome ? [term("outcome", outcome.outcome), ...why(this.desk, outcome)] : [])),
      h("span", {class: "acts"},
        button("up", "↑", at === 0, () => this.#move(id, -1)),
        button("down", "↓", at === of - 1, () => this.#move(id, 1)),
        button("leave", "×", false, () => this.chosen.remove(id))));
  }

  #move(id, steps) {
    const place = this.chosen.move(id, steps);
    if (place >= 0) {
      announce(t("docket.trial.moved", {number: this.desk.docket.entry(id)?.number ?? "?", place: place + 1}));
    }
  }

  #drag() {
    const over = event => event.target.closest?.("li[data-amendment]");
    this.list.addEventListener("dragstart", event => {
      this.#dragged = over(event)?.dataset.amendment ?? null;
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", `№ ${this.desk.docket.entry(this.#dragged)?.number}`);
    });
    this.list.addEventListener("dragover", event => {
      if (this.#dragged && over(event)) {
        event.preventDefault();
      }
    });
    this.list.addEventListener("drop", event => {
      event.preventDefault();
      const target = over(event)?.dataset.amendment;
      if (this.#dragged && target) {
        this.chosen.moveTo(this.#dragged, this.chosen.order.indexOf(target));
      }
    });
    this.list.addEventListener("dragend", () => { this.#dragged = null; });
  }
}

/** Why, as nodes: a reason in words, and the amendment that causes it. */
export function why({bill, docket}, {code, because}) {
  return [...(code ? [": ", reasonTold(code)] : []),
    ...(because ? [" (", numbered(bill.id, docket.entry(because)), ")"] : [])];
}

/** Pending ones outside the set that would fall. */
export function alsoFalling(desk, {also}) {
  return also.length === 0 ? [] : [told("docket.trial.also", {n: also.length}, "h3"),
    h("ul", {class: "rows"}, ...also.map(one => h("li", {},
      h("span", {}, numbered(desk.bill.id, desk.docket.entry(one.amendment)), ...why(desk, one)))))];
}

/** How those in the set meet one another. */
export function conflictsAmong({bill, docket}, {meets}) {
  const unclean = meets.filter(({clean}) => !clean);
  return unclean.length === 0 ? [] : [told("docket.trial.conflicts", {}, "h3"),
    h("ul", {class: "rows"}, ...unclean.map(({one, other, kinds}) => h("li", {},
      h("span", {}, numbered(bill.id, docket.entry(one)), " ↔ ", numbered(bill.id, docket.entry(other)), ":",
        ...kinds.flatMap(kind => [" ", term("meet", kind)])))))];
}
