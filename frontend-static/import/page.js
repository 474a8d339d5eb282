/** Bringing a bill in: a file chosen or dropped, or pasted text; then the server's progress, and what came of it. */
import * as api from "../api.js";
import {byId} from "../element.js";
import {say, t} from "../i18n.js";
import {mayIntroduce, openPage, signInPath} from "../page.js";
import {dropInto} from "./drop.js";
import {followImport} from "./progress.js";

/** Bytes: docs/protocol.md. */
const LARGEST = 10 * 1024 * 1024;
const TYPES = {xml: "application/xml", akn: "application/xml", md: "text/markdown", markdown: "text/markdown", txt: "text/plain"};

let file = null;

const me = await openPage();
if (!me.account) {
  location.replace(signInPath());
} else if (!mayIntroduce(me.roles)) {
  byId("problem").textContent = api.refusalText("role-required");
  byId("go").disabled = true;
}

dropInto({take});
byId("pasted").addEventListener("input", () => {
  if (byId("pasted").value.trimStart().startsWith("<")) {
    byId("kind").value = "application/xml";
  }
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

function take(chosen) {
  file = chosen;
  say(byId("chosen"), chosen ? "import.chosen" : "import.noneChosen", {name: chosen?.name});
  const type = chosen && TYPES[chosen.name.split(".").pop().toLowerCase()];
  if (type) {
    byId("kind").value = type;
  }
}

async function bringIn() {
  const problem = byId("problem");
  problem.textContent = "";
  const body = file ?? new Blob([byId("pasted").value]);
  if (body.size === 0) {
    problem.textContent = t("import.nothing");
    return;
  }
  if (body.size > LARGEST) {
    problem.textContent = api.refusalText("import-too-large");
    return;
  }
  const source = await body.text();
  try {
    const title = byId("title").value.trim();
    const query = title ? `?title=${encodeURIComponent(title)}` : "";
    const {id} = await api.send(`/api/imports${query}`, body, byId("kind").value);
    followImport({path: `/api/imports/${id}`, source, done: bill => `/bills/${bill}`});
  } catch (refusal) {
    problem.textContent = refusal.text;
  }
}
