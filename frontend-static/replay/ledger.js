/** The film as a list: its entries by day, filtered by a person or an amendment; only a part of a long one is there at a time. */
import {day} from "../dates.js";
import {h} from "../element.js";
import {fullyNamed} from "../versions/version.js";
import {began, ended} from "./entries.js";
import {counted, hours, names, sentence, told} from "./told.js";

/** Entries shown at a time, and by how many more. */
const MOST = 200;

export class Ledger {
  #links = new Map();
  #shown = new Map();
  #rows = [];
  #from = 0;
  #to = 0;
  #index = -1;
  #fits = null;

  /**
   * @param desk `{bill, film, numbers, versions, provision}`; @param address(step) a link's; @param go(step)
   */
  constructor({desk, box, list, earlier, later, address, go}) {
    Object.assign(this, {desk, box, list, earlier, later, address, go});
    earlier.addEventListener("click", () => this.#reveal(this.#from - MOST, this.#to));
    later.addEventListener("click", () => this.#reveal(this.#from, this.#to + MOST));
    this.filter(() => true);
  }

  /** Shows only the entries that fit. */
  filter(fits) {
    this.#fits = fits;
    this.#rows = this.desk.film.entries.map((entry, index) => index).filter(index => fits(this.desk.film.entries[index]));
    this.#around(this.#index);
  }

  /** The film has grown, and is at this entry: the list goes on where its end was shown, and keeps the focus. */
  grown(index) {
    const focused = [...this.#links].find(([, link]) => link === document.activeElement)?.[0];
    const name = focused === undefined ? null : nameOf(this.#shown.get(focused));
    const toEnd = this.#to === this.#rows.length;
    this.#rows = this.desk.film.entries.map((entry, i) => i).filter(i => this.#fits(this.desk.film.entries[i]));
    this.#index = index;
    this.#reveal(this.#from, toEnd ? this.#rows.length : this.#to);
    [...this.#shown].filter(([, entry]) => nameOf(entry) === name)
      .forEach(([i]) => this.#links.get(i)?.focus({preventScroll: true}));
  }

  /** Marks the entry that the film is at. */
  mark(index) {
    if (index === this.#index) {
      return;
    }
    this.#links.get(this.#index)?.removeAttribute("aria-current");
    this.#index = index;
    if (!this.#links.has(index) && this.#fits(this.desk.film.entries[index])) {
      this.#around(index);
    }
    this.#links.get(index)?.setAttribute("aria-current", "true");
    this.keepInView();
  }

  /** Scrolls the list, and not the page, to where the film is. */
  keepInView() {
    const link = this.#links.get(this.#index);
    if (!link || this.box.scrollHeight <= this.box.clientHeight) {
      return;
    }
    const {top, bottom} = link.getBoundingClientRect();
    const box = this.box.getBoundingClientRect();
    if (top < box.top || bottom > box.bottom) {
      this.box.scrollTop += top - box.top - box.height / 3;
    }
  }

  #around(index) {
    const row = Math.max(0, this.#rows.findLastIndex(one => one <= index));
    this.#reveal(row - MOST / 2, row + MOST / 2);
  }

  #reveal(from, to) {
    this.#from = Math.max(0, from);
    this.#to = Math.min(this.#rows.length, to);
    this.earlier.hidden = this.#from === 0;
    this.later.hidden = this.#to === this.#rows.length;
    this.#links.clear();
    this.#shown.clear();
    let date = "";
    this.list.replaceChildren(...this.#rows.slice(this.#from, this.#to).flatMap(index => {
      const entry = this.desk.film.entries[index];
      const heading = day(began(entry)) === date ? [] : [h("li", {class: "day"}, date = day(began(entry)))];
      return [...heading, h("li", {}, this.#link(entry, index)), ...this.#versions(index)];
    }));
    this.#links.get(this.#index)?.setAttribute("aria-current", "true");
  }

  #link(entry, index) {
    const step = this.desk.film.endOf(index);
    const link = h("a", {href: this.address(step), on: {click: event => this.#follow(event, step)}},
      h("span", {class: "when"}, hours(began(entry), ended(entry))), ...this.#told(entry));
    this.#links.set(index, link);
    this.#shown.set(index, entry);
    return link;
  }

  #told(entry) {
    const number = this.desk.numbers.get(entry.cause);
    if (entry.kind !== "WORDS") {
      return [h("span", {class: "act"}, sentence(this.desk, entry)), h("span", {}, ...names([entry.by]))];
    }
    const opened = entry.last === 0 ? told("history.opened") : counted(entry);
    const revisions = entry.first === entry.last ? `${entry.last}` : `${entry.first}–${entry.last}`;
    return [
      this.desk.provision === null ? h("span", {class: "of", lang: this.desk.bill.language}, this.desk.bill.called(entry.provision)) : null,
      h("span", {}, ...names(entry.people)),
      h("span", {class: "meta"}, number === undefined ? null : h("span", {class: "came"}, `№ ${number}`), entry.last === 0 ? null : `${revisions} `, opened),
    ];
  }

  #versions(index) {
    const {film, versions} = this.desk;
    return versions.filter(({step}) => film.indexOf(step) === index)
      .map(version => h("li", {class: "published"}, h("a", {
        href: this.address(version.step), on: {click: event => this.#follow(event, version.step)},
      }, fullyNamed(version))));
  }

  #follow(event, step) {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      this.go(step);
    }
  }
}

/** The same entry, however far it has grown. */
const nameOf = ({kind, provision, first, position}) => kind === "WORDS" ? `${provision} ${first}` : `${position}`;
