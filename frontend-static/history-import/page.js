/** Bringing in a law with its past: a bill, and a dated version for each line of the document. */
import * as api from "../api.js";
import {byId} from "../element.js";
import {say, t} from "../i18n.js";
import {mayIntroduce, openPage, signInPath} from "../page.js";
import {dropInto} from "../import/drop.js";
import {followImport} from "../import/progress.js";

/** Bytes: docs/protocol.md. */
const LARGEST = 10 * 1024 * 1024;
const PACKED = "application/gzip";
const LINES = "application/x-ndjson";

let file = null;
let begun = new URLSearchParams(location.search).get("bill");

const me = await openPage();
if (!me.account) {
  location.replace(signInPath());
} else if (!mayIntroduce(me.roles)) {
  byId("problem").textContent = api.refusalText("role-required");
  byId("go").disabled = true;
}
goingOn();

dropInto({take: chosen => {
  file = chosen;
  say(byId("chosen"), chosen ? "import.chosen" : "import.noneChosen", {name: chosen?.name});
}});
byId("form").addEventListener("submit", event => {
  event.preventDefault();
  bringIn();
});
byId("again").addEventListener("click", () => {
  byId("work").hidden = true;
  byId("form").hidden = false;
  byId("file").focus();
});
byId("on").addEventListener("click", bringIn);
byId("anew").addEventListener("click", () => {
  begun = null;
  goingOn();
  byId("title").focus();
});

/** A bill that an import left half done has its title and its language already. */
function goingOn() {
  byId("fresh").hidden = Boolean(begun);
  byId("begun").hidden = !begun;
  byId("title").required = !begun;
  if (begun) {
    byId("left").href = `/bills/${encodeURIComponent(begun)}`;
  }
}

async function bringIn() {
  const problem = byId("problem");
  problem.textContent = "";
  if (!file || file.size === 0) {
    problem.textContent = t("history.import.nothing");
    return;
  }
  if (file.size > LARGEST) {
    problem.textContent = api.refusalText("import-too-large");
    return;
  }
  byId("on").hidden = true;
  try {
    const packed = await isPacked(file);
    const query = new URLSearchParams(
      begun ? {bill: begun} : {title: byId("title").value.trim(), language: byId("language").value});
    const {id} = await api.send(`/api/history-imports?${query}`, file, packed ? PACKED : LINES);
    const chosen = file;
    followImport({
      path: `/api/history-imports/${id}`,
      source: () => words(chosen, packed),
      done: bill => `/bills/${bill}/versions`,
      counted: ({state, bill}) => [
        bill && state === "KEEPING" ? "history.import.state" : `import.state.${state}`,
        bill ? "history.import.versions" : "history.import.articles",
      ],
      refused: ({bill}) => {
        begun = bill ?? begun;
        goingOn();
        byId("on").hidden = !bill;
      },
    });
  } catch (refusal) {
    problem.textContent = refusal.text ?? t("refusal.server");
  }
}

/** Its first two bytes say so: RFC 1952 §2.3.1. */
async function isPacked(document) {
  const [first, second] = new Uint8Array(await document.slice(0, 2).arrayBuffer());
  return first === 0x1f && second === 0x8b;
}

/** The document's lines; nothing where they cannot be unpacked. */
async function words(document, packed) {
  try {
    return packed
      ? await new Response(document.stream().pipeThrough(new DecompressionStream("gzip"))).text()
      : await document.text();
  } catch {
    return "";
  }
}
