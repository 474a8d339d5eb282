/** The film in words: what was done at a step, by whom, when, and of what it came. */
import {clock, moment} from "../dates.js";
import {h} from "../element.js";
import {say, t} from "../i18n.js";
import {showName} from "../names.js";

/** "10:05:31 – 10:07:00" */
export const hours = (from, to) => clock(from) === clock(to) ? clock(to) : `${clock(from)} – ${clock(to)}`;

export const told = (key, facts = {}, tag = "span") => say(h(tag), key, facts);

export const iso = instant => new Date(instant).toISOString();

/** People's names, with commas. */
export function names(people) {
  return people.flatMap((by, i) => [i > 0 ? ", " : "", showName(h("span", {class: "name"}), by)]);
}

/** "+14 −3": units inserted and deleted, said in full to who cannot see the signs. */
export function counted({inserted, deleted}) {
  return h("span", {class: "counted"},
    told("replay.counted", {inserted, deleted}), h("span", {"aria-hidden": "true"}, h("ins", {}, `+${inserted}`), " ", h("del", {}, `−${deleted}`)));
}

/** The amendment that something came of, as a link; null where it was typed. */
export function causeOf({bill, numbers}, cause) {
  return numbers.has(cause)
    ? say(h("a", {href: `/bills/${bill.id}/amendments/${cause}`}), "amendment.number", {number: numbers.get(cause)})
    : null;
}

/**
 * An act on the tree, or a decision, as a sentence: "Article 7 is now Article 8". `before` and `after`
 * are the names of its provision then, where they are known.
 */
export function sentence({bill, numbers}, {kind, what, provision, into, cause}, {before, after} = {}) {
  if (kind === "INTRODUCED") {
    return told("replay.introduced");
  }
  if (kind === "AMENDED") {
    return numbers.has(cause) ? told("replay.adopted", {number: numbers.get(cause)}) : told("replay.decided");
  }
  const name = () => after ?? bill.called(provision);
  const renumbered = what === "RENUMBERED" && before && after && before !== after;
  return told(renumbered ? "replay.tree.RENUMBERED_TO" : `replay.tree.${what}`,
    {name, before, after, into: () => bill.called(into)});
}

/** "25 November 2026, 10:05" */
export function when(instant) {
  return say(h("time", {datetime: iso(instant)}), "time.told", {when: () => moment(instant)});
}

/** What is said aloud when the film stops or has jumped. */
export function summary({name, revision, last, who, at, inserted, deleted, act}) {
  const place = revision >= 0 ? t("replay.moment", {name, revision, last}) : name;
  return [act, place, who && t("replay.by", {who, when: moment(at)}), t("replay.counted", {inserted, deleted})].filter(Boolean).join(". ");
}
