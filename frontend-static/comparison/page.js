/** Two states of a bill, or one and a text from outside: choosing them, what differs, three ways to read it. */
import * as api from "../api.js";
import {announce} from "../announce.js";
import {besides, tellMissing, unknownBill} from "../besides.js";
import {byId} from "../element.js";
import {say, t} from "../i18n.js";
import {openPage, signInPath} from "../page.js";
import {Bill} from "../bill/bill.js";
import {Comparison} from "./comparison.js";
import {Ends} from "./ends.js";
import {showInline} from "./inline.js";
import {showSides} from "./sides.js";
import {Steps} from "./steps.js";
import {tellSummary} from "./summary.js";
import {showTable} from "./table.js";
import {Sending} from "./sending.js";

const [, , billId] = location.pathname.split("/");
const path = `/api/bills/${billId}/comparison`;
const VIEWS = {inline: showInline, sides: showSides, table: showTable};
const steps = new Steps(byId("compared"));
const sending = new Sending();
let bill = null;
let ends = null;
let shown = null;

const me = await openPage();
try {
  const asked = new URLSearchParams(location.search);
  const asking = api.get(`/api/bills/${billId}/outline`);
  const [outline, {versions}] = await Promise.all([
    asked.has("from") ? besides(asking, "outline") : asking,
    besides(api.get(`/api/bills/${billId}/versions`), "versions", {versions: []}),
  ]);
  bill = new Bill(outline ?? unknownBill(billId));
  ends = new Ends({bill, versions, chosen: offer});
  showHead();
  readView(asked);
  ends.choose(asked.get("from"), asked.get("to"));
  if (asked.has("from") || versions.length > 0) {
    await compare(location.hash);
  }
  if (outline || shown) {
    tellMissing();
  }
} catch (refusal) {
  fail(refusal);
}

byId("choice").addEventListener("submit", event => {
  event.preventDefault();
  compare("");
});
byId("swap").addEventListener("click", () => ends.swap());
byId("view").addEventListener("change", () => shown && show());
byId("all").addEventListener("change", () => shown && compare(""));
byId("print").addEventListener("click", () => window.print());
byId("sign-in-link").href = signInPath();
window.addEventListener("popstate", () => location.hash || location.reload());
document.addEventListener("languagechange", () => {
  ends?.tell();
  shown && show();
  showHead();
});
/** On paper it is the table, whatever was on the screen. */
matchMedia("print").addEventListener("change", event => {
  if (shown && view() !== "table") {
    (event.matches ? showTable : VIEWS[view()])(byId("compared"), shown);
  }
});

function showHead() {
  const link = byId("bill");
  link.textContent = bill.title;
  link.lang = bill.language;
  link.href = `/bills/${billId}`;
  document.title = `${t("comparison.heading")}: ${bill.title} · Modda`;
}

/** Shows what is needed to send a text, once that is what is to be compared with. */
function offer() {
  byId("sending").hidden = !ends.isDocument || !me.account;
  byId("sign-in").hidden = !ends.isDocument || Boolean(me.account);
  byId("compare").disabled = ends.isDocument && !me.account;
}

async function compare(place) {
  byId("problem").textContent = "";
  byId("compare").disabled = true;
  try {
    const answer = await ask();
    shown = new Comparison(answer, bill);
    byId("result").hidden = false;
    keepAddress(place);
    show();
    if (place) {
      document.getElementById(decodeURIComponent(place.slice(1)))?.scrollIntoView();
    }
  } catch (refusal) {
    fail(refusal);
  }
  offer();
}

function ask() {
  const from = encodeURIComponent(ends.from);
  const all = byId("all").checked ? "&all=true" : "";
  if (!ends.isDocument) {
    return api.get(`${path}?from=${from}&to=${encodeURIComponent(ends.to)}${all}`);
  }
  const {body, type} = sending.document();
  return api.send(`${path}?from=${from}${all}`, body, type);
}

function show() {
  tellSummary(shown);
  VIEWS[view()](byId("compared"), shown);
  steps.begin();
  keepAddress(location.hash);
  announce(byId("summary").textContent);
}

function view() {
  return byId("view").querySelector("input:checked").value;
}

function readView(asked) {
  const chosen = byId("view").querySelector(`input[value="${CSS.escape(asked.get("view") ?? "inline")}"]`);
  (chosen ?? byId("view").querySelector("input")).checked = true;
  byId("all").checked = asked.get("all") === "true";
}

/** A text that was sent has no address. */
function keepAddress(place) {
  if (ends.isDocument) {
    return;
  }
  const address = new URLSearchParams({from: ends.from, to: ends.to});
  view() === "inline" || address.set("view", view());
  byId("all").checked && address.set("all", "true");
  const next = `?${address.toString().replaceAll("%3A", ":")}${place}`;
  if (next !== location.search + location.hash) {
    history.replaceState(null, "", next);
  }
}

function fail(refusal) {
  byId("problem").textContent = refusal.text ?? t("refusal.server");
  if (!(refusal instanceof api.Refusal)) {
    throw refusal;
  }
}
