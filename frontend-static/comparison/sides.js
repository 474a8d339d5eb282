/** The older text on the left and the newer on the right, paragraph beside paragraph. */
import {h} from "../element.js";
import {say} from "../i18n.js";
import {headIsStop, linkTo, markedName, notes, placeOf} from "./heads.js";
import {withPaths} from "./inline.js";
import {rows, stands, stood, wording} from "./pieces.js";

export function showSides(container, comparison) {
  container.className = "compared-sides";
  const heads = h("div", {class: "sides heads"}, side("before", comparison), side("after", comparison));
  container.replaceChildren(heads, ...withPaths(comparison, unit => element(unit, comparison)));
}

function side(state, comparison) {
  const end = comparison[state === "before" ? "from" : "to"];
  return h("p", {class: state}, say(h("strong"), `comparison.${state}`), " ",
    say(h("span"), "time.told", {when: () => comparison.named(end)}));
}

function element(unit, comparison) {
  return h("article", {class: "unit", id: placeOf(unit), "data-is": unit.is.join(" ")},
    h("p", {class: "notes"}, ...notes(unit, comparison), linkTo(unit)),
    h("div", {class: sameHead(unit) ? "sides same" : "sides"}, headCell(unit, "before", comparison), headCell(unit, "after", comparison)),
    ...rows(unit.pieces).map(row => h("div", {class: isSame(row) ? "sides words same" : "sides words", lang: comparison.language},
      cell("before", row.before.filter(stood), comparison),
      cell("after", row.after.filter(stands), comparison))));
}

function headCell(unit, state, comparison) {
  return h("div", {class: state}, unit[state]
    ? h("h3", {lang: comparison.language, "data-stop": state === "after" && headIsStop(unit)}, ...markedName(unit, state, comparison))
    : absent());
}

/** On a narrow screen what is the same is shown once. */
function isSame({before, after}) {
  return [...before, ...after].every(piece => piece.kind === "same");
}

function sameHead({before, after}) {
  return JSON.stringify([before?.number, before?.heading]) === JSON.stringify([after?.number, after?.heading]);
}

function absent() {
  return h("p", {class: "absent", "aria-hidden": "true"}, "—");
}

function cell(state, pieces, comparison) {
  return h("div", {class: state}, ...(pieces.length > 0 ? wording(pieces, comparison) : [absent()]));
}
