/** The consolidated texts of a what-if: marked in place, or before and after side by side. */
import {h} from "../element.js";
import {paragraphs, tracked} from "../amendments/marks.js";
import {trackedLines, trackedPieces} from "../amendments/pieces.js";
import {fit} from "./texts.js";
import {told} from "./terms.js";
import {structureChanges} from "./structure.js";

/** @param view "inline" or "beside" */
export function consolidated(bill, {provisions, outline}, view) {
  const structure = outline ? structureChanges(bill, outline) : [];
  const name = id => bill.provision(id) ? bill.called(id) : structure.find(one => one.id === id)?.name ?? "";
  return [
    ...(structure.length > 0 ? [told("docket.trial.structure", {}, "h3"),
      h("ul", {class: "rows"}, ...structure.map(({key, facts}) => h("li", {}, told(key, facts))))] : []),
    ...provisions.map(provision => h("article", {class: "outcome-text"},
      h("h3", {lang: bill.language}, bill.provision(provision.id)
        ? h("a", {href: `/bills/${bill.id}#p-${provision.id}`}, name(provision.id)) : name(provision.id)),
      shown(bill, provision, view))),
  ];
}

/** One text with its changes: `{before, changes}`. */
export function shown(bill, {before, changes}, view) {
  const fitting = fit(changes, before);
  const label = id => bill.labelOf(id);
  if (!fitting) {
    return told("docket.act.misfit", {}, "p");
  }
  if (view === "beside") {
    return beside(bill, before, fitting, label);
  }
  return h("div", {class: "words", lang: bill.language}, ...tracked(before, fitting, label));
}

function beside(bill, before, changes, label) {
  const pieces = trackedPieces(before, changes);
  const side = (key, hidden) => h("section", {class: "side-text"}, told(key, {}, "h4"),
    h("div", {class: "words", lang: bill.language},
      ...paragraphs(trackedLines(pieces.filter(({kind}) => kind !== hidden)), label)));
  return h("div", {class: "beside"}, side("docket.before", "inserted"), side("docket.after", "deleted"));
}
