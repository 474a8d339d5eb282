/** The progress of an import as the server tells it, and what came of it: for each page that brings something in. */
import * as api from "../api.js";
import {byId} from "../element.js";
import {say} from "../i18n.js";

/** Milliseconds between two questions about the progress. */
const ASK_EVERY = 600;

/** @param path of the import; @param source the document's text; @param done(bill) answers with the address to open */
export function followImport({path, source, done}) {
  byId("form").hidden = true;
  byId("work").hidden = false;
  byId("refusal").hidden = byId("result").hidden = true;
  byId("progress").hidden = false;
  ask({path, source, done});
}

async function ask(work) {
  let answer = null;
  try {
    answer = await api.get(work.path);
  } catch (refusal) {
    if (refusal.status !== 0) {
      return refuse(refusal.code, refusal.facts, work.source);
    }
  }
  if (answer) {
    await show(answer, work);
  }
  if (!answer || ["READING", "KEEPING"].includes(answer.state)) {
    setTimeout(() => ask(work), ASK_EVERY);
  }
}

async function show({state, done, of, bill, refusal}, work) {
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
    byId("open").href = await work.done(bill);
    byId("result").hidden = false;
    byId("open").focus();
  } else if (state === "REFUSED") {
    refuse(refusal.code, refusal.facts, work.source);
  }
}

function refuse(code, facts, source) {
  byId("progress").hidden = true;
  byId("refusal").hidden = false;
  say(byId("state"), "import.state.REFUSED");
  byId("why").textContent = api.refusalText(code, facts);
  const {line, column} = facts;
  byId("where").hidden = byId("line").hidden = !line;
  if (line) {
    say(byId("where"), "import.where", {line, column: column ?? 1});
    byId("line").textContent = excerpt(source, line, column ?? 1);
  }
}

/** The line itself, long ones around the column only. */
function excerpt(source, line, column) {
  const text = source.split(/\r\n?|\n/)[line - 1] ?? "";
  const from = Math.max(0, column - 80);
  return (from > 0 ? "…" : "") + text.slice(from, column + 80) + (text.length > column + 80 ? "…" : "");
}
