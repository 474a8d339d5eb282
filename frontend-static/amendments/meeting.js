/**
 * How changes of one text meet those of a pending amendment on the same revision (docs/protocol.md,
 * "Amendments", relations). Pure; ranges are `{from, to, insert}` as `rangesOf` gives them.
 */
import {conflicts} from "../live/standing.js";

/**
 * - `"WORDS"`: one changes the other's own words, so each falls if the other is adopted;
 * - `"PLACE"`: they meet at one place, both are kept and their order matters;
 * - `"SAME"`: they are the same change;
 * - null: their words are apart.
 */
export function meeting(mine, theirs) {
  if (mine.length === 0 || theirs.length === 0) {
    return null;
  }
  if (JSON.stringify(mine) === JSON.stringify(theirs)) {
    return "SAME";
  }
  let found = null;
  for (const one of mine) {
    for (const other of theirs) {
      if (conflicts(one, other)) {
        return "WORDS";
      }
      if (one.from <= other.to && other.from <= one.to) {
        found = "PLACE";
      }
    }
  }
  return found;
}
