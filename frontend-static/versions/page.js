/** The published versions of a bill; drafters and clerks publish here. */
import * as api from "../api.js";
import {besides, tellMissing, unknownBill} from "../besides.js";
import {byId} from "../element.js";
import {say, t} from "../i18n.js";
import {openPage} from "../page.js";
import {VersionList} from "./list.js";
import {Publishing} from "./publishing.js";

const [, , billId] = location.pathname.split("/");
const path = `/api/bills/${billId}`;
const list = new VersionList({bill: billId, list: byId("versions"), empty: byId("none")});
/** Versions that are read at once; earlier ones when somebody asks. */
const PAGE = 50;
const more = byId("more");
let versions = [];
let next = null;

await openPage();
try {
  const [outline] = await Promise.all([besides(api.get(`${path}/outline`), "outline"), read()]);
  const bill = outline ?? unknownBill(billId);
  showHead(bill);
  tellMissing();
  await goToAnchor();
  if (bill.roles.some(role => role === "DRAFTER" || role === "CLERK")) {
    offer(bill);
  }
} catch (refusal) {
  tell(refusal);
}

function tell(refusal) {
  byId("problem").textContent = refusal.text ?? t("refusal.server");
  if (!(refusal instanceof api.Refusal)) {
    throw refusal;
  }
}

function showHead({title, language}) {
  const link = byId("bill");
  link.textContent = title;
  link.lang = language;
  link.href = `/bills/${billId}`;
  byId("read-now").href = `/bills/${billId}@now`;
  byId("read-now").hidden = false;
}

async function read() {
  versions = [];
  next = null;
  await readEarlier();
}

/** Goes to the version that the address names, read as far back as it is. */
async function goToAnchor() {
  const named = Number(/^#v(\d{1,6})$/.exec(location.hash)?.[1]);
  if (named < versions[0]?.number) {
    await readEarlier(versions[0].number - named);
  }
  const target = named && byId(`v${named}`);
  if (target) {
    target.scrollIntoView({block: "start"});
    target.focus({preventScroll: true});
  }
}

async function readEarlier(limit = PAGE) {
  const page = await api.get(`${path}/versions?limit=${limit}${next === null ? "" : `&before=${next}`}`);
  versions = [...page.versions, ...versions];
  next = page.next;
  list.show(versions);
  more.hidden = next === null;
  say(more, "version.more", {count: page.count - versions.length});
}

/** The focus goes to the first that has come: the button may be gone. */
more.addEventListener("click", async () => {
  const before = versions[0].number - 1;
  await readEarlier().catch(tell);
  byId(`v${before}`)?.focus();
});

/** All of them: whoever publishes may correct any. */
async function whole() {
  if (next !== null) {
    await readEarlier(versions[0].number - 1);
  }
  return versions;
}

function offer(bill) {
  const button = byId("open");
  const publishing = new Publishing({bill, place: byId("publishing"), versions: whole, published});
  button.hidden = false;
  button.addEventListener("click", () => publishing.open());
  const asked = new URLSearchParams(location.search).get("publish");
  if (asked) {
    publishing.open(asked);
  }
}

async function published(number) {
  await read();
  say(byId("done"), "publish.done", {number});
  history.replaceState(null, "", `${location.pathname}#v${number}`);
  await goToAnchor();
}

window.addEventListener("hashchange", () => goToAnchor().catch(tell));
