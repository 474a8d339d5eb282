/**
 * Going from words to words: with the arrow keys, the mouse or a finger. Of all runs one can be
 * reached by Tab: the one where the reader was last.
 */
export class Walk {
  #runs = null;
  #here = null;

  /** @param passes(run element) whether a run is stopped at; @param met(run) a run is shown in short; @param chosen(run, position, byKey) */
  constructor({container, passes, met, chosen}) {
    Object.assign(this, {container, passes, met, chosen});
    container.addEventListener("click", event => this.#clicked(event));
    container.addEventListener("keydown", event => this.#pressed(event));
    container.addEventListener("pointerover", event => met(event.target.closest?.(".run") ?? null));
    container.addEventListener("pointerleave", () => met(null));
    container.addEventListener("focusin", event => met(event.target.closest(".run")));
    container.addEventListener("focusout", () => met(null));
  }

  get here() {
    return this.#here?.isConnected ? this.#here : null;
  }

  /** Other elements stand there now: the first of them that is stopped at can be reached. */
  changed() {
    this.#runs = null;
    if (!this.here || !this.passes(this.#here)) {
      this.#stand(this.#all().find(run => this.passes(run)) ?? null);
    }
  }

  /** The next run after this one in a direction, or null. */
  step(direction) {
    const runs = this.#all();
    let at = runs.indexOf(this.here);
    do {
      at += direction;
    } while (runs[at] && (sameRun(runs[at], this.here) || !this.passes(runs[at])));
    return runs[at] ? this.go(direction < 0 ? firstOf(runs, at) : runs[at]) : null;
  }

  /** Stands at a run; it is scrolled into view. */
  go(run) {
    this.#stand(run);
    run.scrollIntoView({block: "nearest"});
    return run;
  }

  #all() {
    this.#runs ??= [...this.container.querySelectorAll(".run")];
    return this.#runs;
  }

  #stand(run) {
    for (const name of ["tabindex", "role", "aria-describedby"]) {
      this.#here?.removeAttribute(name);
    }
    this.#here = run;
    run?.setAttribute("tabindex", "0");
    run?.setAttribute("role", "button");
    run?.setAttribute("aria-describedby", "tip");
  }

  #pressed(event) {
    if (!event.target.classList.contains("run") || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const run = event.target;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      this.chosen(run, positionOf(run), true);
    } else if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
      event.preventDefault();
      this.step(event.key === "ArrowRight" ? 1 : -1)?.focus({preventScroll: true});
    }
  }

  #clicked(event) {
    const run = event.target.closest(".run");
    if (!run || event.target.closest("a") || !getSelection().isCollapsed) {
      return;
    }
    this.#stand(run);
    run.focus({preventScroll: true});
    this.chosen(run, pointed(run, event) ?? positionOf(run), false);
  }
}

/** The position of a run's first unit in its text; NaN of what was deleted. */
export const positionOf = run => Number(run.dataset.at);

/** The provision that a run stands in. */
export const provisionOf = run => run.closest(".provision").id.slice(2);

/** A run that goes on in the next line is one. */
function sameRun(one, other) {
  return other !== null && one.dataset.run === other.dataset.run && provisionOf(one) === provisionOf(other);
}

function firstOf(runs, at) {
  let first = at;
  while (first > 0 && sameRun(runs[first - 1], runs[at])) {
    first--;
  }
  return runs[first];
}

/** The position in the text that was clicked. */
function pointed(run, {clientX, clientY}) {
  const caret = document.caretPositionFromPoint?.(clientX, clientY);
  const {node, offset} = caret ? {node: caret.offsetNode, offset: caret.offset} : rangeAt(clientX, clientY);
  return run.childNodes.length === 1 && node === run.firstChild && run.dataset.at !== undefined
    ? positionOf(run) + Math.min(offset, node.length - 1) : null;
}

function rangeAt(x, y) {
  const range = document.caretRangeFromPoint?.(x, y);
  return {node: range?.startContainer ?? null, offset: range?.startOffset ?? 0};
}
