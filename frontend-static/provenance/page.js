/** Where the words of a bill come from: told apart by colour, each with its story, and back from people and amendments. */
import * as api from "../api.js";
import {besides, tellMissing} from "../besides.js";
import {Bill} from "../bill/bill.js";
import {moment} from "../dates.js";
import {byId, h} from "../element.js";
import {say, t} from "../i18n.js";
import {openPage} from "../page.js";
import {showName, whenNamed} from "../names.js";
import {Law} from "./law.js";
import {COLOURS, groups, originsOf, places, runsOf} from "./origins.js";
import {paint, swatch} from "./paint.js";
import {Story} from "./story.js";
import {amendmentName, counted, groupName, inShort, placesTold} from "./tellings.js";
import {Walk, positionOf, provisionOf} from "./walk.js";
import {Weave} from "./weave.js";

const [, , billId] = location.pathname.split("/");
const path = `/api/bills/${billId}`;
const asked = new URLSearchParams(location.search);
const at = asked.get("at") ?? "now";

await openPage();
try {
  const [tree, provenance, docket, {versions}] = await Promise.all([
    api.get(at === "now" ? `${path}/outline` : `${path}@${encodeURIComponent(at)}`),
    api.get(`${path}/provenance?at=${encodeURIComponent(at)}`),
    besides(api.get(`${path}/docket`), "docket", {amendments: []}),
    besides(api.get(`${path}/versions`), "versions", {versions: []}),
  ]);
  open(new Bill({id: billId, roles: [], ...tree}), provenance, docket.amendments, versions);
  tellMissing();
} catch (refusal) {
  byId("problem").textContent = refusal.text ?? t("refusal.server");
  if (!(refusal instanceof api.Refusal)) {
    throw refusal;
  }
}

