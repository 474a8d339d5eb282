/** What an amendment does to a provision, in words: acts on the tree, and what is only described. */
import {h} from "../element.js";
import {say} from "../i18n.js";
import {designation} from "../law/numbers.js";
import {marked, tracked} from "../amendments/marks.js";
import {anchorOf, changesAt, structuralActs, textAct} from "../amendments/docket.js";
import {numberNodes} from "./words.js";

/**
 * Nodes that show all that `entry` would do to `provision`. @param session its live session, whose
 * text the changes are shown in; null while it is unknown
 */
export function shownActs({entry, provision, session, bill}) {
  const labelOf = id => bill.labelOf(id);
  const nodes = structuralActs(entry, provision).map(act => sentence(act, bill));
  const words = textAct(entry, provision);
  if (words) {
    const changes = session && changesAt(words, session.revision, session.accepted);
    nodes.push(...changes
      ? tracked(session.text.toString(), changes, labelOf)
      : [say(h("p", {class: "hint"}), "amending.fetching")]);
  }
  for (const act of (entry.acts ?? []).filter(one => anchorOf(one) === provision)) {
    nodes.push(...inserted(act, bill));
  }
  for (const {line, words: described} of (entry.described ?? []).filter(one => one.provision === provision)) {
    nodes.push(h("p", {class: "hint"}, say(h("span"), line ? "amending.describedAt" : "amending.described", {line})),
      h("blockquote", {lang: bill.language}, ...described.split("\n").map(one => h("p", {}, one))));
  }
  return nodes;
}

function sentence(act, bill) {
  const named = act.number ? numberNodes(designation({...bill.provision(act.provision), number: act.number}, bill.language)) : [];
  return h("p", {class: "act"}, say(h("span"), `amending.${act.act}`),
    ...(named.length > 0 ? [" ", h("ins", {lang: bill.language}, ...named)] : []),
    ...(act.heading ? [" ", h("ins", {lang: bill.language}, act.heading)] : []));
}

function inserted({kind, number, heading, text}, bill) {
  const name = numberNodes(designation({kind, number}, bill.language));
  return [
    h("p", {class: "act"}, say(h("span"), "amending.INSERT_PROVISION")),
    h("p", {class: "heading", lang: bill.language}, marked("inserted", [...name, name.length > 0 && heading ? ". " : "", heading])),
    ...(text ? text.split("\n").map(line => h("p", {lang: bill.language}, marked("inserted", [line]))) : []),
  ];
}
