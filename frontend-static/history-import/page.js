/** Bringing in a law with its past: a bill, and a dated version for each line of the document. */
import * as api from "../api.js";
import {byId} from "../element.js";
import {importForm} from "../import/form.js";

const PACKED = "application/gzip";
const LINES = "application/x-ndjson";

let begun = new URLSearchParams(location.search).get("bill");

goingOn();
byId("anew").addEventListener("click", () => {
  begun = null;
  goingOn();
  byId("title").focus();
});

const bringIn = await importForm({
  roles: ["DRAFTER", "ADMINISTRATOR"],
  nothing: "history.import.nothing",
  again: "file",
  send: async document => {
    byId("on").hidden = true;
    const packed = await isPacked(document);
    const query = new URLSearchParams(
      begun ? {bill: begun} : {title: byId("title").value.trim(), language: byId("language").value});
    const {id} = await api.send(`/api/history-imports?${query}`, document, packed ? PACKED : LINES);
    return {
      path: `/api/history-imports/${id}`,
      source: () => words(document, packed),
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
    };
  },
});
byId("on").addEventListener("click", bringIn);

/** A bill that an import left half done has its title and its language already. */
function goingOn() {
  byId("fresh").hidden = Boolean(begun);
  byId("begun").hidden = !begun;
  byId("title").required = !begun;
  if (begun) {
    byId("left").href = `/bills/${encodeURIComponent(begun)}`;
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
