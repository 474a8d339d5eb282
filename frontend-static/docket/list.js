/** The list of a docket: filtered, sorted, sub-amendments under their parents. A thousand entries cost only what is near. */
import {arrange} from "../bill/place.js";
import {h} from "../element.js";
import {say, t} from "../i18n.js";
import {nameOf, whenNamed} from "../names.js";
import {articlesOf, nested, passes, sorted} from "./choice.js";
import {Row} from "./row.js";
import {STATES} from "./terms.js";
import {STANDINGS} from "../amendments/docket.js";

/** So many rows are made while the browser is idle, so that its own search finds their words; of more, those near the reader. */
const MADE_AHEAD = 200;

export class List {
  #rows = new Map();
  #order = null;
  #observer = new IntersectionObserver(seen => seen.forEach(({target, isIntersecting}) =>
    isIntersecting && this.#rows.get(target.dataset.amendment)?.fill()), {rootMargin: "100% 0px"});

  /** @param filters a form with selects named article, state, author, standing, sort */
  constructor({desk, filters, container, count, empty}) {
    Object.assign(this, {desk, filters, container, count, empty});
    this.#fixed();
    filters.addEventListener("change", () => this.show());
    filters.addEventListener("reset", () => setTimeout(() => this.show()));
    filters.addEventListener("submit", event => event.preventDefault());
    window.addEventListener("beforeprint", () => this.#rows.forEach(row => row.fill()));
    document.addEventListener("languagechange", () => this.#choices());
  }

  /** Takes what has changed in the docket and shows it. */
  take(changed) {
    for (const id of changed) {
      const entry = this.desk.docket.entry(id);
      if (!entry) {
        this.#drop(id);
      } else if (this.#rows.has(id)) {
        this.#rows.get(id).update(entry);
      } else {
        this.#rows.set(id, new Row(this.desk, entry));
        this.#observer.observe(this.#rows.get(id).element);
      }
    }
    const {entries} = this.desk.docket;
    this.#choices(entries);
    this.show(entries);
    this.#ahead([...this.#rows.values()].slice(0, MADE_AHEAD));
  }

  show(entries = this.desk.docket.entries) {
    const {bill} = this.desk;
    const asked = Object.fromEntries(new FormData(this.filters));
    const listed = sorted(bill, entries, asked.sort ?? "order");
    const shown = listed.filter(entry => passes(bill, entry, asked));
    const put = (container, nodes) => {
      const elements = nodes.map(({entry}) => this.#rows.get(entry.id).element);
      const wanted = new Set(elements);
      [...container.children].filter(child => !wanted.has(child)).forEach(child => child.remove());
      arrange(container, elements);
      nodes.forEach(({entry, under}) => put(this.#rows.get(entry.id).under, under));
    };
    const order = shown.map(({id, amends}) => `${id} ${amends}`).join();
    if (order !== this.#order) {
      this.#order = order;
      put(this.container, nested(shown));
    }
    say(this.count, "docket.count", {shown: shown.length, all: listed.length});
    this.empty.hidden = shown.length > 0;
    say(this.empty, listed.length === 0 ? "docket.none" : "docket.noneSuch");
  }

  /** Brings the entry with this element id into view, if it is listed. */
  goTo(id) {
    const element = /^n-\d+$/.test(id) ? document.getElementById(id) : null;
    if (element) {
      this.#rows.get(element.dataset.amendment).fill();
      element.scrollIntoView({block: "start"});
      element.querySelector("a")?.focus({preventScroll: true});
    }
  }

  /** Only what the person who looks has tabled or signed. */
  showMine() {
    this.filters.elements.author.value = this.desk.me.id;
    this.show();
  }

  showTicks() {
    this.#rows.forEach(row => row.showTick());
  }

  refresh() {
    this.#rows.forEach(row => row.refresh());
  }

  #ahead(rows) {
    const idle = window.requestIdleCallback ?? (act => setTimeout(act, 50));
    idle(() => {
      rows.splice(0, 10).forEach(row => row.fill());
      if (rows.length > 0) {
        this.#ahead(rows);
      }
    });
  }

  #drop(id) {
    const row = this.#rows.get(id);
    if (row) {
      this.#observer.unobserve(row.element);
      row.element.remove();
      this.#rows.delete(id);
      this.#order = null;
    }
  }

  #fixed() {
    const fill = (name, family, values) => this.filters.elements[name].replaceChildren(any(),
      ...values.map(value => say(h("option", {value}), `docket.${family}.${value}`)));
    fill("state", "state", STATES);
    fill("standing", "standing", STANDINGS);
  }

  /** The articles and authors that there are to choose from. */
  #choices(entries = this.desk.docket.entries) {
    const {bill} = this.desk;
    const articles = new Set(entries.flatMap(entry => articlesOf(bill, entry)));
    choices(this.filters.elements.article, bill.provisions.filter(({id}) => articles.has(id)).map(({id, heading}) =>
      [id, [bill.called(id), heading].filter(Boolean).join(". ")]));
    const mine = this.desk.me?.id;
    const people = [...new Set(entries.flatMap(({by, cosigners}) => [by, ...cosigners]))];
    const others = () => people.filter(id => id !== mine).map(id => [id, nameOf(id)]).sort(([, a], [, b]) => a.localeCompare(b));
    const offer = these => choices(this.filters.elements.author, mine ? [[mine, t("docket.mine")], ...these] : these);
    offer([]);
    Promise.all(people.map(whenNamed)).catch(() => {}).then(() => offer(others()));
  }
}

const filled = new WeakMap();
const any = () => say(h("option", {value: ""}), "docket.any");

/** Fills a select where it is not yet so, keeping what is chosen: it may be open. */
export function choices(select, pairs) {
  const wanted = JSON.stringify(pairs);
  if (filled.get(select) === wanted) {
    return;
  }
  filled.set(select, wanted);
  const chosen = select.value;
  select.replaceChildren(any(), ...pairs.map(([value, name]) => h("option", {value}, name.length > 70 ? `${name.slice(0, 69)}…` : name)));
  select.value = pairs.some(([value]) => value === chosen) ? chosen : "";
}
