/**
 * What one accepted revision does to the words of a suggestion or an amendment (docs/protocol.md,
 * "Amendments"). Its own words are what it deletes, or the place where it inserts. Pure.
 */
import {rangesOf} from "../amendments/docket.js";

/**
 * @param changes what it would change in `text`, a ChangeSet; @param over the revision, on the same text
 * @return `{standing: "UNCHANGED" | "MOVED" | "TOUCHED" | "CONFLICTING", hit: [{from, to}]}`; `hit` are
 *   the lines, in `text`, in which own words were changed
 */
export function standingUnder(changes, over, text) {
  const order = ["UNCHANGED", "MOVED", "TOUCHED", "CONFLICTING"];
  const edits = rangesOf(over);
  const hit = [];
  let gravest = 0;
  for (const own of rangesOf(changes)) {
    for (const edit of edits) {
      const found = conflicts(own, edit) ? 3 : touches(own, edit, text) ? 2 : edit.to <= own.from ? 1 : 0;
      if (found === 3) {
        hit.push({from: text.lineAt(Math.min(own.from, edit.from)).from, to: text.lineAt(Math.max(own.to, edit.to)).to});
      }
      gravest = Math.max(gravest, found);
    }
  }
  return {standing: order[gravest], hit};
}

/** Whether an edit deletes of the own words, inserts strictly inside them, or deletes across their place. */
export function conflicts(own, edit) {
  return edit.from < edit.to && own.from < own.to
    ? edit.from < own.to && own.from < edit.to
    : edit.from < own.to && own.from < edit.to && !(own.from === own.to && edit.from === edit.to);
}

function touches(own, edit, text) {
  return edit.from <= text.lineAt(own.to).to && edit.to >= text.lineAt(own.from).from;
}
