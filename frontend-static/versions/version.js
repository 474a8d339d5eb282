/** How a published version is told: its number, stage and title, its date, the short form of its hash. */
import {day} from "../dates.js";
import {t} from "../i18n.js";

export const STAGES = ["AS_INTRODUCED", "PUBLIC_DISCUSSION", "COMMITTEE", "FIRST_READING", "SECOND_READING",
  "THIRD_READING", "ADOPTED", "IN_FORCE", "OTHER"];

/** A day without a time (ISO 8601), the same day in every time zone. */
export const dated = date => day(`${date}T12:00:00`);

/** "Committee text: as reported on 12 March". */
export function named({stage, title}) {
  if (stage === "OTHER") {
    return title;
  }
  return title ? `${t(`version.stage.${stage}`)}: ${title}` : t(`version.stage.${stage}`);
}

/** "Version 2 · Committee text". */
export const fullyNamed = version => `${t("version.numbered", {number: version.number})} · ${named(version)}`;

/** Enough to tell two apart by eye; the whole one is copied. */
export const short = hash => hash.slice(0, 12);

/** The number of the version that stands in the place of each corrected one. */
export function corrections(versions) {
  return new Map(versions.filter(({corrects}) => corrects !== null).map(({number, corrects}) => [corrects, number]));
}
