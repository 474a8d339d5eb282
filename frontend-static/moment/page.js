/** The page of a bill at a moment: what stood then, read like a book, with a way through the bill's time. */
import * as api from "../api.js";
import {besides, tellMissing, unknownBill} from "../besides.js";
import {byId} from "../element.js";
import {t} from "../i18n.js";
import {openPage} from "../page.js";
import {drawn} from "../slices.js";
import {filling, goToAnchor} from "../bill/whole.js";
import {drawer} from "../outline/sidebar.js";
import {Head} from "./head.js";
import {Shown} from "./shown.js";
import {stopAt, stopsOf} from "./stops.js";
import {TimeBar} from "./time-bar.js";

/** Whole bills kept in memory while a reader goes to and fro. */
const KEPT = 12;

const [, , place] = location.pathname.split("/");
const [billId, ...rest] = decodeURIComponent(place).split("@");
const path = `/api/bills/${billId}`;
const kept = new Map();
const shown = new Shown({container: byId("provisions"), outline: byId("outline"), empty: byId("empty"),
  progress: filling(byId("filling"))});
let head = null;
let asked = 0;

const [opened, ...answers] = [openPage(), orRefusal(`${path}@${rest.join("@")}`),
  besides(api.get(`${path}/outline`), "outline"), besides(api.get(`${path}/versions`), "versions", {versions: []})];
await opened;
drawer({side: byId("side"), button: byId("drawer")});
const [first, bill, {versions}] = await Promise.all(answers);
if (first || bill) {
  head = new Head({bill: bill ?? unknownBill(billId), versions});
  if (first) {
    show(first, goToAnchor);
  } else {
    byId("filling").hidden = true;
    head.showNoMoment();
  }
  tellMissing();
  await drawn();
  await showTime();
} else {
  byId("filling").hidden = true;
  document.querySelector(".time-bar").hidden = true;
}

/** What was asked for, or null where it was refused, which the page says. */
async function orRefusal(address) {
  try {
    return await api.get(address);
  } catch (refusal) {
    byId("problem").textContent = refusal.text ?? t("refusal.server");
    if (!(refusal instanceof api.Refusal)) {
      throw refusal;
    }
    return null;
  }
}

async function showTime() {
  const timeline = await besides(api.get(`${path}/timeline`), "timeline");
  const amended = timeline?.steps.some(({kind}) => kind === "AMENDED");
  const docket = amended ? await besides(api.get(`${path}/docket`), "docket") : null;
  tellMissing();
  const numbers = new Map(docket?.amendments.map(({id, number}) => [id, number]));
  const stops = stopsOf(timeline, versions, id => numbers.get(id));
  const bar = new TimeBar(stops, go);
  const here = first && (first.version === null ? first.moment : `v${first.version}`);
  if (first && (timeline || stops.some(({moment}) => moment === here))) {
    bar.show(stopAt(stops, here, first.position));
  } else if (first) {
    document.querySelector(".time-bar").hidden = true;
  }
}

/** Shows the bill at a stop, unless another was asked for meanwhile. */
async function go(stop) {
  const turn = ++asked;
  byId("provisions").setAttribute("aria-busy", "true");
  try {
    const answer = await take(stop.moment);
    if (turn === asked) {
      byId("problem").textContent = "";
      show(answer);
      history.replaceState(null, "", `/bills/${billId}@${stop.moment}${location.hash}`);
    }
  } catch (refusal) {
    byId("problem").textContent = refusal.text ?? t("refusal.server");
  } finally {
    if (turn === asked) {
      byId("provisions").removeAttribute("aria-busy");
    }
  }
}

async function take(moment) {
  const known = kept.get(moment);
  if (known) {
    return known;
  }
  const answer = await api.get(`${path}@${moment}`);
  if (moment !== "now") {
    kept.set(moment, answer);
    if (kept.size > KEPT) {
      kept.delete(kept.keys().next().value);
    }
  }
  return answer;
}

function show(answer, land) {
  head.show(answer);
  shown.show(answer, land);
}

window.addEventListener("hashchange", goToAnchor);
