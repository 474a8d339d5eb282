/** Bringing in a bill together with its docket: a file of amendments, and the order in which they are called. */
import * as api from "../api.js";
import {byId} from "../element.js";
import {say, t} from "../i18n.js";
import {openPage, signInPath} from "../page.js";
import {dropInto} from "../import/drop.js";
import {followImport} from "../import/progress.js";

const ROLES = ["DRAFTER", "ADMINISTRATOR"];
/** Bytes: docs/protocol.md. */
const LARGEST = 10 * 1024 * 1024;
const JSON_TYPE = "application/json";
const TABLE_TYPE = "text/tab-separated-values";
const ORDER_TYPE = "application/vnd.modda.senate-discussion+json";
let file = null;

const me = await openPage();
if (!me.account) {
  location.replace(signInPath());
} else if (!ROLES.some(role => me.roles.includes(role))) {
  byId("problem").textContent = api.refusalText("role-required");
  byId("go").disabled = true;
}

dropInto({take: chosen => {
  file = chosen;
  say(byId("chosen"), chosen ? "import.chosen" : "import.noneChosen", {name: chosen?.name});
  if (chosen) {
    byId("kind").value = chosen.name.toLowerCase().endsWith(".json") ? JSON_TYPE : TABLE_TYPE;
  }
}});
byId("order").addEventListener("change", () => {
  const [chosen] = byId("order").files;
  say(byId("order-chosen"), chosen ? "import.chosen" : "import.noneChosen", {name: chosen?.name});
});
byId("form").addEventListener("submit", event => {
  event.preventDefault();
  bringIn();
});
byId("again").addEventListener("click", () => {
  byId("work").hidden = true;
  byId("form").hidden = false;
  byId("title").focus();
});

async function bringIn() {
  const problem = byId("problem");
  problem.textContent = "";
  if (!file || file.size === 0) {
    problem.textContent = t("docket.import.nothing");
    return;
  }
  if (file.size > LARGEST) {
    problem.textContent = api.refusalText("import-too-large");
    return;
  }
  try {
    const title = byId("title").value.trim();
    const query = title ? `?title=${encodeURIComponent(title)}` : "";
    const {id} = await api.send(`/api/docket-imports${query}`, file, byId("kind").value);
    followImport({path: `/api/docket-imports/${id}`, source: await words(file), done: setOrder});
  } catch (refusal) {
    problem.textContent = refusal.text ?? t("refusal.server");
  }
}

/** The calling order, where its file was chosen too; its refusal does not undo the import. */
async function setOrder(bill) {
  const order = byId("order").files[0];
  if (order) {
    try {
      await api.send(`/api/bills/${bill}/docket/order`, order, ORDER_TYPE, "PUT");
    } catch (refusal) {
      byId("order-problem").textContent = refusal.text ?? t("refusal.server");
    }
  }
  return `/bills/${bill}/docket`;
}

/** The document's text: UTF-8, else as the French Senate writes it. */
async function words(document) {
  const bytes = await document.arrayBuffer();
  try {
    return new TextDecoder("utf-8", {fatal: true}).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
