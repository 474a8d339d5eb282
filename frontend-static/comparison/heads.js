/** What stands over a unit's words in a comparison: its name in both states, and what happened to it. */
import {h} from "../element.js";
import {say, t} from "../i18n.js";
import {numberNodes} from "../bill/words.js";
import {plain} from "../law/numbers.js";

/** The id of a unit in the page, for links to it. */
export const placeOf = unit => `c-${unit.id}`;

/** "Article 9. Heading" of one state as nodes. */
export function name(head, comparison) {
  const number = numberNodes(comparison.designation(head));
  const nodes = [...number, number.length > 0 && head.heading ? between(head) : "", head.heading].filter(node => node !== "");
  return nodes.length > 0 ? nodes : [say(h("span"), `kind.${head.kind}`)];
}

/** The name in one state, with what of it differs from the other state marked. */
export function markedName(unit, state, comparison) {
  const head = unit[state];
  const other = unit[state === "before" ? "after" : "before"];
  const mark = state === "before" ? "del" : "ins";
  if (other === null) {
    return [h(mark, {}, ...name(head, comparison))];
  }
  const number = comparison.designation(head);
  const isNumbered = plain(number) !== "";
  const parts = [
    marked(plain(number) !== plain(comparison.designation(other)), mark, numberNodes(number)),
    isNumbered && head.heading ? [between(head)] : [],
    marked(head.heading !== other.heading, mark, head.heading ? [head.heading] : []),
  ].flat();
  return parts.length > 0 ? parts : name(head, comparison);
}

/** The name in both states at once: what was, struck out, before what is. */
export function bothNames(unit, comparison) {
  const {before, after} = unit;
  if (before === null || after === null) {
    return markedName(unit, before ? "before" : "after", comparison);
  }
  const numbers = [before, after].map(head => comparison.designation(head));
  const headings = [before, after].map(head => head.heading);
  const parts = [
    ...both(...numbers.map(number => numberNodes(number)), plain(numbers[0]) !== plain(numbers[1])),
    ...(plain(numbers[1]) && (headings[0] || headings[1]) ? [between(after)] : []),
    ...both(...headings.map(heading => (heading ? [heading] : [])), headings[0] !== headings[1]),
  ];
  return parts.length > 0 ? parts : name(after, comparison);
}

function both(before, after, differ) {
  return differ ? [...marked(true, "del", before), " ", ...marked(true, "ins", after)] : after;
}

function marked(differs, mark, nodes) {
  return differs && nodes.length > 0 ? [h(mark, {}, ...nodes)] : nodes;
}

function between({number}) {
  return number.printed ? " " : ". ";
}

/** Where the unit stands, and a note for each thing that happened to it. */
export function notes(unit, comparison) {
  const {is, before, after, partner} = unit;
  const facts = {
    RENUMBERED: () => ({
      before: before && plain(comparison.designation(before)),
      after: after && plain(comparison.designation(after)),
    }),
    MOVED: () => ({
      before: place(before, "before", comparison),
      after: place(after, "after", comparison),
    }),
    SPLIT: () => ({place: comparison.called(partner, "after")}),
    MERGED: () => ({place: comparison.called(partner, "after")}),
  };
  return is.map(what => {
    const told = facts[what]?.() ?? {};
    const reordered = what === "MOVED" && before.parent === after.parent;
    return say(h("span", {class: "tag", "data-is": what}), `comparison.is.${reordered ? "REORDERED" : what}`, told);
  });
}

/** The units around one, as a line over it; empty for one that stands directly in the bill. */
export function pathLine(unit, comparison) {
  const state = unit.after ? "after" : "before";
  return comparison.path(unit[state], state).join(" › ");
}

function place(head, state, comparison) {
  return comparison.path(head, state).at(-1) ?? t("comparison.bill");
}

/** Whether a reader who jumps from change to change stops at the head itself: the words tell nothing. */
export function headIsStop(unit) {
  return unit.is.length > 0 && unit.pieces.every(piece => piece.kind === "same");
}

/** A link to this place, to be sent to somebody. */
export function linkTo(unit) {
  return say(h("a", {class: "meta place", href: `#${placeOf(unit)}`}), "comparison.link");
}
