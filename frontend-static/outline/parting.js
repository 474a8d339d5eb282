/** Splitting a provision and merging it with the one before, as a drafter asks for it. */
import * as api from "../api.js";
import {announce} from "../announce.js";
import {h} from "../element.js";
import {say, t} from "../i18n.js";
import {plain} from "../law/numbers.js";
import {beginnings, mergeable} from "../law/parts.js";
import {nextInserted} from "../law/tree.js";
import {ask, field, labelled, numberFields} from "./dialogs.js";

/** UTF-16 units of a paragraph that are shown to tell it from the others. */
const SHOWN = 160;

export class Parting {
  /** @param changed(sequence) is awaited after each accepted change */
  constructor({bill, changed}) {
    Object.assign(this, {bill, changed});
  }

  /** The text is read anew, so that what is chosen is what the server has. */
  async split(id) {
    const path = `/api/bills/${this.bill.id}/provisions/${id}`;
    const {text = "", revision: base = 0} = await api.get(path);
    const places = beginnings(text);
    if (places.length === 0) {
      await ask("parting.split", {name: this.bill.called(id)}, [say(h("p"), "parting.oneParagraph")],
        "parting.understood", () => {});
      return;
    }
    const choices = places.map((from, n) => h("label", {class: "choice"},
      h("input", {type: "radio", name: "from", value: String(from), required: true, checked: n === 0}),
      h("span", {lang: this.bill.language}, this.#excerpt(text, from))));
    const from = h("fieldset", {class: "choices"}, say(h("legend"), "parting.from"), ...choices);
    const number = numberFields(nextInserted(this.bill.provisions, id));
    const heading = field("textarea", {rows: "2", maxlength: "1000", lang: this.bill.language});
    await ask("parting.split", {name: this.bill.called(id)}, [
      from,
      ...number.fields,
      labelled("dialog.heading", heading),
    ], "parting.splitNow", async () => {
      const answer = await api.post(`${path}/split`, {
        from: Number(from.querySelector(":checked").value),
        base,
        number: number.value(),
        heading: heading.input.value.trim(),
      });
      const name = this.bill.called(id);
      await this.#done(answer.sequence, answer.id);
      announce(t("parting.wasSplit", {name, into: this.bill.called(answer.id)}));
    });
  }

  merge(id) {
    const into = mergeable(this.bill.provisions, id);
    const facts = {name: this.bill.called(id), into: this.bill.called(into)};
    return ask("parting.merge", facts, [say(h("p"), "parting.mergeMeans", facts)], "parting.mergeNow", async () => {
      const {sequence} = await api.post(`/api/bills/${this.bill.id}/provisions/${id}/merger`, {into});
      await this.#done(sequence, into);
      announce(t("parting.wasMerged", facts));
    });
  }

  async #done(sequence, id) {
    await this.changed(sequence);
    const element = document.getElementById(`p-${id}`);
    element?.scrollIntoView({block: "nearest"});
    // The dialog gives the focus back to what had it when it opened, and that after this.
    setTimeout(() => element?.focus({preventScroll: true}));
  }

  #excerpt(text, from) {
    const end = text.indexOf("\n", from);
    const paragraph = text.slice(from, end < 0 ? text.length : end)
      .replace(/\[\[([\w.-]+)\]\]/g, (whole, id) => plain(this.bill.labelOf(id).pieces));
    return paragraph.length > SHOWN ? `${[...paragraph].slice(0, SHOWN).join("")}…` : paragraph;
  }
}
