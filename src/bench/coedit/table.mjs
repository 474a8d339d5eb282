// node table.mjs <results>: the tables of docs/performance.md from the JSON lines of suite.sh, with
// Modda's figure divided by each peer's.
import fs from "node:fs";
import path from "node:path";

const folder = process.argv[2];
const warm = read("warm.jsonl");
const cold = read("cold.jsonl");

scenarios("open", "Open loop: everybody types at a given pace", [
  ["p50 ms", r => r.latencyMs.p50],
  ["p99 ms", r => r.latencyMs.p99],
  ["accepted/s", r => r.acceptedPerS],
  ["server CPU s per 1,000 edits", r => r.serverCpuPer1000],
]);
scenarios("closed", "Closed loop: everybody sends the next edit when the last one is acknowledged", [
  ["accepted/s", r => r.acceptedPerS],
  ["p50 ms", r => r.latencyMs.p50],
  ["p99 ms", r => r.latencyMs.p99],
  ["server CPU s per 1,000 edits", r => r.serverCpuPer1000],
]);
faults([...warm, ...cold]);
plain("durability.jsonl", "Killed inside an acknowledgement", [
  "system", "trials", "ackedTotal", "lostTotal", "lostAfterOthersSaw", "docBack", "fsyncsPer100Acks",
]);
plain("replay.jsonl", "Traces", [
  "system", "trace", "window", "edits", "editsPerS", "txns", "txnsPerS", "serverCpuPer1000", "textOk", "complete", "converged", "problem", "failed",
]);

function scenarios(mode, title, measures) {
  const here = warm.filter(r => r.mode === mode);
  const first = cold.filter(r => r.mode === mode);
  const columns = [...new Set([...here, ...first].map(name))];
  if (columns.length === 0) {
    return;
  }
  console.log(`\n## ${title}\n`);
  for (const [what, of] of measures) {
    row([what, ...columns]);
    row(["---", ...columns.map(() => "---:")]);
    const systems = [...new Set(here.map(r => r.system))];
    for (const system of systems) {
      row([system, ...columns.map(column => figure(find(here, system, column), of))]);
    }
    if (first.length > 0) {
      row(["modda, first minute", ...columns.map(column => figure(find(first, "modda", column), of))]);
    }
    for (const peer of systems.filter(system => system !== "modda")) {
      row([`modda / ${peer}`, ...columns.map(column => ratio(find(here, "modda", column), find(here, peer, column), of))]);
    }
    console.log();
  }
}

/** What a reader must know before believing a figure: nothing lost, nobody left behind, an idle generator. */
function faults(records) {
  const doubtful = records.map(r => [r, doubt(r)]).filter(([, reasons]) => reasons.length > 0);
  console.log("\n## Doubts\n");
  if (doubtful.length === 0) {
    console.log("None: everything sent was acknowledged and delivered, all texts were equal.");
  }
  for (const [r, reasons] of doubtful) {
    console.log(`- ${r.system}, ${name(r)}: ${reasons.join("; ")}`);
  }
}

function doubt(r) {
  if (r.failed) {
    return [`failed: ${r.failed}`];
  }
  const [same, checked] = r.converged.split("/");
  return [
    r.acked < r.sent && `${r.sent - r.acked} of ${r.sent} edits not acknowledged`,
    r.undelivered > 0 && `${r.undelivered} not delivered`,
    same !== checked && `texts differ (${r.converged})`,
    r.lostChars !== 0 && `${r.lostChars} characters lost`,
    r.errors.length > 0 && r.errors.join(", "),
    r.serverDied && "the server died",
    r.clientLagP99Ms > 50 && `the generator lagged (p99 ${r.clientLagP99Ms} ms): it, not the server, was measured`,
    r.mode === "open" && r.acceptedPerS < 0.95 * r.offeredPerS && `accepted ${r.acceptedPerS} of ${r.offeredPerS}/s`,
  ].filter(Boolean);
}

function name(r) {
  const who = r.docs > 1 ? `${r.docs} articles × ${r.editors}` : `${r.editors} editors`;
  return r.mode === "closed" ? who : `${who}, ${r.docs * r.editors * r.rate}/s`;
}

/** A result that failed says neither editors nor latencies. */
function find(records, system, column) {
  return records.find(r => r.system === system && name(r) === column);
}

function figure(record, of) {
  return !record ? "" : record.failed ? "failed" : String(of(record));
}

function ratio(modda, peer, of) {
  return modda && peer && !modda.failed && !peer.failed ? (of(modda) / of(peer)).toFixed(2) : "";
}

function plain(file, title, columns) {
  const records = read(file);
  if (records.length > 0) {
    console.log(`\n## ${title}\n`);
    row(columns);
    row(columns.map(() => "---"));
    records.forEach(r => row(columns.map(column => r[column] ?? "")));
  }
}

function row(cells) {
  console.log(`| ${cells.join(" | ")} |`);
}

function read(file) {
  const at = path.join(folder, file);
  return fs.existsSync(at) ? fs.readFileSync(at, "utf8").trim().split("\n").filter(Boolean).map(line => JSON.parse(line)) : [];
}
