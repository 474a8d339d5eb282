/** Bringing in a bill together with its docket: a file of amendments, and the order in which they are called. */
import * as api from "../api.js";
import {byId} from "../element.js";
import {say, t} from "../i18n.js";
import {importForm, titleAsked} from "../import/form.js";

const JSON_TYPE = "application/json";
const TABLE_TYPE = "text/tab-separated-values";
const ORDER_TYPE = "application/vnd.modda.senate-discussion+json";

byId("order").addEventListener("change", () => {
  const [chosen] = byId("order").files;
  say(byId("order-chosen"), chosen ? "import.chosen" : "import.noneChosen", {name: chosen?.name});
});

await importForm({
  roles: ["DRAFTER", "ADMINISTRATOR"],
  nothing: "docket.import.nothing",
  chosen: ({name}) => { byId("kind").value = name.toLowerCase().endsWith(".json") ? JSON_TYPE : TABLE_TYPE; },
  send: async document => {
    const {id} = await api.send(`/api/docket-imports${titleAsked()}`, document, byId("kind").value);
    return {path: `/api/docket-imports/${id}`, source: await words(document), done: setOrder};
  },
});

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
