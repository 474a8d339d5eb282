/** What a drafter does to the tree: the menu beside each provision, and the requests. */
import * as api from "../api.js";
import {announce} from "../announce.js";
import {h} from "../element.js";
import {say, sayAttribute, t} from "../i18n.js";
import {mergeable} from "../law/parts.js";
import {placeDown, placeIn, placeOut, placeUp} from "../law/tree.js";
import * as dialogs from "./dialogs.js";
import {Parting} from "./parting.js";

export class Structure {
  #menu = null;

  /** @param changed(sequence) is called after each accepted change; @param refused(code, facts) */
  constructor({bill, changed, refused}) {
    Object.assign(this, {bill, changed, refused});
    this.parting = new Parting({bill, changed});
  }

  /** Opens the menu of a provision beside its button. */
  open(id, button) {
    this.#menu?.remove();
    const menu = h("div", {class: "menu", popover: "auto"}, ...this.#entries(id));
    sayAttribute(menu, "aria-label", "structure.openOf", {name: this.bill.called(id)});
    menu.setAttribute("role", "group");
    button.closest(".about").append(menu);
    menu.showPopover();
    place(menu, button);
    menu.querySelector("button:not(:disabled)")?.focus();
    menu.addEventListener("toggle", event => event.newState === "closed" && menu.remove());
    this.#menu = menu;
  }

  /** Moves a provision; the focus goes back to where the person was. */
  async move(id, place) {
    await this.#change(id, {place}, "structure.moved");
  }

  #entries(id) {
    const {provisions} = this.bill;
    const provision = this.bill.provision(id);
    const entry = (key, act, enabled = true) => say(h("button", {type: "button", disabled: !enabled, on: {
      click: () => {
        this.#menu.hidePopover();
        act();
      },
    }}), key);
    const moveTo = (key, placeOf) => {
      const place = placeOf(provisions, id);
      return entry(key, () => this.move(id, place), place !== null);
    };
    return [
      moveTo("structure.up", placeUp),
      moveTo("structure.down", placeDown),
      moveTo("structure.in", placeIn),
      moveTo("structure.out", placeOut),
      entry("structure.insert", () => this.insertAfter(id)),
      entry("structure.rename", () => this.#rename(id)),
      entry("structure.renumber", () => this.#renumber(id)),
      entry("structure.split", () => this.#ask(() => this.parting.split(id)), !provision.repealed),
      entry("structure.merge", () => this.#ask(() => this.parting.merge(id)),
        !provision.repealed && mergeable(provisions, id) !== null),
      provision.repealed
        ? entry("structure.unrepeal", () => this.#change(id, {repealed: false}, "structure.unrepealed"),
          !provision.mergedInto)
        : entry("structure.repeal", () => this.#repeal(id)),
    ];
  }

  /** Asks for a new provision after `id`; null: the first of the bill. */
  async insertAfter(id) {
    await dialogs.insert(this.bill, id, async wanted => {
      const answer = await api.post(`/api/bills/${this.bill.id}/provisions`, wanted);
      await this.changed(answer.sequence);
      announce(t("structure.inserted", {name: this.bill.called(answer.id)}));
      document.getElementById(`p-${answer.id}`)?.focus();
    });
  }

  retitle() {
    return dialogs.retitle(this.bill, async title => {
      const {sequence} = await api.patch(`/api/bills/${this.bill.id}`, {title});
      await this.changed(sequence);
    });
  }

  #rename(id) {
    return dialogs.rename(this.bill, id, heading => this.#patch(id, {heading}, "structure.renamed"));
  }

  #renumber(id) {
    return dialogs.renumber(this.bill, id, number => this.#patch(id, {number}, "structure.renumbered"));
  }

  #repeal(id) {
    return dialogs.repeal(this.bill, id, () => this.#patch(id, {repealed: true}, "structure.repealed"));
  }

  #change(id, change, told) {
    return this.#ask(() => this.#patch(id, change, told));
  }

  async #ask(act) {
    try {
      await act();
    } catch (refusal) {
      this.refused(refusal.code, refusal.facts);
    }
  }

  async #patch(id, change, told) {
    const name = this.bill.called(id);
    const {sequence} = await api.patch(`/api/bills/${this.bill.id}/provisions/${id}`, change);
    await this.changed(sequence);
    announce(t(told, {name}));
  }
}

function place(menu, button) {
  const {bottom, top, left, right} = button.getBoundingClientRect();
  const {width, height} = menu.getBoundingClientRect();
  const below = bottom + height < window.innerHeight;
  menu.style.top = `${below ? bottom + 4 : Math.max(4, top - height - 4)}px`;
  menu.style.left = `${Math.max(4, Math.min(left, right - width, window.innerWidth - width - 4))}px`;
}
