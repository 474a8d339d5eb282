/**
 * A text with the changes of one amendment marked in it: what goes struck through in <del>, what comes
 * underlined in <ins>, each with words for those who hear the page (marks are never colour alone).
 */
import {h} from "../element.js";
import {say} from "../i18n.js";
import {inline} from "../bill/words.js";
import {trackedLines, trackedPieces} from "./pieces.js";

/** Paragraphs of `text` with `changes` (a ChangeSet of its length) marked; `labelOf` shows references. */
export function tracked(text, changes, labelOf) {
  return paragraphs(trackedLines(trackedPieces(text, changes)), labelOf);
}

export function paragraphs(lines, labelOf) {
  return lines.map(line => h("p", {}, ...line.flatMap(piece => nodes(piece, labelOf))));
}

function nodes({kind, text}, labelOf) {
  const words = labelOf ? inline(text, labelOf) : [text];
  return kind === "same" ? words : [marked(kind, words)];
}

/** `kind` "inserted" or "deleted". */
export function marked(kind, words) {
  return h(kind === "inserted" ? "ins" : "del", {},
    unseen(`marks.${kind}`), ...words, unseen("marks.end"));
}

const unseen = key => say(h("span", {class: "unseen"}), key);
