/** What an amendment changes: per provision the text with its marks, and what it does to the structure. */
import {h} from "../element.js";
import {inline} from "../bill/words.js";
import {marked} from "../amendments/marks.js";
import {structural} from "../docket/changes.js";
import {shown} from "../docket/consolidated.js";
import {told} from "../docket/terms.js";
import {provisionsOf, structuralActs, textAct} from "../amendments/docket.js";

/** @param view "inline" or "beside"; the entry has `before`: the texts that its acts are made on */
export function wording({bill}, entry, view) {
  const label = id => bill.labelOf(id);
  return provisionsOf(entry).map(id => {
    const acts = structuralActs(entry, id);
    const before = (entry.before ?? []).find(({provision}) => provision === id);
    const described = entry.described.filter(({provision}) => provision === id);
    const inserted = acts.find(({act}) => act === "INSERT_PROVISION");
    return h("article", {class: "outcome-text"},
      inserted ? null : h("h3", {lang: bill.language}, h("a", {href: `/bills/${bill.id}#p-${id}`}, called(bill, id))),
      ...acts.map(act => h("p", {class: "structural"}, structural(bill, act))),
      inserted?.text ? h("div", {class: "words", lang: bill.language},
        ...inserted.text.split("\n").map(line => h("p", {}, marked("inserted", inline(line, label))))) : null,
      textAct(entry, id) ? before
        ? shown(bill, {before: before.text, changes: before.changes}, view)
        : told("docket.act.unknown", {name: () => bill.called(id)}, "p") : null,
      ...described.map(({line, words}) => h("p", {class: "described"}, told("docket.described"), " ",
        line > 0 ? told("docket.line", {line}) : null, " ", h("q", {lang: bill.language}, words))));
  });
}

function called(bill, id) {
  return [bill.called(id), bill.provision(id)?.heading].filter(Boolean).join(". ") || "№";
}
