/** Instants (RFC 3339) as a reader of the page's language writes them, in the reader's own time zone. */
import {currentLanguage} from "./i18n.js";

const STEPS = [["minute", 60], ["hour", 3600], ["day", 86400]];

/** "2026-yil 23-noyabr, 10:05". */
export function moment(instant) {
  return format(instant, {dateStyle: "long", timeStyle: "short"});
}

export function day(instant) {
  return format(instant, {dateStyle: "long"});
}

export function clock(instant) {
  return format(instant, {timeStyle: "medium"});
}

/** "5 daqiqa oldin" within a week, else the day. */
export function ago(instant, now = Date.now()) {
  const seconds = Math.max(0, (now - Date.parse(instant)) / 1000);
  const relative = new Intl.RelativeTimeFormat(currentLanguage(), {numeric: "auto"});
  if (seconds < 60) {
    return relative.format(0, "minute");
  }
  const [unit, length] = STEPS.findLast(([, step]) => seconds >= step);
  return seconds < 7 * 86400 ? relative.format(-Math.floor(seconds / length), unit) : day(instant);
}

function format(instant, options) {
  return new Intl.DateTimeFormat(currentLanguage(), options).format(new Date(instant));
}