function open(bill, provenance, amendments, versions) {
  const entries = new Map(amendments.map(entry => [entry.id, entry]));
  const entryOf = id => entries.get(id);
  const versionOf = number => versions[number - 1];
  const known = {entryOf, versionOf};
  const weaves = new Map();
  const law = new Law({bill, provenance, container: byId("provisions"), gone});
  const story = new Story({bill, ...known, address});
  const walk = new Walk({container: byId("provisions"), passes, met, chosen});
  let colour = COLOURS.includes(asked.get("colour")) ? asked.get("colour") : "author";
  let only = onlyAsked();

  byId("desk").hidden = false;
  showHead();
  law.show();
  byId("empty").hidden = bill.provisions.length > 0;
  byId("hint").hidden = bill.provisions.length === 0;
  provenance.provisions.forEach(({id}) => law.showWords(id));
  repaint();
  byId("colour").value = colour;
  byId("colour").addEventListener("change", () => {
    colour = byId("colour").value;
    only = only?.key === undefined ? only : null;
    replaceAddress();
    repaint();
  });
  byId("at").addEventListener("change", () => location.assign(address({at: byId("at").value})));
  byId("before").addEventListener("click", () => stepTo(-1));
  byId("after").addEventListener("click", () => stepTo(1));
  byId("close").addEventListener("click", close);
  document.addEventListener("keydown", event => {
    if (event.key === "Escape" && story.isOpen) {
      close();
    } else if (byId("story").contains(event.target) && ["ArrowLeft", "ArrowRight"].includes(event.key)) {
      event.preventDefault();
      stepTo(event.key === "ArrowRight" ? 1 : -1);
    }
  });
  document.addEventListener("languagechange", () => {
    showHead();
    showLegend();
  });
  window.addEventListener("hashchange", goToAnchor);
  goToAnchor();

  function showHead() {
    const link = byId("bill");
    link.textContent = bill.title;
    link.lang = bill.language;
    link.href = `/bills/${billId}`;
    document.title = `${t("provenance.heading")}: ${bill.title} · Modda`;
    const moments = ["now", ...versions.map(({number}) => `v${number}`).reverse()];
    byId("at").replaceChildren(...[...moments, ...(moments.includes(at) ? [] : [at])].map(one =>
      h("option", {value: one, selected: one === at}, momentName(one))));
  }

  function momentName(one) {
    if (one === "now") {
      return t("provenance.now");
    }
    return /^v\d+$/.test(one) ? t("provenance.version", {number: one.slice(1)})
      : /T/.test(one) ? moment(one) : one;
  }

  /** What the address asks to be marked: a person's words, or an amendment's. */
  function onlyAsked() {
    const by = asked.get("by");
    const amendment = asked.get("amendment");
    return by || amendment ? {by, amendment, origins: originsOf(provenance, {by, amendment})} : null;
  }

  function repaint() {
    paint(groups(provenance, colour, {...known, now: Date.now()}), colour, only?.origins ?? null);
    showLegend();
    showOnly();
    walk.changed();
  }

  function showLegend() {
    byId("legend").replaceChildren(...groups(provenance, colour, {...known, now: Date.now()}).map((group, rank) => {
      const pressed = only?.key === group.key || (only?.by ?? only?.amendment) === group.key;
      const button = h("button", {type: "button", class: "quiet origin", "aria-pressed": String(pressed), on: {click: () => mark(group, pressed)}},
        swatch(h("span", {class: "swatch", "aria-hidden": "true"}, "Aa"), group, rank, colour),
        h("span", {class: "grow"}, groupName(group, colour, known)),
        say(h("span", {class: "count"}), "provenance.characters", {n: counted(group.characters)}));
      return h("li", {}, button);
    }));
  }

  /** Marks one group alone, or all again; a person and an amendment have an address of their own. */
  function mark(group, pressed) {
    if (pressed) {
      only = null;
    } else if (colour === "author") {
      only = {by: group.key, origins: group.origins};
    } else if (colour === "amendment" && entryOf(group.key)) {
      only = {amendment: group.key, origins: group.origins};
    } else {
      only = {key: group.key, origins: group.origins};
    }
    replaceAddress();
    repaint();
    byId("legend").querySelector(pressed ? "button" : "[aria-pressed=true]")?.focus();
  }

  function showOnly() {
    const box = byId("only");
    box.hidden = only === null;
    if (only === null) {
      return;
    }
    const stand = places(provenance, only.origins);
    const whose = only.by ? showName(h("strong"), only.by)
      : only.amendment ? h("strong", {}, amendmentName(only.amendment, entryOf)) : null;
    const all = stand.reduce((sum, {characters}) => sum + characters, 0);
    box.replaceChildren(h("p", {}, ...(whose ? [whose, ": "] : []), ...(stand.length > 0
      ? [say(h("span"), "provenance.used", {n: counted(all)}), " ", ...placesTold(bill, stand)]
      : [say(h("span"), "provenance.nothing")])),
    say(h("button", {type: "button", class: "quiet", on: {click: () => {
      only = null;
      replaceAddress();
      repaint();
    }}}), "provenance.showAll"));
  }

  function passes(run) {
    return only === null || (run.dataset.origin !== undefined && only.origins.includes(Number(run.dataset.origin)));
  }

  /** The short story beside the words that are pointed at, or have the focus. */
  function met(run) {
    const tip = byId("tip");
    const shown = run ?? (document.activeElement?.classList.contains("run") ? document.activeElement : null);
    tip.hidden = shown === null;
    if (shown === null) {
      return;
    }
    const {by, text} = shortOf(shown);
    tip.textContent = text();
    const {left, top, bottom} = shown.getClientRects()[0];
    const {width, height} = tip.getBoundingClientRect();
    tip.style.left = `${Math.max(4, Math.min(left, document.documentElement.clientWidth - width - 4))}px`;
    tip.style.top = `${top - height - 6 > 56 ? top - height - 6 : bottom + 6}px`;
    whenNamed(by).then(() => { tip.textContent = text(); });
  }

  function shortOf(run) {
    if (run.dataset.origin !== undefined) {
      const origin = provenance.origins[Number(run.dataset.origin)];
      return {by: origin.by, text: () => inShort(origin, known)};
    }
    const {deleted} = lost(run);
    return {by: deleted.by, text: () => t("provenance.wasDeleted", {
      story: inShort({by: deleted.by, amendment: entryOf(deleted.cause) ? deleted.cause : null, kind: deleted.cause ? "STRUCTURE" : "TYPED",
        to: deleted.at}, known)})};
  }

  function lost(run) {
    const {weave, pieces} = weaves.get(provisionOf(run));
    const piece = pieces[Number(run.dataset.gone)];
    return {text: piece.text, written: weave.made(piece.inserted), deleted: weave.made(piece.deleted)};
  }

  function chosen(run, position, byKey) {
    const provision = provisionOf(run);
    document.querySelectorAll(".run.chosen").forEach(one => one.classList.remove("chosen"));
    run.classList.add("chosen");
    if (run.dataset.gone !== undefined) {
      story.deleted({provision, ...lost(run)});
    } else {
      const one = law.texts.get(provision);
      const around = runsOf(one).find(({to}) => position < to);
      story.standing({provision, unit: position, moment: `p${provenance.position}`, text: one.text, run: around});
    }
    if (byKey) {
      byId("story-title").focus({preventScroll: true});
    }
    // Where the story lies over the page, its words stay above it.
    run.scrollIntoView({block: matchMedia("(max-width: 68rem)").matches ? "start" : "nearest"});
    byId("tip").hidden = true;
  }

  function stepTo(direction) {
    const run = walk.step(direction);
    if (run) {
      chosen(run, positionOf(run), false);
    }
  }

  function close() {
    story.close();
    document.querySelectorAll(".run.chosen").forEach(one => one.classList.remove("chosen"));
    walk.here?.focus({preventScroll: true});
  }

  /** Shows what was deleted from a provision, or hides it again. */
  async function gone(id, shown) {
    try {
      if (shown && !weaves.has(id)) {
        const weave = new Weave(await api.get(`${path}/provisions/${id}/weave`));
        weaves.set(id, {weave, pieces: weave.at(law.texts.get(id).revision)});
      }
      shown ? law.showWordsWith(id, weaves.get(id).pieces) : law.showWords(id);
      walk.changed();
      byId("problem").textContent = "";
    } catch (refusal) {
      byId("problem").textContent = refusal.text ?? t("refusal.server");
    }
  }

  /** The address of this page with something else marked, or at another moment. */
  function address(change) {
    const parts = new URLSearchParams();
    const all = {at, colour, ...change};
    Object.entries(all).filter(([name, value]) => value && !(name === "at" && value === "now") && !(name === "colour" && value === "author"))
      .forEach(([name, value]) => parts.set(name, value));
    const query = parts.toString();
    return `/bills/${billId}/provenance${query ? `?${query}` : ""}`;
  }

  function replaceAddress() {
    history.replaceState(null, "", address({by: only?.by, amendment: only?.amendment}) + location.hash);
  }

  function goToAnchor() {
    byId(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView({block: "start"});
  }
}
