/** What became of an amendment, in the order in which it happened. */
import {clock, day} from "../dates.js";
import {h} from "../element.js";
import {hasText, say, t} from "../i18n.js";
import {showName} from "../names.js";
import {numbered, reason, told} from "../docket/terms.js";

export function chronicle({bill, docket}, {history = [], end, by: author}) {
  const lines = history.map(({what, at, by, reason: why}) => h("li", {},
    say(h("time", {datetime: at}), "docket.when", {day: () => day(at), clock: () => clock(at)}), " ",
    told(hasText(`amendment.was.${what}`) ? `amendment.was.${what}` : "amendment.was.OTHER"),
    by && !["FALLEN", "REBASED"].includes(what) ? h("span", {}, ": ", showName(h("span", {class: "name"}), by)) : null,
    why ? h("span", {class: "because"}, " — ", told("docket.because", {reason: () => said(why)})) : null,
    ["FALLEN", "MERGED"].includes(what) && end && (end.because ?? end.into)
      ? h("span", {}, " → ", numbered(bill.id, docket.entry(end.because ?? end.into))) : null));
  return lines.length > 0 ? lines : [h("li", {}, showName(h("span"), author))];
}

/** A code in words; what a person wrote as it is. */
function said(why) {
  const standing = `docket.standing.${why}`;
  return hasText(standing) ? t(standing) : /^[a-z]+(-[a-z]+)+$/.test(why) ? reason(why) : why;
}
