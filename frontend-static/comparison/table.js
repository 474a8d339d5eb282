/** The table of comparison as parliaments print it: old wording and new wording, a row for each provision. */
import {h} from "../element.js";
import {say} from "../i18n.js";
import {headIsStop, markedName, name, notes, pathLine, placeOf} from "./heads.js";
import {stands, stood, wording} from "./pieces.js";

/** Roles are said, since a narrow screen shows rows and cells as blocks. */
export function showTable(container, comparison) {
  container.className = "compared-table";
  const columns = [
    say(h("th", {scope: "col", role: "columnheader", class: "what"}), "comparison.provision"),
    column("before", "from", comparison),
    column("after", "to", comparison),
  ];
  container.replaceChildren(h("table", {role: "table"},
    caption(comparison),
    h("thead", {role: "rowgroup"}, h("tr", {role: "row"}, ...columns)),
    h("tbody", {role: "rowgroup"}, ...comparison.units.map(unit => row(unit, comparison)))));
}

function caption(comparison) {
  const title = h("span", {class: "title", lang: comparison.language}, comparison.to.title || comparison.from.title);
  const ends = say(h("span", {class: "ends"}), "comparison.ends",
    {from: () => comparison.named(comparison.from), to: () => comparison.named(comparison.to)});
  return h("caption", {}, title, ends);
}

function column(state, end, comparison) {
  return h("th", {scope: "col", role: "columnheader"},
    say(h("span"), `comparison.${state}`), " ",
    say(h("small"), "time.told", {when: () => comparison.named(comparison[end])}));
}

function row(unit, comparison) {
  const head = unit.after ?? unit.before;
  const path = pathLine(unit, comparison);
  return h("tr", {role: "row", id: placeOf(unit), "data-is": unit.is.join(" ")},
    h("th", {scope: "row", role: "rowheader", class: "what"},
      path && h("span", {class: "path", lang: comparison.language}, path),
      h("a", {class: "name", href: `#${placeOf(unit)}`, lang: comparison.language}, ...name({...head, heading: ""}, comparison)),
      h("span", {class: "notes"}, ...notes(unit, comparison))),
    cell(unit, "before", stood, comparison),
    cell(unit, "after", stands, comparison));
}

function cell(unit, state, chosen, comparison) {
  const head = unit[state];
  const label = h("span", {class: "label", "aria-hidden": "true"});
  say(label, `comparison.${state}`);
  if (head === null) {
    return h("td", {role: "cell", class: state}, label, say(h("p", {class: "absent"}), `comparison.none.${state}`));
  }
  const pieces = unit.pieces.filter(chosen);
  return h("td", {role: "cell", class: `${state} words`, lang: comparison.language}, label,
    h("p", {class: "over", "data-stop": state === "after" && headIsStop(unit)}, ...markedName(unit, state, comparison)),
    ...wording(pieces, comparison));
}
