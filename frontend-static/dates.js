/**
 * Instants (RFC 3339) as a reader of the page's language writes them, in the reader's own time zone.
 * Browsers carry no calendar words for Uzbek, so the words are ours in every language.
 */
import {t} from "./i18n.js";

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86400;

/** "2026-yil 23-noyabr, 10:05". */
export function moment(instant) {
  return `${day(instant)}, ${hands(new Date(instant), false)}`;
}

/** "2026-yil 23-noyabr". */
export function day(instant) {
  const date = new Date(instant);
  return t("date.day", {year: date.getFullYear(), month: t(`date.month.${date.getMonth() + 1}`), day: date.getDate()});
}

/** "10:05:31". */
export function clock(instant) {
  return hands(new Date(instant), true);
}

/** "5 daqiqa oldin" within a week, else the day. */
export function ago(instant, now = Date.now()) {
  const seconds = Math.max(0, (now - Date.parse(instant)) / 1000);
  const told = (unit, length) => t(`date.${unit}`, {n: Math.floor(seconds / length)});
  if (seconds < MINUTE) {
    return t("date.now");
  }
  if (seconds < DAY) {
    return seconds < HOUR ? told("minutes", MINUTE) : told("hours", HOUR);
  }
  return seconds < 7 * DAY ? told("days", DAY) : day(instant);
}

function hands(date, seconds) {
  const two = number => String(number).padStart(2, "0");
  const parts = [date.getHours(), date.getMinutes(), ...(seconds ? [date.getSeconds()] : [])];
  return parts.map(two).join(":");
}
