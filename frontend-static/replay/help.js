/** The keys of the film, and whether they are on. */
import {h} from "../element.js";
import {say} from "../i18n.js";
import {keepKeys, keysOn} from "./keys.js";

const KEYS = {
  toggle: ["Space"], back: ["←"], on: ["→"], sittingBack: ["Shift", "←"], sittingOn: ["Shift", "→"],
  begin: ["Home"], end: ["End"], faster: ["+"], slower: ["−"],
};

export function help({opener, dialog}) {
  dialog.querySelector("dl").replaceChildren(...Object.entries(KEYS).map(([act, keys]) => h("div", {},
    h("dt", {}, ...keys.flatMap((key, i) => [i > 0 ? " + " : "", h("kbd", {}, key)])),
    say(h("dd"), act === "toggle" ? "replay.toggle" : `replay.${act}`))));
  const on = dialog.querySelector("input");
  on.checked = keysOn();
  on.addEventListener("change", () => keepKeys(on.checked));
  dialog.querySelector("button").addEventListener("click", () => dialog.close());
  opener.addEventListener("click", () => dialog.showModal());
}
