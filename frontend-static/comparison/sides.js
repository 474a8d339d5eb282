/** The older text on the left and the newer on the right, paragraph beside paragraph. */
import {h} from "../element.js";
import {say} from "../i18n.js";
import {name, headIsStop, notes, placeOf} from "./heads.js";
import {withPaths} from "./inline.js";
import {rows, stands, stood, wording} from "./pieces.js";

export function showSides(container, comparison) {
  container.className = "compared-sides";
  const heads = h("div", {class: "sides heads"}, side("before", comparison), side("after", comparison));
  container.replaceChildren(heads, ...withPaths(comparison, unit => element(unit, comparison)));
}

function side(state, comparison) {
  const end = comparison[state === "before" ? "from" : "to"];
  return h("p", {class: "side"}, say(h("strong"), `comparison.${state}`), " ",
    say(h("span"), "time.told", {when: () => comparison.named(end)}));
}

function element(unit, comparison) {
  const [before, after] = [unit.before, unit.after].map((head, i) => h("div", {class: i === 0 ? "before" : "after"},
    head ? h("h3", {lang: comparison.language, "data-stop": i === 1 && headIsStop(unit)},
      ...marked(unit, i, name(head, comparison))) : absent()));
  return h("article", {class: "unit", id: placeOf(unit), "data-is": unit.is.join(" ")},
    h("p", {class: "notes"}, ...notes(unit, comparison)),
    h("div", {class: "sides"}, before, after),
    ...rows(unit.pieces).map(row => h("div", {class: "sides words", lang: comparison.language},
      cell("before", row.before.filter(stood), comparison),
      cell("after", row.after.filter(stands), comparison))));
}

function marked({before, after}, i, nodes) {
  const differs = before === null || after === null
    || JSON.stringify([before.number, before.heading]) !== JSON.stringify([after.number, after.heading]);
  return differs ? [h(i === 0 ? "del" : "ins", {}, ...nodes)] : nodes;
}

function absent() {
  return h("p", {class: "absent", "aria-hidden": "true"}, "—");
}

function cell(state, pieces, comparison) {
  return h("div", {class: state}, ...(pieces.length > 0 ? wording(pieces, comparison) : [absent()]));
}
