/** A text and what an amendment changes in it, cut into pieces and lines. Pure. */
import {rangesOf} from "./docket.js";

/** How the break of a line that goes or comes is shown. */
const BREAK = "¶";

/** The text and the changes as pieces `{kind: "same" | "deleted" | "inserted", text}`. */
export function trackedPieces(text, changes) {
  const pieces = [];
  let at = 0;
  const add = (kind, words) => words !== "" && pieces.push({kind, text: words});
  for (const {from, to, insert} of rangesOf(changes)) {
    add("same", text.slice(at, from));
    add("deleted", text.slice(from, to));
    add("inserted", insert);
    at = to;
  }
  add("same", text.slice(at));
  return pieces;
}

/** Pieces as lines of pieces: each break of a line, also one that goes or comes, begins a new one. */
export function trackedLines(pieces) {
  const lines = [[]];
  for (const {kind, text} of pieces) {
    text.split("\n").forEach((part, i, parts) => {
      const words = i < parts.length - 1 && kind !== "same" ? part + BREAK : part;
      if (words !== "") {
        lines.at(-1).push({kind, text: words});
      }
      if (i < parts.length - 1) {
        lines.push([]);
      }
    });
  }
  return lines;
}

/** Only the lines that something changes in, each with its index in {@link trackedLines}. */
export function changedLines(lines) {
  return lines.map((line, index) => ({index, line})).filter(({line}) => line.some(({kind}) => kind !== "same"));
}
