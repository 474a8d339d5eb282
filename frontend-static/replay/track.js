/** The track under the film: a slider over all its steps, with marks where sittings, amendments and versions end. */

const SVG = "http://www.w3.org/2000/svg";
/** Width of the track in its own units, and the places at which marks are told apart. */
const WIDTH = 1000;

export class Track {
  #asked = null;
  #dragged = false;

  /** @param go(step) while it is moved, once a frame; @param rest(dragged) when it is let go */
  constructor({range, marks, film, go, rest}) {
    Object.assign(this, {range, marks, film});
    range.addEventListener("input", () => {
      this.#asked ??= requestAnimationFrame(() => {
        this.#asked = null;
        go(Number(range.value));
      });
    });
    range.addEventListener("pointerdown", () => { this.#dragged = true; });
    range.addEventListener("change", () => {
      rest(this.#dragged);
      this.#dragged = false;
    });
  }

  /** Shows how long the film is, and where on it sittings, amendments and versions end. */
  mark({film, numbers, versions}) {
    const those = {
      sittings: film.ends,
      amendments: film.entries.flatMap(({cause}, i) => numbers.has(cause) ? [film.endOf(i)] : []),
      versions: versions.map(({step}) => step),
    };
    this.range.max = film.steps - 1;
    this.marks.replaceChildren(...Object.entries(those).map(([kind, steps]) => {
      const path = document.createElementNS(SVG, "path");
      const last = Math.max(1, this.film.steps - 1);
      const places = [...new Set(steps.map(step => Math.round(step / last * WIDTH)))];
      path.setAttribute("class", kind);
      path.setAttribute("d", places.map(x => `M${x} ${TOPS[kind]}V10`).join(""));
      return path;
    }));
  }

  show(step) {
    this.range.value = step;
  }

  /** What the slider says of itself. */
  say(text) {
    this.range.setAttribute("aria-valuetext", text);
  }
}

/** How high each mark begins, from 0 above to 10: what they are is not told by colour alone. */
const TOPS = {sittings: 7, amendments: 3, versions: 0};
