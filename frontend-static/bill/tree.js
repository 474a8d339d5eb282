/** The tree of the bill on its page: read again when it has changed, and changed by drafters. */
import * as api from "../api.js";
import {byId} from "../element.js";

/** Questions for a tree that the server has told of and does not show yet. */
const MOST_READINGS = 10;

export class Tree {
  #reading = null;
  #structure = null;

  /** @param taken() is called when the bill has another tree; @param refused(code, facts) */
  constructor({bill, taken, refused}) {
    Object.assign(this, {bill, taken, refused});
  }

  /** Reads the tree until it is at least at `sequence`; one reading serves all who wait for it. */
  async read(sequence) {
    for (let tries = 0; this.bill.sequence < sequence && tries < MOST_READINGS; tries++) {
      if (tries > 0) {
        await new Promise(resolve => setTimeout(resolve, tries * 100));
      }
      this.#reading ??= this.#take().finally(() => { this.#reading = null; });
      await this.#reading;
    }
  }

  /** What a drafter does to the tree, loaded when it is first needed. */
  async structure() {
    if (!this.#structure) {
      const {Structure} = await import("../outline/structure.js");
      const {dragIn} = await import("../outline/drag.js");
      const structure = new Structure({bill: this.bill, changed: sequence => this.read(sequence), refused: this.refused});
      dragIn(byId("outline"), this.bill, (id, place) => structure.move(id, place));
      byId("begin").hidden = false;
      byId("begin").addEventListener("click", () => structure.insertAfter(null));
      byId("retitle").hidden = false;
      byId("retitle").addEventListener("click", () => structure.retitle());
      this.#structure = structure;
    }
    return this.#structure;
  }

  async #take() {
    this.bill.take(await api.get(`/api/bills/${this.bill.id}/outline`));
    this.taken();
  }
}
