/** What can be chosen: the speed, what to compare with, and whose entries the list shows. */
import {h} from "../element.js";
import {say, t} from "../i18n.js";
import {day} from "../dates.js";
import {nameOf, whenNamed} from "../names.js";
import {fullyNamed} from "../versions/version.js";
import {choices} from "./score.js";
import {began} from "./entries.js";

/** People in the filter: who wrote most often first. */
const MOST_PEOPLE = 200;

export class Choices {
  #filter = "";

  /** @param desk `{bill, film, numbers, published}` */
  constructor({desk, against, speed, compare, filter}) {
    Object.assign(this, {desk, against, speed, compare, filter});
    filter.addEventListener("change", () => { this.#filter = filter.value; });
    this.#people().forEach(by => whenNamed(by).then(name => {
      filter.querySelectorAll("option").forEach(option => option.value === `by ${by}` && (option.textContent = name));
    }));
  }

  show(speed) {
    this.speed.replaceChildren(...["even", "written", "sittings"].map(way =>
      group(`replay.way.${way}`, choices.flatMap((choice, index) => choice.way === way
        ? [say(h("option", {value: index}), `replay.speed.${way}`, {n: choice.speed})] : []))));
    this.speed.value = speed;
    this.showAgainst();
    this.#showFilter();
  }

  showAgainst() {
    const {film} = this.desk;
    const {point, choice} = this.against;
    const plain = ["sitting", "step", "first"].map(one => say(h("option", {value: one}), `replay.against.${one}`));
    const versions = this.desk.published.map(version => h("option", {value: `v${version.number}`}, fullyNamed(version)));
    const chosen = point === null ? [] : [say(h("option", {value: "point"}), "replay.against.point",
      {step: point + 1, when: () => day(began(film.at(point).entry))})];
    this.compare.replaceChildren(...chosen, ...plain, ...versions);
    this.compare.value = choice;
  }

  /** Whether an entry is one of those that the list shows. */
  get fits() {
    const [kind, id] = this.#filter.split(" ");
    return {
      by: entry => entry.people?.includes(id) || entry.by === id,
      cause: entry => entry.cause === id,
      acts: entry => entry.kind !== "WORDS",
    }[kind] ?? (() => true);
  }

  #showFilter() {
    const {film, numbers} = this.desk;
    const causes = new Set(film.entries.map(({cause}) => cause).filter(cause => numbers.has(cause)));
    const amendments = [...causes].sort((one, other) => numbers.get(one) - numbers.get(other));
    this.filter.replaceChildren(
      say(h("option", {value: ""}), "replay.filter.all"),
      ...(film.entries.some(({kind}) => kind !== "WORDS") ? [say(h("option", {value: "acts"}), "replay.filter.acts")] : []),
      group("replay.filter.people", this.#people().map(by => h("option", {value: `by ${by}`}, nameOf(by)))),
      ...(amendments.length > 0 ? [group("replay.filter.amendments", amendments.map(cause =>
        say(h("option", {value: `cause ${cause}`}), "amendment.number", {number: numbers.get(cause)})))] : []));
    this.filter.value = this.#filter;
  }

  #people() {
    const times = new Map();
    for (const {people, by} of this.desk.film.entries) {
      (people ?? [by]).forEach(one => times.set(one, (times.get(one) ?? 0) + 1));
    }
    return [...times].sort(([, one], [, other]) => other - one).slice(0, MOST_PEOPLE).map(([by]) => by);
  }
}

function group(key, options) {
  const made = h("optgroup", {}, ...options);
  made.label = t(key);
  return made;
}
