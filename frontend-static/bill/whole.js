/** How far the filling of a long page has come, and what cannot wait for it: a print, or a search in the page. */

/** Whoever presses these with Ctrl wants the whole page: find, find again, print, select all. */
const WHOLE = new Set(["f", "g", "p", "a"]);

/** In so many frames what has come into view is laid out. */
const FRAMES = 4;

/** Shows in `bar`, a progress element, how far it is. Answers with what to tell: `(done, of)`. */
export function filling(bar) {
  return (done, of) => {
    bar.max = of;
    bar.value = done;
    bar.hidden = done === of;
  };
}

/** Calls `finish()` before the page is printed or searched. */
export function beforeTheWhole(finish) {
  addEventListener("beforeprint", finish);
  addEventListener("keydown", ({key, ctrlKey, metaKey}) => {
    if (key === "F3" || (ctrlKey || metaKey) && WHOLE.has(key.toLowerCase())) {
      finish();
    }
  }, {capture: true});
}

/** Goes to the provision that the address names, and stays while what is near it gets its true height. */
export async function goToAnchor() {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  target?.focus?.({preventScroll: true});
  for (let frames = 0; target && frames < FRAMES; frames++) {
    target.scrollIntoView({block: "start"});
    await new Promise(requestAnimationFrame);
  }
}
