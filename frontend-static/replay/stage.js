/**
 * Draws frames: one element for each paragraph, and of these only the ones that changed. What the
 * reader sees is drawn at once; the rest while nothing moves, a few milliseconds in each frame, until
 * all is there: `data-drawn` says that it is.
 */
import {h} from "../element.js";
import {inline, ITEM} from "../bill/words.js";
import {Frame} from "./frame.js";

/** Time in each frame for paragraphs that nobody sees (ms). */
const BUDGET = 6;
/** While the film moves, the view follows the newest change no more often than this (ms). */
const CALM = 900;

export class Stage {
  #heads = [];
  #stale = new Set();
  #pending = null;
  #moved = -CALM;
  #place = null;

  /** @param labelOf how a reference is shown, see Bill; @param room() the part of the window that is free: `{top, bottom}` */
  constructor({container, labelOf, room}) {
    Object.assign(this, {container, labelOf, room, frame: null});
    addEventListener("beforeprint", () => this.#drawRest(Infinity));
  }

  /** Shows a weave's revision beside another, see Frame; `passing`: the next one follows soon. */
  show(weave, {since, now, newest}, passing) {
    if (this.frame?.weave !== weave) {
      this.#open(weave);
    }
    const seen = this.#seen();
    const {lines, breaks} = this.frame.show(since, now, newest);
    breaks.forEach(line => this.#arrange(line + 1));
    lines.forEach(line => this.#stale.add(this.frame.headOf(line)));
    this.#drawPlace();
    this.#drawSeen(seen);
    if (this.#follow(passing) || !passing) {
      this.#drawSeen(this.#seen());
    }
    this.container.toggleAttribute("data-drawn", this.#stale.size === 0);
    cancelAnimationFrame(this.#pending);
    if (!passing) {
      this.#drawRest(performance.now() + BUDGET);
    }
  }

  #open(weave) {
    this.#stale.clear();
    this.frame = new Frame(weave);
    this.#heads = [];
    this.#place = null;
    this.container.replaceChildren();
    this.#arrange(0);
  }

  /** Makes the paragraph of a line that has become a head, or removes that of one that is none any more. */
  #arrange(line) {
    if (!this.frame.isHead(line)) {
      this.#heads[line]?.remove();
      this.#heads[line] = undefined;
      this.#stale.delete(line);
      this.#stale.add(this.frame.headOf(line));
      return;
    }
    if (!this.#heads[line]) {
      const paragraph = h("p");
      paragraph.head = line;
      this.#heads[line] = paragraph;
      const before = this.#before(line);
      before ? before.after(paragraph) : this.container.prepend(paragraph);
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

  /** The heads of the paragraphs in the window and somewhat around it: `[first, last]`. */
  #seen() {
    const {children} = this.container;
    const reach = innerHeight / 4;
    const first = firstWhere(children, one => one.getBoundingClientRect().bottom > -reach);
    const last = firstWhere(children, one => one.getBoundingClientRect().top > innerHeight + reach);
    return [children[first]?.head ?? Infinity, children[last - 1]?.head ?? -1];
  }

  #drawSeen([first, last]) {
    for (const head of this.#stale) {
      if (head >= first && head <= last) {
        this.#draw(head);
      }
    }
  }

  #drawPlace() {
    const {place} = this.frame;
    this.#place = null;
    if (place !== -1) {
      this.#draw(this.frame.headOf(this.frame.weave.lineOf[place]));
    }
  }

  #drawRest(until) {
    for (const head of this.#stale) {
      if (performance.now() > until) {
        break;
      }
      this.#draw(head);
    }
    this.container.toggleAttribute("data-drawn", this.#stale.size === 0);
    if (this.#stale.size > 0) {
      this.#pending = requestAnimationFrame(() => this.#drawRest(performance.now() + BUDGET));
    }
  }

  #draw(head) {
    this.#stale.delete(head);
    const pieces = this.frame.pieces(head);
    const paragraph = this.#heads[head];
    paragraph.replaceChildren(...pieces.flatMap(piece => this.#nodes(piece)));
    paragraph.classList.toggle("item", ITEM.test(pieces.find(({text}) => text)?.text ?? ""));
  }

  #nodes({kind, text, fresh, place}) {
    if (place) {
      this.#place = h("span", {class: "place"});
      return [this.#place];
    }
    const words = text.includes("[[") ? inline(text, this.labelOf) : [text];
    const tag = {same: "span", inserted: "ins", deleted: "del"}[kind];
    return kind === "same" && !fresh ? words : [h(tag, {class: fresh ? "fresh" : null}, ...words)];
  }

  /** Scrolls to where the newest change is, where that is out of view; answers whether it did. */
  #follow(passing) {
    const now = performance.now();
    if (!this.#place || passing && now - this.#moved < CALM) {
      return false;
    }
    const {top, bottom} = this.room();
    const {top: above, bottom: below} = this.#place.getBoundingClientRect();
    const away = above < top || below > bottom;
    if (away) {
      this.#moved = now;
      const near = Math.abs(above - top) < 2 * (bottom - top);
      scrollBy({top: above - top - (bottom - top) / 3, behavior: near && !passing && !still.matches ? "smooth" : "instant"});
    }
    return away;
  }
}

const still = matchMedia("(prefers-reduced-motion: reduce)");

/** The first place in a list from which on something is true. */
function firstWhere(list, fits) {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    fits(list[middle]) ? high = middle : low = middle + 1;
  }
  return low;
}
