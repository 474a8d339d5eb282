/** An amendment's acts as nodes: marked words, and in words what it does to the structure. */
import {h} from "../element.js";
import {inline} from "../bill/words.js";
import {marked} from "../amendments/marks.js";
import {trackedPieces} from "../amendments/pieces.js";
import {called, plain, designation} from "../law/numbers.js";
import {gist} from "./gist.js";
import {told} from "./terms.js";

/** Texts above this many acts are told by their number only. */
const MOST_ACTS = 3;

/** One line on what an entry changes; resolves to nodes. */
export async function gistOf({bill, texts, entry, parent = null}) {
  const acts = entry.acts.slice(0, MOST_ACTS);
  const lines = await Promise.all(acts.map(act => gistOfAct({bill, texts, act, parent})));
  const described = entry.described.slice(0, MOST_ACTS).map(({words, line}) => h("span", {class: "described"},
    told("docket.described"), " ", line > 0 ? told("docket.line", {line}) : null, " ", h("q", {lang: bill.language}, shortened(words))));
  const more = entry.acts.length - acts.length;
  return [...lines, ...described, ...(more > 0 ? [told("docket.moreActs", {n: more})] : [])]
    .map(line => h("p", {class: "gist"}, line));
}

async function gistOfAct({bill, texts, act, parent}) {
  if (act.act !== "CHANGE_TEXT") {
    return structural(bill, act);
  }
  const made = await texts.changed(act, parent).catch(() => null);
  return made
    ? h("span", {class: "law-words", lang: bill.language}, ...gist(trackedPieces(made.text, made.changes))
      .flatMap(({kind, text}) => {
        const words = inline(text, id => bill.labelOf(id));
        return kind === "same" ? words : [marked(kind, words)];
      }))
    : told("docket.act.unknown", {name: () => bill.called(act.provision)});
}

/** What an act does to the structure, as a sentence. */
export function structural(bill, act) {
  const name = () => bill.called(act.provision);
  switch (act.act) {
    case "INSERT_PROVISION":
      return told(act.place.after || !act.place.parent ? "docket.act.insertAfter" : "docket.act.insertIn", {
        name: [called(act, bill.language), act.heading].filter(Boolean).join(". "),
        where: () => bill.called(act.place.after ?? act.place.parent) || "—",
      });
    case "MOVE_PROVISION":
      return told(act.place.after ? "docket.act.moveAfter" : "docket.act.moveIn",
        {name, where: () => bill.called(act.place.after ?? act.place.parent) || "—"});
    case "RENUMBER_PROVISION":
      return told("docket.act.renumber", {name, number: numberAs(bill, act)});
    case "RENAME_PROVISION":
      return told("docket.act.rename", {name, heading: act.heading});
    case "REPEAL_PROVISION":
      return told("docket.act.repeal", {name});
    default:
      return told("docket.act.unknown", {name});
  }
}

function numberAs(bill, {provision, number}) {
  const kind = bill.provision(provision)?.kind ?? "ARTICLE";
  return plain(designation({kind, number}, bill.language));
}

function shortened(words) {
  return gist([{kind: "inserted", text: words}]).map(({text}) => text).join("");
}
