/** A hash, shortened, with a button that copies all of it. */
import {announce} from "../announce.js";
import {h} from "../element.js";
import {say, sayAttribute, t} from "../i18n.js";
import {short} from "./version.js";

export function hashWithCopy(hash) {
  const button = say(h("button", {type: "button", class: "quiet copy"}), "version.copy");
  sayAttribute(button, "aria-label", "version.copyHash");
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(hash);
    say(button, "version.copied");
    announce(t("version.copied"));
    setTimeout(() => say(button, "version.copy"), 3000);
  });
  return h("span", {class: "hash"}, h("code", {title: hash}, short(hash), "…"),
    navigator.clipboard ? button : null);
}
