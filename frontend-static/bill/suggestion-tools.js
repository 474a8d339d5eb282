/** What stands under the editor of a suggestion: its state in words, what others changed in it, and what to do with it. */
import {h} from "../element.js";
import {say} from "../i18n.js";
import {Disputes} from "./disputes.js";
import {tool, tools} from "./editing.js";

export class SuggestionTools {
  /** @param acts `submit()`, `close()`, `refer()`, `discard()`, `seen()` */
  constructor({bill, acts}) {
    this.status = h("span", {class: "draft-state", role: "status"});
    this.go = tool(bill.mayTable ? "suggestion.table" : "suggestion.propose", "primary", acts.submit);
    this.disputes = new Disputes({bill, seen: acts.seen});
    this.elements = [this.disputes.element, tools(
      this.go,
      tool("suggestion.close", "", acts.close),
      tool("editor.reference", "quiet", acts.refer),
      tool("suggestion.discard", "quiet", acts.discard),
      this.status)];
  }

  /** @param state "empty", "saving", "saved" or "kept" */
  state(state) {
    this.status.dataset.state = state;
    if (this.status.dataset.i18n !== `suggestion.${state}`) {
      say(this.status, `suggestion.${state}`);
    }
    this.go.disabled = state === "empty";
  }
}
