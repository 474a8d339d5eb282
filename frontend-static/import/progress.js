/** The progress of an import as the server tells it, and what came of it: for each page that brings something in. */
import * as api from "../api.js";
import {byId} from "../element.js";
import {hasText, say, t} from "../i18n.js";

/** Milliseconds between two questions about the progress. */
const ASK_EVERY = 600;

/**
 * @param path of the import
 * @param source the document's text, or what answers with it
 * @param done(bill) answers with the address to open
 * @param counted(answer) the keys under which it is told what it does and what it counts
 * @param refused(facts) hears of a refusal
 */
export function followImport({path, source, done, counted = ({state}) => [`import.state.${state}`, "import.count"], refused = () => {}}) {
  byId("form").hidden = true;
  byId("work").hidden = false;
  byId("refusal").hidden = byId("result").hidden = true;
  byId("progress").hidden = false;
  ask({path, source, done, counted, refused});
}

async function ask(work) {
  let answer = null;
  try {
    answer = await api.get(work.path);
  } catch (refusal) {
    if (refusal.status !== 0) {
      return refuse(refusal.code, refusal.facts, work);
    }
  }
  if (answer) {
    await show(answer, work);
  }
  if (!answer || ["READING", "KEEPING"].includes(answer.state)) {
    setTimeout(() => ask(work), ASK_EVERY);
  }
}

async function show(answer, work) {
  const {state, done, of, bill, refusal} = answer;
  const [doing, counting] = work.counted(answer);
  say(byId("state"), doing);
  const progress = byId("progress");
  if (of > 0) {
    progress.max = of;
    progress.value = done;
    say(byId("count"), counting, {done, of});
  } else {
    progress.removeAttribute("value");
    byId("count").textContent = "";
  }
  if (state === "DONE") {
    byId("open").href = await work.done(bill);
    byId("result").hidden = false;
    byId("open").focus();
  } else if (state === "REFUSED") {
    await refuse(refusal.code, refusal.facts, work);
  }
}

async function refuse(code, facts, work) {
  byId("progress").hidden = true;
  byId("refusal").hidden = false;
  say(byId("state"), "import.state.REFUSED");
  byId("why").textContent = api.refusalText(code, {...facts, reason: reason(facts)});
  const {line, column, path} = facts;
  byId("where").hidden = byId("line").hidden = !line;
  if (line) {
    say(byId("where"), path ? "import.whereIn" : "import.where", {line, column: column ?? 1, path});
    byId("line").textContent = excerpt(await text(work.source), line, column ?? 1);
  }
  work.refused(facts);
}

const text = source => typeof source === "function" ? source() : source;

/** In words where there are any. */
function reason({reason}) {
  const key = `import.reason.${reason}`;
  return hasText(key) ? t(key) : reason;
}

/** The line itself, long ones around the column only. */
function excerpt(source, line, column) {
  const text = source.split(/\r\n?|\n/)[line - 1] ?? "";
  const from = Math.max(0, column - 80);
  return (from > 0 ? "…" : "") + text.slice(from, column + 80) + (text.length > column + 80 ? "…" : "");
}
