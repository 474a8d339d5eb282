/**
 * Modda as one of the systems of the side-by-side benchmark: name this file in EXTRA_SYSTEMS.
 *
 * `ws` and `@codemirror/state` are those of the benchmark's folder, so that the page's own client
 * code, which names them without a path, and the benchmark share one copy.
 */
import {register} from "node:module";
import path from "node:path";
import {pathToFileURL} from "node:url";

/** The benchmark's folder: that of the running script's parent, unless COEDIT says otherwise. */
const HOME = process.env.COEDIT ?? path.resolve(process.argv[1], "../..");
const OURS = new URL("../../../", import.meta.url).href;

register("data:text/javascript," + encodeURIComponent(`
  export function resolve(name, context, next) {
    const bare = !/^(\\.|\\/|node:|file:|data:)/.test(name);
    const ours = (context.parentURL ?? "").startsWith(${JSON.stringify(OURS)});
    return next(name, bare && ours ? {...context, parentURL: ${JSON.stringify(pathToFileURL(HOME + "/x.js").href)}} : context);
  }`));

const {start} = await import("./server.mjs");
const {Account} = await import("./account.mjs");
const {Articles} = await import("./articles.mjs");
const {PageClient} = await import("./page-client.mjs");
const {LeanClient} = await import("./lean-client.mjs");
const {warmUp} = await import("./warm-up.mjs");
const {startText} = await import(pathToFileURL(path.join(HOME, "lib/doc.mjs")).href);
const {startProc} = await import(pathToFileURL(path.join(HOME, "lib/proc.mjs")).href);

const DURABLE = {
  durable: "written with fsync (shared by those who wait) before it is acknowledged",
  ack: "own revision comes back",
};

export const variants = {
  modda: {...DURABLE, bills: "one"},
  "modda-many-bills": {...DURABLE, bills: "many"},
};

/** There is a client that keeps only offsets. */
export const lean = true;

/**
 * `bills`: "one" bill with an article for each document, or "many", each with one article.
 * MODDA_WARM_MS: the server is edited for so long before it is handed over.
 */
export async function startServer({dir, port, bills = "one"}) {
  const server = await start({dir, port, bills, startProc});
  const milliseconds = Number(process.env.MODDA_WARM_MS ?? 0);
  if (milliseconds > 0) {
    const text = startText();
    await seed(server, "warm-up", text);
    await warmUp({connect: () => connect(server, "warm-up", {mode: "lean"}), text, milliseconds});
  }
  return server;
}

export async function seed(server, doc, text) {
  const place = await Articles.of(server).add(doc, await Account.of(server));
  if (text !== "") {
    const client = await connect(server, doc);
    const durable = new Promise(resolve => client.onAck(resolve));
    client.insert(0, text);
    await durable;
    client.close();
  }
  return place;
}

export async function connect(server, doc, {mode = "full"} = {}) {
  const Client = mode === "lean" ? LeanClient : PageClient;
  return new Client(server, Articles.of(server).place(doc), await Account.of(server)).open();
}

/** The text as it stood at a revision. */
export async function textAt(server, doc, revision) {
  const {bill, provision} = Articles.of(server).place(doc);
  const account = await Account.of(server);
  return (await account.get(`/api/bills/${bill}/provisions/${provision}?revision=${revision}`)).text;
}
