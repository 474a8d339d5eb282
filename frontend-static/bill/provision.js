/** One provision on the page. The element is made once and kept: moved, renamed or renumbered, never rebuilt. */
import {ago, moment} from "../dates.js";
import {h} from "../element.js";
import {say, sayAttribute, translate} from "../i18n.js";
import {showName} from "../names.js";
import {designation, isDivision, isInner, marginal} from "../law/numbers.js";
import {numberNodes, showWords} from "./words.js";

/** Milliseconds for which a change by somebody else stays marked. */
const FRESH = 6000;

/** About so many UTF-16 units stand in one line. */
const LINE = 68;

export class ProvisionView {
  #freshness = null;
  #shown = "";
  #change = [];
  #made = [];

  /** @param acts `edit(id)`, `suggest(id)`, `structure(id, button)` */
  constructor(bill, id, acts) {
    Object.assign(this, {bill, id, acts});
    this.element = h("section", {class: "provision", id: `p-${id}`, role: "group",
      tabindex: bill.mayEdit || bill.maySuggest ? "0" : "-1"});
    this.element.addEventListener("keydown", event => {
      if (event.key === "Enter" && event.target === this.element && (this.editable || this.suggestible)) {
        event.preventDefault();
        this.editable ? acts.edit(id) : acts.suggest(id);
      }
    });
    this.update();
  }

  /** How long this text will be: its place on the page is kept until it is filled. */
  expect(text) {
    const lines = text.split("\n").reduce((sum, {length}) => sum + Math.ceil(length / LINE), 0);
    this.element.style.setProperty("--lines", lines);
  }

