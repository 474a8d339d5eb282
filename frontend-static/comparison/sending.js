/** A text from outside that a state is compared with; nothing of it is stored. */
import {Refusal} from "../api.js";
import {byId} from "../element.js";
import {say} from "../i18n.js";
import {dropInto} from "../import/drop.js";

/** Bytes: docs/protocol.md. */
const LARGEST = 10 * 1024 * 1024;
const TYPES = {xml: "application/xml", akn: "application/xml", md: "text/markdown", markdown: "text/markdown", txt: "text/plain"};

export class Sending {
  constructor() {
    dropInto({take: file => this.#take(file)});
    byId("pasted").addEventListener("input", () => {
      if (byId("pasted").value.trimStart().startsWith("<")) {
        byId("kind").value = "application/xml";
      }
    });
  }

  /** What is to be sent: `{body, type}`. */
  document() {
    const body = this.file ?? new Blob([byId("pasted").value]);
    if (body.size === 0) {
      throw new Refusal(0, "nothing-to-compare");
    }
    if (body.size > LARGEST) {
      throw new Refusal(413, "import-too-large", {limitBytes: LARGEST});
    }
    return {body, type: byId("kind").value};
  }

  #take(file) {
    this.file = file;
    say(byId("chosen"), file ? "import.chosen" : "import.noneChosen", {name: file?.name});
    byId("kind").value = TYPES[file?.name.split(".").pop().toLowerCase()] ?? byId("kind").value;
  }
}
