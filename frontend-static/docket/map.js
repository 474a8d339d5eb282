/** The map and its alternative: the same pairs as a list of sentences. */
import {h} from "../element.js";
import {say} from "../i18n.js";
import {articlesOf} from "./choice.js";
import {choices} from "./list.js";
import {Matrix, fallsSaid, kindsSaid} from "./matrix.js";
import {KINDS, meeting, pairsOf} from "./meets.js";
import {numbered, told} from "./terms.js";

const MOST_LISTED = 300;

export class MeetingMap {
  #shown = false;
  #told = "";

  /** @param choose(one, other) takes both into the what-if */
  constructor({desk, article, grid, list, empty, sum, legend, choose}) {
    Object.assign(this, {desk, article, list, empty, sum, choose});
    this.matrix = new Matrix({grid, chosen: choose});
    article.addEventListener("change", () => this.#draw());
    legend.replaceChildren(...KINDS.filter(kind => kind !== "PROVISION").map(kind => h("li", {},
      h("span", {class: "matrix-cell sample", "data-kind": kind, "aria-hidden": "true"}, told(`docket.letter.${kind}`)),
      told(`docket.meet.${kind}`))), h("li", {}, h("span", {class: "matrix-cell sample", "aria-hidden": "true"}, h("sub", {}, "↓")), told("docket.map.falls")));
    document.addEventListener("languagechange", () => this.#shown && this.#draw());
  }

  /** The docket has changed, or the map comes into view. */
  show() {
    this.#shown = true;
    const {bill, docket} = this.desk;
    const articles = new Set(docket.pending.filter(({meets}) => meets?.length > 0).flatMap(entry => articlesOf(bill, entry)));
    choices(this.article, bill.provisions.filter(({id}) => articles.has(id)).map(({id, heading}) =>
      [id, [bill.called(id), heading].filter(Boolean).join(". ")]));
    this.#draw();
  }

  changed() {
    if (this.#shown && !this.matrix.grid.parentElement.closest("[hidden]")) {
      this.show();
    }
  }

  #draw() {
    const {bill, docket} = this.desk;
    const article = this.article.value;
    const scope = docket.pending.filter(entry => !article || articlesOf(bill, entry).includes(article));
    const pairs = pairsOf(scope);
    const entries = meeting(scope, pairs).sort((a, b) => a.number - b.number);
    this.empty.hidden = pairs.size > 0;
    this.matrix.grid.hidden = pairs.size === 0;
    say(this.sum, "docket.map.sum", {amendments: scope.length, pairs: pairs.size});
    this.matrix.show(entries, pairs);
    this.#sentences(pairs);
  }

  /** Left alone while they say the same: one of their buttons may have the focus. */
  #sentences(pairs) {
    const {bill, docket} = this.desk;
    const said = JSON.stringify([...pairs]);
    if (said === this.#told) {
      return;
    }
    this.#told = said;
    const rows = [...pairs].map(([key, pair]) => [...key.split(" ").map(id => docket.entry(id)).sort((a, b) => a.number - b.number), pair])
      .sort(([a, b], [c, d]) => a.number - c.number || b.number - d.number);
    this.list.replaceChildren(...rows.slice(0, MOST_LISTED).map(([one, other, pair]) => h("li", {},
      h("span", {}, numbered(bill.id, one), " ↔ ", numbered(bill.id, other), ": ",
        told("docket.pair", {kinds: () => kindsSaid(pair.kinds), falls: () => fallsSaid(pair, one, other)})),
      say(h("button", {type: "button", class: "quiet", on: {click: () => this.choose(one, other)}}), "docket.map.try"))));
    if (rows.length > MOST_LISTED) {
      this.list.append(h("li", {}, told("docket.map.more", {n: rows.length - MOST_LISTED})));
    }
  }
}
