/**
 * Long work in slices of some milliseconds: between two of them the page draws, scrolls and hears its reader. Asked
 * with the lowest priority where the browser knows priorities.
 */
const SLICE = 30;

/** Calls `work(until)` in slices, `until` a time of performance.now(), for as long as it answers true. */
export async function inSlices(work) {
  do {
    await turn();
  } while (work(performance.now() + SLICE));
}

/** Resolves once what waits to be drawn has been drawn, or a little later where nobody looks. */
export function drawn() {
  return new Promise(resolve => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 200);
  });
}

function turn() {
  return globalThis.scheduler?.postTask
    ? scheduler.postTask(() => {}, {priority: "background"})
    : new Promise(resolve => setTimeout(resolve));
}
