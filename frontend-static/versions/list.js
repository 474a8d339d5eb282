/** The published versions, newest first: what each is, since when, by whom, why, and where to read and compare it. */
import {moment} from "../dates.js";
import {h} from "../element.js";
import {say, sayAttribute} from "../i18n.js";
import {showName} from "../names.js";
import {hashWithCopy} from "./hash.js";
import {corrections, dated, named} from "./version.js";

export class VersionList {
  constructor({bill, list, empty}) {
    Object.assign(this, {bill, list, empty});
  }

  show(versions) {
    const corrected = corrections(versions);
    this.empty.hidden = versions.length > 0;
    this.list.replaceChildren(...versions.toReversed().map(version => this.#item(version, corrected.get(version.number))));
  }

  #item(version, correctedBy) {
    const {number, at, by, hash, corrects, reasons} = version;
    return h("li", {class: "version", id: `v${number}`, tabindex: "-1", value: number},
      h("p", {class: "stage"}, say(h("span"), "version.numbered", {number})),
      h("h2", {}, say(h("a", {href: this.#at(`v${number}`)}), "time.told", {when: () => named(version)})),
      version.dated ? say(h("p", {class: "in-force"}), "version.dated", {when: () => dated(version.dated)}) : null,
      h("p", {class: "meta"},
        say(h("time", {datetime: at}), "version.published", {when: () => moment(at)}), " · ",
        showName(h("span", {class: "name"}), by)),
      corrects === null ? null : h("p", {class: "corrects"}, this.#link("version.corrects", corrects)),
      correctedBy ? h("p", {class: "corrected notice grave"}, this.#link("version.correctedBy", correctedBy)) : null,
      reasons ? this.#reasons(reasons) : null,
      h("p", {class: "meta"}, say(h("span"), "version.hash"), " ", hashWithCopy(hash)),
      h("p", {class: "version-ways"}, ...this.#ways(version)));
  }

  #ways({number, corrects}) {
    const before = corrects ?? number - 1;
    const to = `v${number}`;
    return [
      sayAttribute(say(h("a", {class: "button", href: this.#at(to)}), "version.read"), "aria-label", "version.readOf", {number}),
      before > 0 ? say(h("a", {href: this.#comparison(`v${before}`, to)}), "version.compareBefore", {number: before}) : null,
      sayAttribute(say(h("a", {href: this.#comparison(to, "now")}), "version.compareNow"),
        "aria-label", "version.compareNowOf", {number}),
    ].filter(Boolean);
  }

  #reasons(reasons) {
    return h("details", {class: "reasons"}, say(h("summary"), "version.reasons"),
      ...reasons.split(/\n+/).map(line => h("p", {}, line)));
  }

  #link(key, number) {
    return say(h("a", {href: `#v${number}`}), key, {number});
  }

  #at(moment) {
    return `/bills/${this.bill}@${moment}`;
  }

  #comparison(from, to) {
    return `/bills/${this.bill}/comparison?from=${from}&to=${to}`;
  }
}
