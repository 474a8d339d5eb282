/** Texts edited as they should be: the difference, by words, becomes the change set; it is shown while typing. */
import {h} from "../element.js";
import {say} from "../i18n.js";
import {tracked} from "../amendments/marks.js";
import {applied, fit} from "../docket/texts.js";
import {told} from "../docket/terms.js";
import {changesBetween} from "./between.js";

/** Milliseconds of rest before the marks are drawn again. */
const REST = 150;

export class Rewording {
  #parts;

  /** @param texts `{provision, revision, text, changes}`, changes null where nothing is changed yet; @param changed is told */
  constructor({bill, texts, changed = () => {}}) {
    this.bill = bill;
    this.#parts = texts.map(text => this.#part(text, changed));
    this.element = h("div", {class: "rewording"}, ...this.#parts.map(({element}) => element));
  }

  focus() {
    this.#parts[0]?.input.focus();
  }

  /** One act for each text that is other than it was. */
  acts() {
    return this.#parts.filter(({text, input}) => input.value !== text).map(({provision, revision, text, input}) =>
      ({act: "CHANGE_TEXT", provision, base: revision, changes: changesBetween(text, input.value).toJSON()}));
  }

  #part({provision, revision, text, changes}, changed) {
    const fitting = changes && fit(changes, text);
    const input = h("textarea", {rows: "8", lang: this.bill.language, class: "law-input", spellcheck: "true"});
    input.value = fitting ? applied(text, fitting) : text;
    const marks = h("div", {class: "words", lang: this.bill.language});
    const same = say(h("p", {class: "meta"}), "amendment.nothingChanged");
    const show = () => {
      const differs = input.value !== text;
      same.hidden = differs;
      marks.replaceChildren(...(differs ? tracked(text, changesBetween(text, input.value), id => this.bill.labelOf(id)) : []));
    };
    let rest = null;
    input.addEventListener("input", () => {
      clearTimeout(rest);
      rest = setTimeout(() => {
        show();
        changed();
      }, REST);
    });
    show();
    const name = this.bill.called(provision);
    const element = h("section", {}, h("label", {class: "field"}, say(h("span"), "amendment.asShould", {name}), input),
      told("amendment.preview", {}, "h4"), same, marks);
    return {provision, revision, text, input, element};
  }
}
