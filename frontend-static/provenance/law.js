/**
 * The law as continuous text whose words carry their origin: one element for each run in each line,
 * with the class `o` and the origin's index. How they look is the stylesheet's matter (paint.js).
 */
import {h} from "../element.js";
import {say, sayAttribute} from "../i18n.js";
import {inline, numberNodes} from "../bill/words.js";
import {designation, isDivision, isInner, marginal} from "../law/numbers.js";
import {runsOf} from "./origins.js";

export class Law {
  /** @param bill a Bill; @param provenance of the server; @param gone(id, pressed) shows deleted text or not */
  constructor({bill, provenance, container, gone}) {
    Object.assign(this, {bill, provenance, container, gone});
    this.texts = new Map(provenance.provisions.map(one => [one.id, one]));
  }

  show() {
    this.container.replaceChildren(...this.bill.provisions.map(provision => this.#provision(provision)));
  }

  /** Shows a provision's words as they stand. */
  showWords(id) {
    const one = this.texts.get(id);
    const pieces = one ? runsOf(one).map(({from, to, origin}, run) =>
      ({text: one.text.slice(from, to), class: `run o${origin}`, facts: {at: from, origin, run}})) : [];
    this.#fill(id, pieces);
  }

  /** Shows them with what a weave says was deleted, each where it stood. */
  showWordsWith(id, pieces) {
    const one = this.texts.get(id);
    const runs = runsOf(one);
    const all = [];
    let next = 0;
    pieces.forEach((piece, i) => {
      if (!piece.stands) {
        all.push({text: piece.text, class: "run gone", facts: {gone: i, run: `gone ${i}`}});
        return;
      }
      for (let from = piece.from; from < piece.to;) {
        while (runs[next].to <= from) {
          next++;
        }
        const to = Math.min(piece.to, runs[next].to);
        const {origin} = runs[next];
        all.push({text: one.text.slice(from, to), class: `run o${origin}`, facts: {at: from, origin, run: `${next} ${i}`}});
        from = to;
      }
    });
    this.#fill(id, all);
  }

  #fill(id, pieces) {
    const words = document.getElementById(`p-${id}`).querySelector(".words");
    const lines = [h("p")];
    for (const {text, class: name, facts} of pieces) {
      let at = facts.at;
      text.split("\n").forEach((segment, i) => {
        if (i > 0) {
          lines.push(h("p"));
        }
        if (segment) {
          const run = h(name.endsWith("gone") ? "del" : "span", {class: name}, ...this.#nodes(segment));
          Object.assign(run.dataset, facts, at === undefined ? {} : {at});
          lines.at(-1).append(run);
        }
        at = at === undefined ? at : at + segment.length + 1;
      });
    }
    words.replaceChildren(...(pieces.length > 0 ? lines : []));
  }

  #nodes(segment) {
    return segment.includes("[[") ? inline(segment, id => this.bill.labelOf(id)) : [segment];
  }

  #provision({id, kind, number, heading, repealed}) {
    const depth = Math.min(this.bill.depths.get(id), 6);
    const name = isInner(kind) ? [] : numberNodes(designation({kind, number}, this.bill.language));
    const dot = isDivision(kind) || number.printed ? " " : ". ";
    const classes = ["provision", isDivision(kind) && "division", isInner(kind) && "inner", repealed && "repealed"];
    const title = h(isInner(kind) ? "p" : `h${Math.min(2 + depth, 6)}`, {class: "heading", lang: this.bill.language,
      hidden: name.length === 0 && !heading},
    ...(name.length > 0 ? [h("span", {class: "designation"}, ...name, heading ? dot : "")] : []),
    ...(heading ? [h("span", {class: "name"}, heading)] : []));
    const section = h("section", {class: classes.filter(Boolean).join(" "), id: `p-${id}`, "data-kind": kind, "data-depth": depth},
      h("a", {class: "number", href: `#p-${id}`}, ...numberNodes(marginal({kind, number}))),
      h("div", {class: "body"}, title, h("div", {class: "words", lang: this.bill.language})),
      h("div", {class: "about"}, ...(this.texts.get(id)?.revision > 0 ? [this.#actions(id)] : [])));
    sayAttribute(section.firstChild, "aria-label", "provision.link", {name: this.bill.called(id)});
    return section;
  }

  #actions(id) {
    const facts = {name: this.bill.called(id)};
    const toggle = say(h("button", {type: "button", class: "quiet", "aria-pressed": "false", on: {click: () => {
      const pressed = toggle.getAttribute("aria-pressed") !== "true";
      toggle.setAttribute("aria-pressed", String(pressed));
      this.gone(id, pressed);
    }}}), "provenance.gone");
    const history = say(h("a", {href: `/bills/${this.bill.id}/provisions/${id}/history`}), "provision.history");
    return h("div", {class: "actions"}, sayAttribute(toggle, "aria-label", "provenance.goneOf", facts),
      sayAttribute(history, "aria-label", "provision.historyOf", facts));
  }
}
