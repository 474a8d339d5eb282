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
  const between = number.length > 0 && head.heading ? (head.number.printed ? " " : ". ") : "";
  const nodes = [...number, between, head.heading].filter(node => node !== "");
  return nodes.length > 0 ? nodes : [say(h("span"), `kind.${head.kind}`)];
}

/** The name in both states, where they differ the old one as deleted and the new one as inserted. */
export function bothNames({before, after}, comparison) {
  if (before === null || after === null) {
    return name(before ?? after, comparison);
  }
  const parts = [];
  const numbers = [before, after].map(head => plain(comparison.designation(head)));
  if (numbers[0] !== numbers[1]) {
    parts.push(h("del", {}, ...numberNodes(comparison.designation(before))), " ",
      h("ins", {}, ...numberNodes(comparison.designation(after))));
  } else {
    parts.push(...numberNodes(comparison.designation(after)));
  }
  if (before.heading !== after.heading) {
    parts.push(parts.length > 0 ? ". " : "", h("del", {}, before.heading), " ", h("ins", {}, after.heading));
  } else if (after.heading) {
    parts.push(numbers[1] ? (after.number.printed ? " " : ". ") : "", after.heading);
  }
  return parts.length > 0 ? parts : name(after, comparison);
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

/** A link to this place. */
export function linkHere(unit) {
  return h("a", {class: "here", href: `#${placeOf(unit)}`, "aria-hidden": "true", tabindex: -1}, "#");
}
