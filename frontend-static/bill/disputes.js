/** What others changed in the very words of a suggestion: told to its author, before and after. */
import {h} from "../element.js";
import {say} from "../i18n.js";
import {difference} from "../history/diff.js";
import {paragraphs} from "../amendments/marks.js";
import {trackedLines} from "../amendments/pieces.js";

export class Disputes {
  #shown = "[]";

  /** @param seen() the author has read them */
  constructor({bill, seen}) {
    this.list = h("div", {class: "words", lang: bill.language});
    this.labelOf = id => bill.labelOf(id);
    this.element = h("div", {class: "notice disputed", hidden: true, role: "status"},
      say(h("p"), "suggestion.disputed"), this.list,
      say(h("button", {type: "button", on: {click: () => {
        this.show([]);
        seen();
      }}}), "suggestion.seen"));
  }

  /** @param disputes `{before, after}` */
  show(disputes) {
    const shown = JSON.stringify(disputes);
    if (shown !== this.#shown) {
      this.#shown = shown;
      this.element.hidden = disputes.length === 0;
      this.list.replaceChildren(...disputes.flatMap(({before, after}) =>
        paragraphs(trackedLines(difference(before, after)), this.labelOf)));
    }
  }
}
