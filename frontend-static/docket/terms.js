/** What the closed lists of a docket are called, each with a sign: nothing is told by colour alone. */
import {hasText, say, t} from "../i18n.js";
import {h} from "../element.js";
import {refusalText} from "../api.js";

const SIGNS = {
  state: {TABLED: "○", WITHDRAWN: "↩", FALLEN: "↓", ADOPTED: "✓", REJECTED: "✕", MERGED: "⇢"},
  standing: {
    UNCHANGED: "=", MOVED: "↕", TARGET_MOVED: "⇅", TARGET_RENUMBERED: "№", TOUCHED: "≈", CONFLICTING: "⚠", TARGET_REPEALED: "⊘",
  },
  meet: {WORDS: "✕", STRUCTURE: "§", REFERENCE: "→", PLACE: "¦", SAME: "=", DESCRIBED: "?", PROVISION: "·"},
  outcome: {APPLIED: "✓", FALLS: "↓", REFUSED: "✕"},
};

export const STATES = Object.keys(SIGNS.state);

/** Standings that ask the author for an answer. */
export const ASKING = ["TARGET_MOVED", "TARGET_RENUMBERED", "TOUCHED", "CONFLICTING", "TARGET_REPEALED"];

/** A text under a key as an element, told anew when the language changes. */
export const told = (key, facts = {}, tag = "span") => say(h(tag), key, facts);

/** One value of a family (`state`, `standing`, `meet`, `outcome`) as a sign and a word. */
export function term(family, value) {
  return h("span", {class: `term ${family}`, "data-value": value},
    h("span", {class: "sign", "aria-hidden": "true"}, SIGNS[family][value] ?? "·"), told(`docket.${family}.${value}`));
}

/** Why an amendment falls or is refused: a docket's own reason, else the refusal. */
export function reason(code, facts = {}) {
  const key = `docket.reason.${code}`;
  return code ? (hasText(key) ? t(key, facts) : refusalText(code, facts)) : "";
}

/** The same as an element that follows the language. */
export const reasonTold = (code, facts = {}) => told("docket.because", {reason: () => reason(code, facts)});

/** "№ 7", with the label of its source; a link to its page. */
export function numbered(bill, entry) {
  return entry
    ? h("a", {href: `/bills/${bill}/amendments/${entry.id}`}, `№ ${entry.number}`)
    : h("span", {}, "№ ?");
}

export function capacity({kind, of}) {
  return told(`docket.capacity.${kind}`, {of});
}
