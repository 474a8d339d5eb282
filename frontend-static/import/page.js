/** Bringing a bill in: a file chosen or dropped, or pasted text; then the server's progress, and what came of it. */
import * as api from "../api.js";
import {byId} from "../element.js";
import {say, t} from "../i18n.js";
import {mayIntroduce, openPage, signInPath} from "../page.js";

/** Bytes: docs/protocol.md. */
const LARGEST = 10 * 1024 * 1024;
/** Milliseconds between two questions about the progress. */
const ASK_EVERY = 600;
const TYPES = {xml: "application/xml", akn: "application/xml", md: "text/markdown", markdown: "text/markdown", txt: "text/plain"};

let file = null;
let source = "";

const me = await openPage();
if (!me.account) {
  location.replace(signInPath());
} else if (!mayIntroduce(me.roles)) {
  byId("problem").textContent = api.refusalText("role-required");
  byId("go").disabled = true;
}

byId("file").addEventListener("change", event => take(event.target.files[0] ?? null));
byId("pasted").addEventListener("input", () => {
  if (byId("pasted").value.trimStart().startsWith("<")) {
    byId("kind").value = "application/xml";
  }
});
for (const type of ["dragover", "dragenter"]) {
  byId("drop").addEventListener(type, event => {
    event.preventDefault();
    byId("drop").classList.add("over");
  });
}
byId("drop").addEventListener("dragleave", () => byId("drop").classList.remove("over"));
byId("drop").addEventListener("drop", event => {
  event.preventDefault();
  byId("drop").classList.remove("over");
  take(event.dataTransfer.files[0] ?? null);
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
  source = await body.text();
  try {
    const title = byId("title").value.trim();
    const query = title ? `?title=${encodeURIComponent(title)}` : "";
    const {id} = await api.send(`/api/imports${query}`, body, byId("kind").value);
    byId("form").hidden = true;
    byId("work").hidden = false;
    byId("refusal").hidden = byId("result").hidden = true;
    byId("progress").hidden = false;
    follow(id);
  } catch (refusal) {
    problem.textContent = refusal.text;
  }
}

async function follow(id) {
  let answer = null;
  try {
    answer = await api.get(`/api/imports/${id}`);
  } catch (refusal) {
    if (refusal.status !== 0) {
      return refuse(refusal.code, refusal.facts);
    }
  }
  if (answer) {
    show(answer);
  }
  if (!answer || ["READING", "KEEPING"].includes(answer.state)) {
    setTimeout(() => follow(id), ASK_EVERY);
  }
}

function show({state, done, of, bill, refusal}) {
  say(byId("state"), `import.state.${state}`);
  const progress = byId("progress");
  if (of > 0) {
    progress.max = of;
    progress.value = done;
    say(byId("count"), "import.count", {done, of});
  } else {
    progress.removeAttribute("value");
    byId("count").textContent = "";
  }
  if (state === "DONE") {
    byId("result").hidden = false;
    byId("open").href = `/bills/${bill}`;
    byId("open").focus();
  } else if (state === "REFUSED") {
    refuse(refusal.code, refusal.facts);
  }
}

function refuse(code, facts) {
  byId("progress").hidden = true;
  byId("refusal").hidden = false;
  say(byId("state"), "import.state.REFUSED");
  byId("why").textContent = api.refusalText(code, facts);
  const {line, column} = facts;
  byId("where").hidden = byId("line").hidden = !line;
  if (line) {
    say(byId("where"), "import.where", {line, column: column ?? 1});
    byId("line").textContent = excerpt(line, column ?? 1);
  }
}

/** The line itself, long ones around the column only. */
function excerpt(line, column) {
  const text = source.split(/\r\n?|\n/)[line - 1] ?? "";
  const from = Math.max(0, column - 80);
  return (from > 0 ? "…" : "") + text.slice(from, column + 80) + (text.length > column + 80 ? "…" : "");
}
