/** The lane in which what a person types is the bill's text at once. */
import {h} from "../element.js";
import {say} from "../i18n.js";
import {written} from "../law/references.js";
import {tool, tools} from "./editing.js";

export function writing({live, bill, editing}) {
  return {
    name: "text",
    label: "editor.label",
    opened: "editor.opened",
    edited: (id, session) => live.edited(id, session),
    here: (id, session, selection) => live.here(id, session, selection),
    left: () => live.nowhere(),
    tools: () => [tools(
      tool("editor.done", "primary", () => editing.close()),
      tool("editor.reference", "quiet", () => refer(bill, editing)),
      say(h("span", {class: "hint"}), "editor.hint"))],
  };
}

/** Asks for a provision and writes a reference to it where the caret is. */
export async function refer(bill, editing) {
  const {choose} = await import("../outline/dialogs.js");
  const chosen = await choose(bill, "dialog.reference");
  if (chosen) {
    editing.editor?.insert(written(chosen));
  } else {
    editing.editor?.focus();
  }
}
