/** Says things to screen readers: politely, and as summaries. */
import {h} from "./element.js";

const GATHERED = 8000;
const region = h("div", {class: "unseen", role: "status", "aria-live": "polite"});
document.body.append(region);
let gathered = new Map();
let timer = null;

/** Says it now. */
export function announce(text) {
  region.textContent = "";
  requestAnimationFrame(() => { region.textContent = text; });
}

/** Says it with what else comes within some seconds; of one `subject` only the latest is said. */
export function announceLater(subject, text) {
  gathered.set(subject, text);
  timer ??= setTimeout(() => {
    timer = null;
    announce([...gathered.values()].map(tell => (typeof tell === "function" ? tell() : tell)).join(" "));
    gathered = new Map();
  }, GATHERED);
}
