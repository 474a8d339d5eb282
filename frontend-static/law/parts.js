/** Where a provision may be split, and with which it may be merged. Pure. */
import {siblings} from "./tree.js";

/** Where the paragraphs begin that may open a provision of their own: all that have words, but the first. */
export function beginnings(text) {
  const places = [];
  let at = 0;
  for (const paragraph of text.split("\n")) {
    if (paragraph.trim()) {
      places.push(at);
    }
    at += paragraph.length + 1;
  }
  return places.slice(1);
}

/** The provision before, where this one can be merged into it: beside it, of its kind, both in force; else null. */
export function mergeable(provisions, id) {
  const own = provisions.find(one => one.id === id);
  const row = siblings(provisions, own.parent).filter(({repealed, kind}) => !repealed && kind === own.kind);
  const at = row.findIndex(one => one.id === id);
  return at > 0 && siblings(provisions, id).every(({repealed}) => repealed) ? row[at - 1].id : null;
}
