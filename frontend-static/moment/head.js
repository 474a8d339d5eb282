/** What a page of a moment says of it: which moment it is, since when and why, and the ways on from it. */
import {moment as told} from "../dates.js";
import {byId, h} from "../element.js";
import {say, t} from "../i18n.js";
import {showName} from "../names.js";
import {hashWithCopy} from "../versions/hash.js";
import {corrections, dated, fullyNamed} from "../versions/version.js";

export class Head {
  /** @param bill its present outline */
  constructor({bill, versions}) {
    Object.assign(this, {bill: bill.id, present: bill, versions});
    this.mayPublish = bill.roles.some(role => role === "DRAFTER" || role === "CLERK");
    byId("bill").href = `/bills/${bill.id}`;
    say(byId("bill"), "moment.toBill");
  }

  /** The bill's present title, and ways to moments that there are. */
  showNoMoment() {
    this.#showTitle(this.present);
    byId("ways-on").replaceChildren(say(h("a", {href: `/bills/${this.bill}@now`}), "moment.now"),
      say(h("a", {href: `/bills/${this.bill}/versions`}), "version.heading"));
  }

  show(answer) {
    const version = this.versions.find(({number}) => number === answer.version) ?? null;
    this.#showTitle(answer);
    const which = () => this.#which(answer, version);
    say(byId("which"), "time.told", {when: which});
    document.title = `${answer.title} · ${which()} · Modda`;
    byId("facts").replaceChildren(...this.#facts(answer, version));
    byId("ways-on").replaceChildren(...this.#ways(answer, version));
    this.#showReasons(version);
    this.#showNotice(answer, version);
    this.#showFoot(answer, which);
  }

  #showTitle({title, language}) {
    const heading = byId("title");
    heading.textContent = title;
    heading.lang = language;
    document.title = `${title} · Modda`;
  }

  /** Of a version of which nothing could be read, at least its number. */
  #which({moment, at, version: number}, version) {
    if (version) {
      return fullyNamed(version);
    }
    if (number !== null) {
      return t("version.numbered", {number});
    }
    return moment === "now" ? t("moment.now") : t("moment.at", {when: told(at)});
  }

  #facts({position, hash, at, moment}, version) {
    const parts = [];
    if (version?.dated) {
      parts.push(say(h("span"), "version.dated", {when: () => dated(version.dated)}));
    }
    if (version) {
      parts.push(say(h("time", {datetime: version.at}), "version.published", {when: () => told(version.at)}),
        showName(h("span", {class: "name"}), version.by));
    } else if (moment === "now") {
      parts.push(say(h("time", {datetime: at}), "moment.lastChange", {when: () => told(at)}));
    }
    parts.push(say(h("span"), "moment.position", {position}),
      h("span", {}, say(h("span"), "version.hash"), " ", hashWithCopy(hash)));
    return parts.flatMap((part, i) => i === 0 ? [part] : [" · ", part]);
  }

  #ways({position, moment, version: number}, version) {
    const here = number !== null ? `v${number}` : moment === "now" ? "now" : `p${position}`;
    const before = version && (version.corrects ?? version.number - 1);
    const way = (href, key, facts) => say(h("a", {href}), key, facts);
    const print = say(h("button", {type: "button", class: "quiet", on: {click: () => window.print()}}), "moment.print");
    return [
      here === "now" ? null : way(`/bills/${this.bill}/comparison?from=${here}&to=now`, "version.compareNow"),
      before ? way(`/bills/${this.bill}/comparison?from=v${before}&to=${here}`, "version.compareBefore", {number: before}) : null,
      way(`/bills/${this.bill}/replay`, "moment.replay"),
      way(`/bills/${this.bill}/provenance?at=${here}`, "provenance.open"),
      way(`/bills/${this.bill}/versions`, "version.heading"),
      this.mayPublish && number === null
        ? way(`/bills/${this.bill}/versions?publish=${here === "now" ? "now" : `p${position}`}`, "moment.publish") : null,
      print,
    ].filter(Boolean);
  }

  #showReasons(version) {
    byId("reasons").hidden = !version?.reasons;
    byId("reasons-words").replaceChildren(...(version?.reasons ?? "").split(/\n+/).map(line => h("p", {}, line)));
  }

  #showNotice({settled}, version) {
    const notice = byId("notice");
    const by = version && corrections(this.versions).get(version.number);
    notice.hidden = settled && !by && !version?.corrects;
    notice.classList.toggle("grave", Boolean(by) || !settled);
    const link = (key, number) => say(h("a", {href: `/bills/${this.bill}@v${number}`}), key, {number});
    notice.replaceChildren(...[
      settled ? null : say(h("span"), "moment.unsettled"),
      by ? link("version.correctedBy", by) : null,
      version?.corrects ? link("version.corrects", version.corrects) : null,
    ].filter(Boolean));
  }

  /** On paper, on every page: what this is a print of. */
  #showFoot({hash, position}, which) {
    byId("foot").replaceChildren(say(h("span"), "time.told", {when: which}), " · ",
      say(h("span"), "moment.position", {position}), h("br"), h("code", {}, hash));
  }
}
