/**
 * Draws frames: one element for each paragraph, and of these only the ones that changed. What the
 * reader sees is drawn at once, the rest within a few milliseconds of each frame until all is there;
 * `data-drawn` says that it is.
 */
import {h} from "../element.js";
import {inline} from "../bill/words.js";
import {Frame} from "./frame.js";

/** Time for paragraphs that nobody sees, in a frame (ms). */
const BUDGET = 5;
/** While the film plays, the view follows the newest change no more often than this (ms). */
const CALM = 900;

export class Stage {
  #heads = [];
  #stale = new Set();
  #near = new Set();
  #pending = null;
  #moved = -CALM;
  #watch = new IntersectionObserver(seen => seen.forEach(({target, isIntersecting}) =>
    isIntersecting ? this.#near.add(target.head) : this.#near.delete(target.head)), {rootMargin: "25%"});

  /** @param labelOf how a reference is shown, see Bill; @param room() the part of the window that is free: `{top, bottom}` */
  constructor({container, labelOf, room}) {
    Object.assign(this, {container, labelOf, room, frame: null});
    addEventListener("beforeprint", () => this.#draw(Infinity));
  }

  /** Shows a weave's revision beside another, see Frame; `playing`: follow calmly. */
  show(weave, since, now, playing) {
    if (this.frame?.weave !== weave) {
      this.#open(weave);
    }
    const {lines, breaks} = this.frame.show(since, now);
    breaks.forEach(line => this.#arrange(line + 1));
    lines.forEach(line => this.#stale.add(this.frame.headOf(line)));
    this.#draw(performance.now() + BUDGET);
    this.#follow(playing);
  }

  /** Draws all again, such as when references have other numbers. */
  again() {
    this.#heads.forEach((paragraph, head) => this.#stale.add(head));
    this.#draw(Infinity);
  }

  #open(weave) {
    this.#watch.disconnect();
    this.#near.clear();
    this.#stale.clear();
    this.frame = new Frame(weave);
    this.#heads = [];
    this.container.replaceChildren();
    this.#arrange(0);
  }

  /** Makes the paragraph of a line that has become a head, or removes that of one that is none any more. */
  #arrange(line) {
    const known = this.#heads[line];
    if (!this.frame.isHead(line)) {
      if (known) {
        this.#watch.unobserve(known);
        this.#near.delete(line);
        this.#stale.delete(line);
        known.remove();
        this.#heads[line] = undefined;
      }
      this.#stale.add(this.frame.headOf(line));
      return;
    }
    if (!known) {
      const paragraph = h("p");
      paragraph.head = line;
      this.#heads[line] = paragraph;
      const before = this.#before(line);
      before ? before.after(paragraph) : this.container.prepend(paragraph);
      this.#watch.observe(paragraph);
    }
    this.#stale.add(line);
    if (line > 0) {
      this.#stale.add(this.frame.headOf(line - 1));
    }
  }

  #before(line) {
    for (let other = line - 1; other >= 0; other--) {
      if (this.#heads[other]) {
        return this.#heads[other];
      }
    }
    return null;
  }

  #draw(until) {
    const {place} = this.frame;
    const first = place === -1 ? [] : [this.frame.headOf(this.frame.weave.lineOf[place])];
    [...first, ...this.#near].forEach(head => this.#stale.has(head) && this.#paragraph(head));
    for (const head of this.#stale) {
      if (performance.now() > until) {
        break;
      }
      this.#paragraph(head);
    }
    this.container.toggleAttribute("data-drawn", this.#stale.size === 0);
    if (this.#stale.size > 0) {
      this.#pending ??= requestAnimationFrame(() => {
        this.#pending = null;
        this.#draw(performance.now() + BUDGET);
      });
    }
  }

  #paragraph(head) {
    this.#stale.delete(head);
    this.#heads[head]?.replaceChildren(...this.frame.pieces(head).flatMap(piece => this.#nodes(piece)));
  }

  #nodes({kind, text, fresh, place}) {
    if (place) {
      return [h("span", {class: "place"})];
    }
    const words = text.includes("[[") ? inline(text, this.labelOf) : [text];
    const tag = {same: "span", inserted: "ins", deleted: "del"}[kind];
    return kind === "same" && !fresh ? words : [h(tag, {class: fresh ? "fresh" : null}, ...words)];
  }

  /** Scrolls to where the newest change is, where that is out of view. */
  #follow(playing) {
    const place = this.container.querySelector(".place");
    const now = performance.now();
    if (!place || playing && now - this.#moved < CALM) {
      return;
    }
    const {top, bottom} = this.room();
    const {top: above, bottom: below} = place.getBoundingClientRect();
    if (above < top || below > bottom) {
      this.#moved = now;
      scrollBy({top: above - top - (bottom - top) / 3, behavior: playing || calm.matches ? "instant" : "smooth"});
    }
  }
}

const calm = matchMedia("(prefers-reduced-motion: reduce)");
