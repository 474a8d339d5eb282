/** The published versions of a bill; drafters and clerks publish here. */
import * as api from "../api.js";
import {byId} from "../element.js";
import {say, t} from "../i18n.js";
import {openPage} from "../page.js";
import {VersionList} from "./list.js";
import {Publishing} from "./publishing.js";

const [, , billId] = location.pathname.split("/");
const path = `/api/bills/${billId}`;
const list = new VersionList({bill: billId, list: byId("versions"), empty: byId("none")});
let versions = [];

await openPage();
try {
  const bill = await api.get(`${path}/outline`);
  showHead(bill);
  await read();
  goToAnchor();
  if (bill.roles.some(role => role === "DRAFTER" || role === "CLERK")) {
    offer(bill);
  }
} catch (refusal) {
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
  ({versions} = await api.get(`${path}/versions`));
  list.show(versions);
}

function offer(bill) {
  const button = byId("open");
  const publishing = new Publishing({bill, place: byId("publishing"), versions: () => versions, published});
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
  goToAnchor();
}

function goToAnchor() {
  const target = location.hash && byId(location.hash.slice(1));
  if (target) {
    target.scrollIntoView({block: "start"});
    target.focus({preventScroll: true});
  }
}

window.addEventListener("hashchange", goToAnchor);
