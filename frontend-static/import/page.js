/** Bringing a bill in: a file chosen or dropped, or pasted text; then the server's progress, and what came of it. */
import * as api from "../api.js";
import {byId} from "../element.js";
import {importForm, titleAsked} from "./form.js";

const TYPES = {xml: "application/xml", akn: "application/xml", md: "text/markdown", markdown: "text/markdown", txt: "text/plain"};

const pasted = byId("pasted");
pasted.addEventListener("input", () => {
  if (pasted.value.trimStart().startsWith("<")) {
    byId("kind").value = "application/xml";
  }
});

await importForm({
  roles: ["DRAFTER", "ADMINISTRATOR"],
  nothing: "import.nothing",
  otherwise: () => new Blob([pasted.value]),
  chosen: ({name}) => {
    const type = TYPES[name.split(".").pop().toLowerCase()];
    if (type) {
      byId("kind").value = type;
    }
  },
  send: async document => {
    const source = await document.text();
    const {id} = await api.send(`/api/imports${titleAsked()}`, document, byId("kind").value);
    return {path: `/api/imports/${id}`, source, done: bill => `/bills/${bill}`};
  },
});
