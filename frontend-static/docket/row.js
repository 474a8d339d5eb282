/** One amendment in the list of a docket. */
import {day} from "../dates.js";
import {h} from "../element.js";
import {say, sayAttribute} from "../i18n.js";
import {showName} from "../names.js";
import {isPending} from "../amendments/docket.js";
import {articlesOf} from "./choice.js";
import {gistOf} from "./changes.js";
import {ASKING, capacity, numbered, reasonTold, term, told} from "./terms.js";

const MOST_MEETS = 6;

export class Row {
  #filled = null;

  /** @param desk `{bill, texts, docket, me, ticked(id), tick(id, on), acts(entry): buttons}` */
  constructor(desk, entry) {
    Object.assign(this, {desk, entry});
    this.body = h("div", {class: "entry-body"});
    this.under = h("ol", {class: "entries under"});
    this.element = h("li", {class: "entry", id: `n-${entry.number}`, "data-amendment": entry.id}, this.body, this.under);
  }

  /** Its words are made when the reader comes near. */
  fill() {
    if (this.#filled !== this.entry) {
      this.#filled = this.entry;
      this.#show();
    }
  }

  /** The entry may have changed; one that is shown is shown anew. */
  update(entry) {
    const filled = this.#filled !== null;
    this.entry = entry;
    if (filled) {
      this.fill();
    }
  }

  showTick() {
    const box = this.body.querySelector(".tick input");
    if (box) {
      box.checked = this.desk.ticked(this.entry.id);
    }
    this.element.classList.toggle("ticked", this.desk.ticked(this.entry.id));
  }

  /** Shown anew, for other names of things. */
  refresh() {
    if (this.#filled) {
      this.#show();
    }
  }

  #show() {
    const focused = this.body.contains(document.activeElement) ? document.activeElement.dataset.act : null;
    const {entry, desk} = this;
    const pending = isPending(entry);
    this.element.dataset.state = entry.state;
    const gist = h("div", {class: "gists"});
    this.body.replaceChildren(
      h("div", {class: "entry-head"},
        pending ? this.#tick() : null,
        h("h3", {}, numbered(desk.bill.id, entry), entry.label ? h("small", {class: "label"}, ` ${entry.label}`) : null),
        term("state", entry.state),
        pending ? term("standing", entry.standing) : null,
        ...this.#asked(pending)),
      this.#people(), this.#targets(), gist, ...this.#meets(pending), ...this.#end());
    this.showTick();
    if (focused) {
      this.body.querySelector(`[data-act="${focused}"]`)?.focus();
    }
    gistOf({...desk, entry, parent: desk.docket.entry(entry.amends)}).then(lines => {
      if (this.#filled === entry) {
        gist.replaceChildren(...lines);
      }
    });
  }

  #tick() {
    const {entry, desk} = this;
    const box = sayAttribute(h("input", {
      type: "checkbox", "data-act": "tick", on: {change: event => desk.tick(entry.id, event.target.checked)},
    }), "aria-label", "docket.tick", {number: entry.number});
    return h("label", {class: "tick"}, box);
  }

  #asked(pending) {
    const mine = this.desk.me?.id === this.entry.by;
    return pending && mine && ASKING.includes(this.entry.standing)
      ? [say(h("a", {class: "asks", href: `/bills/${this.desk.bill.id}/amendments/${this.entry.id}#answer`}), "docket.asksYou")]
      : [];
  }

  #people() {
    const {by, cosigners, capacity: as, tabled} = this.entry;
    return h("p", {class: "meta"}, showName(h("span", {class: "name"}), by),
      as.kind === "OWN_NAME" ? null : h("span", {}, " (", capacity(as), ")"),
      ...cosigners.flatMap(account => [", ", showName(h("span"), account)]), " · ",
      say(h("time", {datetime: tabled}), "docket.tabled", {when: () => day(tabled)}));
  }

  #targets() {
    const {bill} = this.desk;
    const links = articlesOf(bill, this.entry).map(id => bill.provision(id)
      ? h("a", {href: `/bills/${bill.id}#p-${id}`, lang: bill.language}, bill.called(id))
      : h("span", {}, "—"));
    return h("div", {class: "targets"},
      h("p", {}, told("docket.targets"), " ", ...links.flatMap((link, i) => i > 0 ? [", ", link] : [link])),
      h("span", {class: "acts"}, ...this.desk.acts(this.entry)));
  }

  #meets(pending) {
    const meets = pending ? this.entry.meets ?? [] : [];
    if (meets.length === 0) {
      return [];
    }
    const items = meets.slice(0, MOST_MEETS).map(meet => h("li", {}, ...sentence(this.desk, meet)));
    if (meets.length > MOST_MEETS) {
      items.push(h("li", {}, told("docket.moreMeets", {n: meets.length - MOST_MEETS})));
    }
    return [sayAttribute(h("ul", {class: "meets"}, ...items), "aria-label", "docket.meets")];
  }

  #end() {
    const {end} = this.entry;
    if (!end) {
      return [];
    }
    const other = this.desk.docket.entry(end.because ?? end.into);
    const more = end.reason || end.text || other;
    return [h("p", {class: "end"},
      say(h("time", {datetime: end.at}), more ? "docket.ended" : "docket.endedOn", {when: () => day(end.at)}), " ",
      end.reason ? reasonTold(end.reason) : null, end.text ? h("q", {}, end.text) : null,
      other ? h("span", {}, " → ", numbered(this.desk.bill.id, other)) : null)];
  }
}

/** How an entry meets another, as nodes: signs and words, and a link. */
export function sentence({bill, docket}, {with: other, kinds, falls}) {
  const entry = docket.entry(other);
  return [numbered(bill.id, entry), ...kinds.flatMap(kind => [" ", term("meet", kind)]),
    ...(falls ? [" ", h("span", {class: "term falls"}, h("span", {class: "sign", "aria-hidden": "true"}, "↓"),
      told("docket.fallsIf", {number: entry?.number ?? "?"}))] : [])];
}
