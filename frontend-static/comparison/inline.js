/** One text with what went and what came marked in it. */
import {h} from "../element.js";
import {bothNames, headIsStop, linkTo, notes, pathLine, placeOf} from "./heads.js";
import {wording} from "./pieces.js";

export function showInline(container, comparison) {
  container.className = "compared-inline";
  container.replaceChildren(...withPaths(comparison, unit => h("article", {class: "unit", id: placeOf(unit), "data-is": unit.is.join(" ")},
    head(unit, comparison),
    h("div", {class: "words", lang: comparison.language}, ...wording(unit.pieces, comparison)))));
}

/** The units as elements, with a line before each group of those that stand in one place. */
export function withPaths(comparison, element) {
  let shown = "";
  return comparison.units.flatMap(unit => {
    const path = pathLine(unit, comparison);
    const line = path && path !== shown ? [h("p", {class: "path", lang: comparison.language}, path)] : [];
    shown = path;
    return [...line, element(unit)];
  });
}

function head(unit, comparison) {
  const heading = h("h3", {lang: comparison.language, "data-stop": headIsStop(unit)}, ...bothNames(unit, comparison));
  return h("header", {}, heading, h("p", {class: "notes"}, ...notes(unit, comparison), linkTo(unit)));
}
