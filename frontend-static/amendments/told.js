/**
 * Tells the author of amendments, at the top of the page, what became of them and which of them wait for
 * an answer. What is put away stays away on this device until it happens again.
 */
import {h} from "../element.js";
import {say, sayAttribute} from "../i18n.js";
import {MOST, newsFor} from "./news.js";

export class Told {
  #shown = "";

  /** @param bill, account: ids; @param docket see docket.js */
  constructor({bill, account, docket, container, storage = localStorage}) {
    Object.assign(this, {bill, account, docket, container, storage});
    this.kept = `modda.told ${account} ${bill}`;
    this.list = h("ul", {class: "told", role: "status", hidden: true});
    sayAttribute(this.list, "aria-label", "told.label");
    container.append(this.list);
    docket.listen(() => this.show());
    this.show();
  }

  show() {
    const all = newsFor(this.account, this.docket.entries);
    const away = this.#away().filter(key => all.some(one => one.key === key));
    const news = all.filter(({key}) => !away.includes(key));
    const shown = JSON.stringify(news.map(({key, other}) => [key, this.docket.entry(other)?.number]));
    if (this.docket.version === null || shown === this.#shown) {
      return;
    }
    this.#shown = shown;
    this.#putAway(away);
    this.list.hidden = news.length === 0;
    this.list.replaceChildren(...news.slice(0, MOST).map(one => this.#item(one, away)),
      ...(news.length > MOST ? [this.#more(news.length - MOST)] : []));
  }

  #item({key, what, entry, other, asks}, away) {
    const number = this.docket.entry(other)?.number;
    const text = what === "fell" && number === undefined ? "fellAlone" : what;
    return h("li", {class: asks ? "notice grave" : "notice", "data-amendment": entry.id},
      say(h("p"), `told.${text}`, {number: entry.number, other: number ?? "?"}),
      sayAttribute(say(h("a", {href: `/bills/${this.bill}/amendments/${entry.id}#answer`}), asks ? "told.answer" : "told.see"),
        "aria-label", asks ? "told.answerOf" : "told.seeOf", {number: entry.number}),
      sayAttribute(say(h("button", {type: "button", class: "quiet", on: {click: () => this.#dismiss(key, away)}}), "unsent.dismiss"),
        "aria-label", "told.dismissOf", {number: entry.number}));
  }

  #more(count) {
    return h("li", {class: "notice"}, say(h("a", {href: `/bills/${this.bill}/docket?mine`}), "told.more", {count}));
  }

  /** The focus goes on to the next one, or to the page. */
  #dismiss(key, away) {
    const at = [...this.list.querySelectorAll("button")].indexOf(document.activeElement);
    this.#putAway([...away, key]);
    this.show();
    const left = [...this.list.querySelectorAll("button")];
    const next = left[Math.min(Math.max(at, 0), left.length - 1)] ?? document.querySelector("main");
    if (!left.includes(next)) {
      next.tabIndex = -1;
    }
    next.focus({preventScroll: true});
  }

  #away() {
    try {
      return JSON.parse(this.storage.getItem(this.kept) ?? "[]");
    } catch {
      return [];
    }
  }

  #putAway(keys) {
    try {
      keys.length > 0 ? this.storage.setItem(this.kept, JSON.stringify(keys)) : this.storage.removeItem(this.kept);
    } catch {
      // A device that keeps nothing tells it again at the next visit.
    }
  }
}
