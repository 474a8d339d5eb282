/** The outline beside the law: where the reader is, who is editing where, and on a small screen a drawer. */
import {h} from "../element.js";
import {say} from "../i18n.js";
import {inSlices} from "../slices.js";
import {showName} from "../names.js";
import {designation, isInner} from "../law/numbers.js";
import {numberNodes} from "../bill/words.js";

/** Items of the list that are made at once: more than a screen of them. */
const AT_ONCE = 120;

export class Sidebar {
  #items = new Map();
  #current = null;
  #observer = null;
  #people = new Map();
  #turn = 0;

  constructor({bill, list, law}) {
    Object.assign(this, {bill, list, law});
  }

  /**
   * Shows the tree as the bill now has it; items are kept, so that focus stays. Of a long list the first are there at
   * once; the rest are made in slices and then put there together.
   */
  async show() {
    const shown = this.bill.provisions.filter(provision => !isInner(provision.kind) && provision.kind !== "PASSAGE");
    const turn = ++this.#turn;
    let at = this.list.firstElementChild;
    const place = item => { item === at ? at = at.nextElementSibling : this.list.insertBefore(item, at); };
    shown.slice(0, AT_ONCE).forEach(provision => place(this.#item(provision)));
    if (shown.length > AT_ONCE) {
      const rest = shown.slice(AT_ONCE);
      const items = [];
      await inSlices(until => {
        while (items.length < rest.length && performance.now() < until) {
          items.push(this.#item(rest[items.length]));
        }
        return turn === this.#turn && items.length < rest.length;
      });
      if (turn !== this.#turn) {
        return;
      }
      items.forEach(place);
    }
    while (at) {
      const next = at.nextElementSibling;
      at.remove();
      at = next;
    }
    this.#watch();
  }

  showPeople(id, people) {
    this.#people.set(id, people);
    const item = this.#items.get(id);
    if (!item) {
      return;
    }
    item.querySelector(".who")?.remove();
    if (people.length > 0) {
      item.append(h("span", {class: "who"}, ...people.map(({slot, account}) =>
        h("span", {class: `marker dot who-${slot}`}, showName(h("span", {class: "unseen"}), account)))));
    }
  }

  #item(provision) {
    const {id} = provision;
    if (!this.#items.has(id)) {
      this.#items.set(id, h("li", {"data-provision": id}, h("a", {href: `#p-${id}`})));
      this.showPeople(id, this.#people.get(id) ?? []);
    }
    const item = this.#items.get(id);
    item.dataset.depth = Math.min(this.bill.depths.get(id), 4);
    item.classList.toggle("repealed", provision.repealed);
    item.draggable = this.bill.mayStructure;
    const link = item.firstElementChild;
    const name = numberNodes(designation(provision, this.bill.language));
    link.lang = this.bill.language;
    link.draggable = false;
    link.replaceChildren(
      ...(name.length > 0 ? [h("span", {class: "designation"}, ...name)] : []),
      ...(name.length > 0 && provision.heading ? [" "] : []),
      ...(provision.heading ? [h("span", {class: "name"}, provision.heading)] : []));
    if (name.length === 0 && !provision.heading) {
      link.replaceChildren(say(h("span"), `kind.${provision.kind}`));
    }
    return item;
  }

  /** The reader is at the last unit that begins above the upper third of the window. */
  #watch() {
    if (this.#observer) {
      requestAnimationFrame(this.#observer);
      return;
    }
    let asked = false;
    this.#observer = () => {
      asked = false;
      this.#mark(this.#at());
    };
    window.addEventListener("scroll", () => {
      if (!asked) {
        asked = true;
        requestAnimationFrame(this.#observer);
      }
    }, {passive: true});
    requestAnimationFrame(this.#observer);
  }

  #at() {
    const line = window.innerHeight / 3;
    const elements = this.law.container.children;
    if (elements.length === 0) {
      return null;
    }
    let low = 0;
    let high = elements.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (elements[middle].getBoundingClientRect().top <= line) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    for (let i = low; i >= 0; i--) {
      const id = elements[i].id.slice(2);
      if (this.#items.get(id)?.isConnected) {
        return id;
      }
    }
    return null;
  }

  #mark(id) {
    if (id === this.#current) {
      return;
    }
    this.#items.get(this.#current)?.firstElementChild.removeAttribute("aria-current");
    this.#current = id;
    const item = this.#items.get(id);
    if (item) {
      item.firstElementChild.setAttribute("aria-current", "location");
      this.#reveal(item);
    }
  }

  #reveal(item) {
    const box = this.list.closest(".side");
    const inside = item.getBoundingClientRect();
    const around = box.getBoundingClientRect();
    const searching = box.querySelector("#found:not([hidden])");
    if (searching) {
      return;
    }
    if (inside.top < around.top + 60 || inside.bottom > around.bottom - 20) {
      box.scrollTop += inside.top - around.top - around.height / 3;
    }
  }
}

/** Makes the sidebar a drawer where the screen is too small for it. */
export function drawer({side, button}) {
  const narrow = matchMedia("(max-width: 60rem)");
  const show = open => {
    document.documentElement.classList.toggle("drawn", open && narrow.matches);
    side.inert = narrow.matches && !open;
    button.setAttribute("aria-expanded", String(open && narrow.matches));
  };
  button.addEventListener("click", () => {
    const open = button.getAttribute("aria-expanded") !== "true";
    show(open);
    if (open) {
      (side.querySelector("[aria-current]") ?? side.querySelector("a, input"))?.focus();
    }
  });
  side.addEventListener("click", event => event.target.closest("a") && show(false));
  document.addEventListener("click", event => {
    if (!side.contains(event.target) && !button.contains(event.target)) {
      show(false);
    }
  });
  document.addEventListener("keydown", event => {
    if (event.key === "Escape" && document.documentElement.classList.contains("drawn")) {
      show(false);
      button.focus();
    }
  });
  narrow.addEventListener("change", () => show(false));
  show(false);
}
