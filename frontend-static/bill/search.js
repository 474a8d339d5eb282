/** Search inside the bill: the server folds scripts and apostrophes; the page shows the places. */
import {get} from "../api.js";
import {h} from "../element.js";
import {say} from "../i18n.js";
import {inline} from "./words.js";

const PAUSE = 250;

export function searchIn(bill, {form, input, results}) {
  let timer = null;
  let asked = 0;
  const clear = () => {
    results.replaceChildren();
    results.hidden = true;
  };
  const search = async () => {
    const words = input.value.trim();
    const question = ++asked;
    if (words.length < 2) {
      return clear();
    }
    const answer = await get(`/api/bills/${bill.id}/search?q=${encodeURIComponent(words)}`)
      .catch(refusal => ({hits: [], refusal}));
    if (question === asked) {
      show(answer);
    }
  };
  const show = ({hits, more, refusal}) => {
    results.hidden = false;
    const count = refusal ? h("p", {}, refusal.text) : say(h("p"), more ? "search.more" : "search.found", {count: hits.length});
    results.replaceChildren(count, h("ol", {}, ...hits.map(hit => h("li", {}, found(hit)))));
  };
  /** References as they are shown, but not as links inside the link; ones cut off at the edge are left out. */
  const words = text => inline(text, id => bill.labelOf(id))
    .flatMap(piece => typeof piece === "string" ? [piece] : [...piece.childNodes]);
  const found = ({provision, before, match, after}) => h("a", {href: `#p-${provision}`},
    h("span", {class: "place"}, bill.called(provision)),
    h("span", {class: "excerpt", lang: bill.language},
      "…", ...words(before.replace(/^[\w.-]*\]\]?/, "")), h("mark", {}, match), ...words(after.replace(/\[\[?[\w.-]*$/, "")), "…"));
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(search, PAUSE);
  });
  input.addEventListener("keydown", event => {
    if (event.key === "Escape" && input.value) {
      input.value = "";
      clear();
    }
  });
  form.addEventListener("submit", event => {
    event.preventDefault();
    clearTimeout(timer);
    search();
  });
}
