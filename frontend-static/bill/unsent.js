/** Notices about a person's own words: restored ones, and ones that found no place any more. */
import {h} from "../element.js";
import {say} from "../i18n.js";
import {refusalText} from "../api.js";

export class Notices {
  constructor(container, bill) {
    Object.assign(this, {container, bill});
  }

  /** Words left unsent by an earlier visit are here again and on their way. */
  restored(provision) {
    const notice = this.#notice("notice", this.#place("unsent.restored", provision));
    return notice;
  }

  /** Words that could not be kept in the text: shown for copying until the person puts them away. */
  lost(provision, words, {code, facts, forget = () => {}} = {}) {
    if (words.trim() === "") {
      forget();
      return;
    }
    const copy = say(h("button", {type: "button", on: {
      click: async () => {
        await navigator.clipboard.writeText(words);
        say(copy, "unsent.copied");
      },
    }}), "unsent.copy");
    this.#notice("notice grave",
      this.#place("unsent.lost", provision),
      code ? h("p", {}, refusalText(code, facts)) : null,
      h("pre", {class: "lost", lang: this.bill.language, tabindex: "0"}, words),
      copy).addEventListener("close", forget);
  }

  /** A plain notice under a key. */
  tell(key, facts = {}, ...more) {
    return this.#notice("notice", say(h("p"), key, facts), ...more);
  }

  refusal(code, facts, ...more) {
    return this.#notice("notice grave", h("p", {}, refusalText(code, facts)), ...more);
  }

  #place(key, provision) {
    return h("p", {}, say(h("span"), key), " ",
      h("a", {href: `#p-${provision}`}, this.bill.called(provision)));
  }

  #notice(kind, ...content) {
    const notice = h("div", {class: kind, role: "status"}, ...content);
    notice.append(say(h("button", {type: "button", class: "quiet", on: {
      click: () => {
        notice.dispatchEvent(new Event("close"));
        notice.remove();
      },
    }}), "unsent.dismiss"));
    this.container.append(notice);
    return notice;
  }
}