  /** Makes all that it shows, but for its words; {@link place} puts it on the page. */
  fill() {
    if (this.body) {
      return;
    }
    const {bill, id} = this;
    this.number = h("a", {class: "number", href: `#p-${id}`});
    this.words = h("div", {class: "words", lang: bill.language});
    this.who = h("ul", {class: "who"});
    this.changed = h("p", {class: "changed"});
    this.actions = h("div", {class: "actions"});
    this.about = h("div", {class: "about"}, this.who, this.changed, this.actions);
    this.heading = h("p");
    this.body = h("div", {class: "body"}, this.heading, this.words);
    this.#made = [this.number, this.body, this.about];
    this.update();
    this.showChange(...this.#change);
  }

  place() {
    this.element.append(...this.#made);
    this.#made = [];
  }

  get provision() {
    return this.bill.provision(this.id);
  }

  get editable() {
    return this.bill.mayEdit && !this.provision.repealed;
  }

  get suggestible() {
    return this.bill.maySuggest && !this.provision.repealed && !isDivision(this.provision.kind);
  }

  /** Shows what the outline says: kind, depth, number, heading, repeal; before it is filled only what its place depends on. */
  update() {
    if (!this.body) {
      this.#showKind();
      return;
    }
    const {kind, number, heading, repealed, mergedInto} = this.provision;
    const shown = JSON.stringify([kind, number, heading, repealed, mergedInto && this.bill.called(mergedInto),
      this.bill.depths.get(this.id), this.bill.roles]);
    if (shown !== this.#shown) {
      this.#shown = shown;
      this.#showKind();
      this.#showNumber();
      this.#showHeading();
      this.#showActions();
    }
  }

  showText(text, labelOf) {
    showWords(this.words, text, labelOf);
    this.element.classList.toggle("wordless", text === "");
  }

  /** Who last changed it, and when; nobody where `at` is missing. */
  showChange(at, by) {
    const change = at ? `${at} ${by}` : "";
    if (!this.body) {
      this.#change = [at, by];
    } else if (this.changed.dataset.shown !== change) {
      this.changed.dataset.shown = change;
      this.changed.replaceChildren(...(at
        ? [say(h("time", {datetime: at, title: moment(at)}), "time.told", {when: () => ago(at)}),
          " · ", showName(h("span", {class: "name"}), by)]
        : []));
    }
  }

  /** Marks it for a moment as just changed by somebody else. */
  freshen() {
    this.element.classList.add("fresh");
    clearTimeout(this.#freshness);
    this.#freshness = setTimeout(() => this.element.classList.remove("fresh"), FRESH);
  }

  /** @param people `{slot, account}` of those who are in it now */
  showPeople(people) {
    this.who.replaceChildren(...people.map(({slot, account}) =>
      h("li", {class: `marker who-${slot}`}, showName(h("span"), account))));
    this.element.classList.toggle("busy", people.length > 0);
  }

  #showKind() {
    const {kind, repealed} = this.provision;
    this.element.dataset.kind = kind;
    this.element.dataset.depth = Math.min(this.bill.depths.get(this.id), 6);
    this.element.classList.toggle("division", isDivision(kind));
    this.element.classList.toggle("inner", isInner(kind));
    this.element.classList.toggle("repealed", repealed);
  }

  #showNumber() {
    sayAttribute(this.element, "aria-label", "time.told", {when: () => this.bill.called(this.id)});
    this.number.replaceChildren(...numberNodes(marginal(this.provision)));
    this.number.classList.toggle("unnumbered", this.number.childNodes.length === 0);
    sayAttribute(this.number, "aria-label", "provision.link", {name: () => this.bill.called(this.id)});
  }

  #showHeading() {
    const {kind, heading, repealed} = this.provision;
    const inner = isInner(kind);
    const level = Math.min(2 + this.bill.depths.get(this.id), 6);
    const tag = inner || (kind === "PREAMBLE" || kind === "PASSAGE") && !heading ? "P" : `H${level}`;
    if (this.heading.tagName !== tag) {
      const next = h(tag);
      this.heading.replaceWith(next);
      this.heading = next;
    }
    const name = inner ? [] : numberNodes(designation(this.provision, this.bill.language));
    const dot = isDivision(kind) || this.provision.number.printed ? " " : ". ";
    this.heading.className = "heading";
    this.heading.lang = this.bill.language;
    this.heading.hidden = name.length === 0 && !heading && !repealed;
    this.heading.replaceChildren(
      ...(name.length > 0 ? [h("span", {class: "designation"}, ...name, heading ? dot : "")] : []),
      ...(heading ? [h("span", {class: "name"}, heading)] : []),
      ...(repealed ? [" ", this.#repealShown()] : []));
  }

  #repealShown() {
    const {mergedInto} = this.provision;
    return mergedInto
      ? say(h("a", {class: "repeal", href: `#p-${mergedInto}`}), "provision.merged", {name: () => this.bill.called(mergedInto)})
      : say(h("span", {class: "repeal"}), "provision.repealed");
  }

  /** The buttons are kept as long as they are the same ones: one of them may have the focus, or a menu open. */
  #showActions() {
    const shown = `${this.editable} ${this.suggestible} ${this.bill.mayStructure}`;
    if (this.actions.dataset.shown === shown) {
      translate(this.actions);
      return;
    }
    this.actions.dataset.shown = shown;
    const name = {name: () => this.bill.called(this.id)};
    const button = (key, label, act) => sayAttribute(say(
      h("button", {type: "button", class: "quiet", on: {click: event => act(event.currentTarget)}}), key),
    "aria-label", label, name);
    const history = sayAttribute(say(
      h("a", {href: `/bills/${this.bill.id}/provisions/${this.id}/history`}), "provision.history"),
    "aria-label", "provision.historyOf", name);
    this.actions.replaceChildren(
      ...(this.editable ? [button("provision.edit", "provision.editOf", () => this.acts.edit(this.id))] : []),
      ...(this.suggestible ? [button("suggestion.open", "suggestion.openOf", () => this.acts.suggest(this.id))] : []),
      history,
      ...(this.bill.mayStructure
        ? [button("structure.open", "structure.openOf", opener => this.acts.structure(this.id, opener))]
        : []));
  }
}
