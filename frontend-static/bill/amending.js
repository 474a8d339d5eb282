/**
 * The pending amendments in the margin of the provisions they concern. Only what is near the reader is
 * drawn, so that a bill with hundreds of them opens as fast as one with none.
 */
import {h} from "../element.js";
import {say, sayAttribute, t} from "../i18n.js";
import {rangesAt} from "../amendments/docket.js";
import {clear, highlight, linesOf} from "./highlight.js";
import {keepPlace} from "./place.js";
import {Shown} from "./shown.js";

/** Numbers in a margin before the rest are folded. */
const MOST = 8;

export class Amending {
  #near = new Set();
  #margins = new Map();
  #shown = new Map();
  #watched = new Set();
  #stale = new Set();
  #frame = null;
  #observer = new IntersectionObserver(seen => this.#look(seen), {rootMargin: "60% 0px"});

  constructor({bill, law, docket, sessionOf}) {
    Object.assign(this, {bill, law, docket, sessionOf});
    docket.listen(() => this.#docketChanged());
  }

  /** New provisions may be on the page. */
  watch() {
    for (const id of [...this.docket.provisions, ...this.#margins.keys()]) {
      const element = this.law.views.get(id)?.element;
      if (element && !this.#watched.has(id)) {
        this.#watched.add(id);
        this.#observer.observe(element);
      }
    }
  }

  /** The words of a provision were shown anew. */
  textShown(id) {
    if (this.#margins.has(id)) {
      this.#draw(id);
    }
  }

  /** Puts the words of a provision back in their place: an editor opens there. */
  putAway(id) {
    this.#shown.get(id)?.close();
  }

  #docketChanged() {
    this.watch();
    this.#near.forEach(id => this.#draw(id));
  }

  #look(seen) {
    for (const {target, isIntersecting} of seen) {
      const id = target.id.slice(2);
      if (isIntersecting) {
        this.#near.add(id);
        this.#draw(id);
      } else {
        this.#near.delete(id);
      }
    }
  }

  /** Draws before the next frame, whatever asked for it; what the reader sees stays where it is. */
  #draw(id) {
    this.#stale.add(id);
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = null;
      const stale = [...this.#stale];
      this.#stale.clear();
      keepPlace(this.law.container, () => stale.forEach(one => this.#drawNow(one)));
    });
  }

  #drawNow(id) {
    const view = this.law.view(id);
    const entries = view ? this.docket.of(id) : [];
    this.#markLines(id, view, entries);
    if (entries.length === 0) {
      this.#margins.get(id)?.remove();
      this.#margins.delete(id);
    } else {
      this.#showMargin(id, view, entries);
    }
    this.#shown.get(id)?.refresh();
  }

  #showMargin(id, view, entries) {
    const margin = this.#margins.get(id) ?? this.#margin(id, view);
    const drawn = entries.map(entry => `${entry.id} ${entry.standing}`).join();
    if (margin.dataset.drawn === drawn) {
      return;
    }
    margin.dataset.drawn = drawn;
    const list = margin.querySelector("ul");
    const focused = list.contains(document.activeElement) ? document.activeElement.dataset.amendment : null;
    const unfolded = list.dataset.unfolded === "" || entries.length <= MOST + 1;
    const shown = unfolded ? entries : entries.slice(0, MOST);
    list.replaceChildren(...shown.map(entry => h("li", {}, this.#number(id, entry))),
      ...(unfolded ? [] : [h("li", {}, this.#rest(id, list, entries.length - MOST))]));
    if (focused) {
      list.querySelector(`[data-amendment="${CSS.escape(focused)}"]`)?.focus({preventScroll: true});
    }
  }

  #margin(id, view) {
    const name = {name: () => this.bill.called(id)};
    const toggle = sayAttribute(say(h("button", {type: "button", class: "quiet show", "aria-pressed": "false", on: {
      click: () => this.#toggle(id, view, toggle),
    }}), "amending.show"), "aria-label", "amending.showOf", name);
    const margin = h("div", {class: "amending", role: "group"},
      say(h("span", {class: "label"}), "amending.label"), h("ul", {}), toggle);
    sayAttribute(margin, "aria-label", "amending.of", name);
    view.about.insertBefore(margin, view.actions);
    this.#margins.set(id, margin);
    return margin;
  }

  #number(id, entry) {
    const point = () => this.#point(id, entry.id);
    return sayAttribute(h("a", {
      href: `/bills/${this.bill.id}/amendments/${entry.id}`,
      class: `amendment ${entry.standing === "CONFLICTING" ? "grave" : ""}`,
      "data-amendment": entry.id,
      on: {mouseenter: point, focus: point, mouseleave: clear, blur: clear},
    }, entry.label ?? String(entry.number)), "aria-label", "amending.link",
    {number: entry.number, standing: () => t(`standing.${entry.standing}`)});
  }

  #rest(id, list, count) {
    return sayAttribute(h("button", {type: "button", class: "quiet rest", on: {click: () => {
      list.dataset.unfolded = "";
      delete this.#margins.get(id).dataset.drawn;
      this.#drawNow(id);
      list.querySelectorAll("a")[MOST]?.focus();
    }}}, `+${count}`), "aria-label", "amending.rest", {count});
  }

  #toggle(id, view, toggle) {
    if (this.#shown.has(id)) {
      this.#shown.get(id).close();
      return;
    }
    if (this.law.open === id) {
      return;
    }
    toggle.setAttribute("aria-pressed", "true");
    this.#shown.set(id, new Shown({bill: this.bill, docket: this.docket, view, sessionOf: this.sessionOf,
      closed: focused => {
        this.#shown.delete(id);
        toggle.setAttribute("aria-pressed", "false");
        if (focused) {
          toggle.focus({preventScroll: true});
        }
      }}));
    this.#shown.get(id).choice?.focus({preventScroll: true});
  }

  /** Marks the words an amendment would change, for as long as it is pointed at. */
  #point(id, amendment) {
    const entry = this.docket.entry(amendment);
    const session = this.sessionOf(id);
    highlight(this.law.view(id).words, [
      ...(session && rangesAt(entry, id, session.revision, session.accepted)) ?? [],
      ...this.#describedRanges(id, entry),
    ]);
  }

  #describedRanges(id, entry) {
    const lines = [...this.law.view(id).words.children].map(({dataset}) => dataset.line);
    return (entry.described ?? []).filter(({provision, line}) => provision === id && line >= 1 && line <= lines.length)
      .map(({line}) => {
        const from = lines.slice(0, line - 1).reduce((sum, {length}) => sum + length + 1, 0);
        return {from, to: from + lines[line - 1].length};
      });
  }

  #markLines(id, view, entries) {
    const paragraphs = [...view?.words.children ?? []];
    const session = this.sessionOf(id);
    const amended = new Set();
    for (const entry of entries) {
      const ranges = session && rangesAt(entry, id, session.revision, session.accepted);
      ranges?.forEach(range => linesOf(session.text, range).forEach(line => amended.add(line)));
      (entry.described ?? []).filter(({provision, line}) => provision === id && line >= 1)
        .forEach(({line}) => amended.add(line - 1));
    }
    paragraphs.forEach((paragraph, i) => paragraph.classList.toggle("amended", amended.has(i)));
  }
}
