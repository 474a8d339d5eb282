/** How one provision's words came about: who and when, the text at any revision and instant, and what changed. */
import * as api from "../api.js";
import {besides, tellMissing, unknownBill} from "../besides.js";
import {clock, day, moment} from "../dates.js";
import {byId, h} from "../element.js";
import {say, sayAttribute, t} from "../i18n.js";
import {showName} from "../names.js";
import {openPage} from "../page.js";
import {Bill} from "../bill/bill.js";
import {inline, numberNodes, showWords} from "../bill/words.js";
import {designation} from "../law/numbers.js";
import {difference} from "./diff.js";
import {sittings} from "./revisions.js";

const [, , billId, , provisionId] = location.pathname.split("/");
const path = `/api/bills/${billId}/provisions/${provisionId}`;
const revisions = [];
let bill = null;
let next = null;
let shown = null;

await openPage();
try {
  const [outline] = await Promise.all([besides(api.get(`/api/bills/${billId}/outline`), "outline"), besides(readMore(null), "revisions")]);
  bill = new Bill(outline ?? unknownBill(billId));
  showHead();
  const asked = new URLSearchParams(location.search);
  await (asked.has("at") ? showAt(asked.get("at")) : showRevision(asked.get("revision") ?? revisions[0]?.revision ?? null));
  tellMissing();
} catch (refusal) {
  document.querySelector(".times").hidden = shown === null && revisions.length === 0;
  tell(refusal);
}

byId("older").addEventListener("click", () => readMore(next).catch(tell));
byId("instant").addEventListener("submit", event => {
  event.preventDefault();
  showAt(new Date(byId("at").value).toISOString()).catch(tell);
});
let sliding = null;
byId("scale").addEventListener("input", () => {
  clearTimeout(sliding);
  sliding = setTimeout(() => showRevision(byId("scale").value).catch(tell), 80);
});
byId("view").addEventListener("change", () => shown && showWording(shown));
window.addEventListener("popstate", () => location.reload());
document.addEventListener("languagechange", () => {
  showList();
  showHead();
});

function tell(refusal) {
  byId("problem").textContent = refusal.text ?? t("refusal.server");
  if (!(refusal instanceof api.Refusal)) {
    throw refusal;
  }
}

function showHead() {
  const provision = bill.provision(provisionId);
  const link = byId("bill");
  link.textContent = bill.title;
  link.lang = bill.language;
  link.href = `/bills/${billId}#p-${provisionId}`;
  byId("replay").href = `/bills/${billId}/replay?provision=${provisionId}`;
  const name = byId("name");
  name.lang = bill.language;
  const number = provision ? numberNodes(designation(provision, bill.language)) : [];
  name.replaceChildren(...number, number.length > 0 && provision.heading ? provision.number.printed ? " " : ". " : "", provision?.heading ?? "…");
  document.title = `${t("history.heading")}: ${bill.called(provisionId)} · Modda`;
}

async function readMore(before) {
  const answer = await api.get(`${path}/revisions?limit=500${before === null ? "" : `&before=${before}`}`);
  revisions.push(...answer.revisions);
  next = answer.next;
  if (before === null) {
    byId("scale").max = answer.revision;
  }
  byId("older").hidden = next === null;
  showList();
}

function showList() {
  let date = "";
  byId("revisions").replaceChildren(...sittings(revisions).flatMap(sitting => {
    const heading = day(sitting.to) === date ? [] : [h("li", {class: "day"}, date = day(sitting.to))];
    return [...heading, h("li", {}, entry(sitting))];
  }));
  mark();
}

function entry({people, first, last, from, to, inserted, deleted}) {
  const link = h("a", {
    href: `?revision=${last}`,
    "data-first": first,
    "data-last": last,
    on: {
      click: event => {
        event.preventDefault();
        showRevision(last, first - 1).catch(tell);
      },
    },
  },
  h("span", {class: "when"}, from === to ? clock(to) : `${clock(from)} – ${clock(to)}`),
  h("span", {}, ...people.flatMap((by, i) => [i > 0 ? ", " : "", showName(h("span", {class: "name"}), by)])),
  last === 0
    ? say(h("span", {class: "meta"}), "history.opened")
    : h("span", {class: "meta"}, first === last ? `№ ${last}` : `№ ${first}–${last}`, " ",
      h("ins", {}, `+${inserted}`), " ", h("del", {}, `−${deleted}`)));
  return link;
}

async function showAt(instant) {
  await showText(await api.get(`${path}?at=${encodeURIComponent(instant)}`), null, `?at=${encodeURIComponent(instant)}`);
}

/** @param revision null for the present text; @param since compare with this revision; by default the one before the sitting, else the one before */
async function showRevision(revision, since = null) {
  const now = await api.get(revision === null ? path : `${path}?revision=${revision}`);
  await showText(now, since, `?revision=${now.revision}`);
}

async function showText(now, since, address) {
  const sitting = sittings(revisions).find(one => one.last === now.revision);
  const compared = Math.max(0, since ?? (sitting ? sitting.first - 1 : now.revision - 1));
  const before = now.revision === 0 ? null : await besides(api.get(`${path}?revision=${compared}`), "compared");
  tellMissing();
  if (location.search !== address) {
    history.replaceState(null, "", address);
  }
  shown = {now, before};
  showWording(shown);
  byId("problem").textContent = "";
}

function showWording({now, before}) {
  byId("scale").max = Math.max(byId("scale").max, now.revision);
  byId("scale").value = now.revision;
  byId("at").value = local(now.changed);
  say(byId("wording-title"), now.revision === 0 ? "history.first" : "history.revision", {revision: now.revision});
  byId("wording-meta").replaceChildren(
    say(h("time", {datetime: now.changed}), "time.told", {when: () => moment(now.changed)}), " · ",
    now.changedBy
      ? sayAttribute(showName(h("a", {href: `/bills/${billId}/provenance?by=${now.changedBy}`}), now.changedBy),
        "title", "provenance.wordsOfPerson")
      : "");
  byId("whole").href = `/bills/${billId}@${now.changed}#p-${provisionId}`;
  const words = byId("words");
  words.lang = bill.language;
  const compared = before !== null && byId("view").querySelector("input:checked").value !== "text";
  byId("legend").hidden = !compared;
  words.replaceChildren();
  if (compared) {
    words.append(h("p", {class: "compared"}, ...difference(before.text, now.text).flatMap(piece)));
  } else {
    showWords(words, now.text, id => bill.labelOf(id));
  }
  mark();
}

function piece({kind, text}) {
  const words = inline(text, id => bill.labelOf(id));
  return kind === "same" ? words : [h(kind === "inserted" ? "ins" : "del", {}, ...words)];
}

/** Marks the entry of the revision that is shown. */
function mark() {
  for (const link of byId("revisions").querySelectorAll("a")) {
    const inside = shown && shown.now.revision >= Number(link.dataset.first) && shown.now.revision <= Number(link.dataset.last);
    inside ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current");
  }
}

/** An instant as a datetime-local field takes it, in the reader's time zone. */
function local(instant) {
  const at = new Date(instant);
  return new Date(at - at.getTimezoneOffset() * 60000).toISOString().slice(0, 19);
}
