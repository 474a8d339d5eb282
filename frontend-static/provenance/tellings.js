/** What is told of words: by whom, from what cause. Elements that follow the language. */
import {moment} from "../dates.js";
import {h} from "../element.js";
import {say, t} from "../i18n.js";
import {nameOf, showName} from "../names.js";
import {capacity, numbered, told} from "../docket/terms.js";
import {dated, named} from "../versions/version.js";

/** A group's name in the legend, by the choice of colours. */
export function groupName({key}, colour, {entryOf, versionOf}) {
  if (["TYPED", "AMENDMENT", "IMPORT"].includes(key)) {
    return told(`provenance.kind.${key}`);
  }
  if (colour === "author") {
    return showName(h("span"), key);
  }
  if (colour === "age") {
    return told(`provenance.age.${key}`);
  }
  if (colour === "version") {
    return key === "UNPUBLISHED" ? told("provenance.unpublished") : versionName(key, versionOf(key));
  }
  if (colour === "amendment") {
    return amendmentName(key, entryOf);
  }
  const [kind, ...of] = key.split(" ");
  return capacity({kind, of: of.join(" ")});
}

/** "Amendment № 3", as text. */
export function amendmentName(id, entryOf) {
  const entry = entryOf(id);
  return told(entry ? "provenance.amendment" : "provenance.amendmentUnknown", {number: entry?.number ?? "?"});
}

/** "Version 3 · Committee text" or "Version 42 · in force from 1 March 1985"; its number alone where it could not be read. */
export function versionName(number, version) {
  const what = version && (version.dated
    ? told("version.dated", {when: () => dated(version.dated)}) : say(h("span"), "time.told", {when: () => named(version)}));
  return h("span", {}, told("version.numbered", {number}), ...(what ? [" · ", what] : []));
}

/** The short story of an origin, as plain text: of words of a law with its history since when they are in force. */
export function inShort({by, amendment, kind, to, version}, {entryOf, versionOf}) {
  const since = kind === "IMPORT" ? versionOf(version) : null;
  if (since?.dated) {
    return [t("version.numbered", {number: version}), t("version.dated", {when: dated(since.dated)})].join(" · ");
  }
  const cause = amendment
    ? t("provenance.amendment", {number: entryOf(amendment)?.number ?? "?"}) : t(`provenance.kind.${kind}`);
  return [nameOf(by), cause, moment(to)].join(" · ");
}

/** "7-modda" and "12-modda" as links with the characters of each: `{id, characters}`. */
export function placesTold(bill, places) {
  return places.flatMap(({id, characters}, i) => [i > 0 ? ", " : "",
    h("a", {href: `#p-${id}`, lang: bill.language}, bill.called(id)), ` (${counted(characters)})`]);
}

/** A count as it is written in every language of ours: thousands parted by a space. */
export const counted = n => String(n).replace(/\B(?=(\d{3})+$)/g, "\u00a0");

/** A person, with the way to all their words that stand. */
export function person(account, link) {
  return account ? [showName(h("span", {class: "name"}), account), ...(link ? [" · ", link] : [])] : ["—"];
}

/** A line of a story: what it is about, and what there is to say. */
export const line = (key, ...content) => h("div", {class: "story-line"}, say(h("dt"), key), h("dd", {}, ...content));

export const when = at => say(h("time", {datetime: at}), "time.told", {when: () => moment(at)});

export function causeOf(bill, amendment, kind, entryOf) {
  const entry = amendment ? entryOf(amendment.id) ?? amendment : null;
  return entry ? [told("provenance.kind.AMENDMENT"), " ", numbered(bill.id, entry)] : [told(`provenance.kind.${kind}`)];
}
