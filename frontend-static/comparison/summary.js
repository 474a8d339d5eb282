/** What a comparison comes to, in words and numbers. */
import {byId} from "../element.js";
import {say, t} from "../i18n.js";

const TOLD = ["changed", "inserted", "repealed", "moved", "renumbered", "renamed", "split", "merged"];

export function tellSummary({summary, from, to, named}) {
  const found = () => TOLD.filter(what => summary[what] > 0)
    .map(what => t(`comparison.count.${what}`, {n: summary[what]})).join(", ");
  say(byId("summary"), found() ? "time.told" : "comparison.nothing", {when: found});
  const words = () => t("comparison.words", {
    inserted: summary.wordsInserted, deleted: summary.wordsDeleted, moved: summary.wordsMoved,
  });
  say(byId("words-summary"), "time.told", {when: words});
}
