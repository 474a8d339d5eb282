/** The change set that leads from one text to another, by words. Pure. */
import {ChangeSet} from "@codemirror/state";
import {difference} from "../history/diff.js";

export function changesBetween(before, after) {
  const changes = [];
  let at = 0;
  for (const {kind, text} of difference(before, after)) {
    if (kind === "inserted") {
      const last = changes.at(-1);
      last?.to === at ? last.insert = text : changes.push({from: at, to: at, insert: text});
      continue;
    }
    if (kind === "deleted") {
      changes.push({from: at, to: at + text.length, insert: ""});
    }
    at += text.length;
  }
  return ChangeSet.of(changes, before.length, "\n");
}
