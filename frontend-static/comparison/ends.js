/** The two states that are compared: versions, the beginning, now, a date and time, or a text that is sent. */
import {day, moment} from "../dates.js";
import {byId, h} from "../element.js";
import {t} from "../i18n.js";

const AT = "at";
const DOCUMENT = "document";

export class Ends {
  /** @param chosen() is told when another state was chosen */
  constructor({bill, versions, chosen}) {
    Object.assign(this, {bill, versions, chosen, others: new Set()});
    this.tell();
    for (const end of ["from", "to"]) {
      byId(end).addEventListener("change", () => this.#changed(end));
    }
  }

  /** The moments as the address names them; without any, what is newest against what was before. */
  choose(from, to) {
    const last = this.versions.at(-1);
    this.#set("from", from ?? (last ? `v${last.number}` : this.bill.introduced ?? "now"));
    this.#set("to", to ?? "now");
  }

  get from() {
    return this.#value("from");
  }

  get to() {
    return this.#value("to");
  }

  get isDocument() {
    return byId("to").value === DOCUMENT;
  }

  swap() {
    if (!this.isDocument) {
      const [from, to] = [this.from, this.to];
      this.#set("from", to);
      this.#set("to", from);
    }
  }

  /** Says the choices in the reader's language. */
  tell() {
    for (const end of ["from", "to"]) {
      const select = byId(end);
      const kept = select.value;
      select.replaceChildren(...this.#choices(end).map(([value, text]) => h("option", {value}, text)));
      select.value = kept || "now";
    }
  }

  #choices(end) {
    return [
      ["now", t("comparison.now")],
      ...this.versions.toReversed().map(version => [`v${version.number}`, this.#called(version)]),
      ...(this.bill.introduced ? [[this.bill.introduced, t("comparison.introduced", {when: moment(this.bill.introduced)})]] : []),
      ...[...this.others].map(other => [other, spoken(other)]),
      [AT, t("comparison.another")],
      ...(end === "to" ? [[DOCUMENT, t("comparison.document")]] : []),
    ];
  }

  #called({number, title, stage, dated, at}) {
    return `${number}. ${title || t(`version.stage.${stage}`)} · ${day(dated ?? at)}`;
  }

  #set(end, value) {
    const select = byId(end);
    if (![...select.options].some(option => option.value === value)) {
      this.others.add(value);
      this.tell();
    }
    select.value = value;
    this.#changed(end);
  }

  #changed(end) {
    const field = byId(`${end}-at-field`);
    field.hidden = byId(end).value !== AT;
    byId(`${end}-at`).required = !field.hidden;
    byId("swap").disabled = this.isDocument;
    this.chosen();
  }

  #value(end) {
    const value = byId(end).value;
    return value === AT ? new Date(byId(`${end}-at`).value).toISOString() : value;
  }
}

/** A moment as the address names it, for reading. */
export function spoken(asked) {
  if (asked === "now") {
    return t("comparison.now");
  }
  if (/^\d{4}-\d\d-\d\dT/.test(asked)) {
    return moment(asked);
  }
  return /^\d{4}-/.test(asked) ? day(asked) : asked;
}
