/** The fields of one amending instruction of the closed set (docs/protocol.md, "Amendments"). */
import {h} from "../element.js";
import {say} from "../i18n.js";
import {KINDS as PROVISION_KINDS, labelled, numberFields, placeOf, proposal} from "../outline/dialogs.js";

const MOST_OCCURRENCES = 20;
const KINDS = {
  SUBSTITUTE: ["provision", "words", "occurrence", "by"],
  OMIT: ["provision", "words", "occurrence"],
  INSERT_AFTER: ["provision", "after", "occurrence", "words"],
  APPEND: ["provision", "words"],
  RESTATE: ["provision", "text"],
  INSERT_PROVISION: ["where", "unit", "number", "heading", "text"],
  REPEAL: ["provision"],
  MOVE: ["provision", "where"],
  RENUMBER: ["provision", "number"],
  RENAME: ["provision", "heading"],
};
/** May stay empty. */
const OPTIONAL = {INSERT_AFTER: ["after"], INSERT_PROVISION: ["heading"], SUBSTITUTE: ["by"]};

export class Instruction {
  #id = newId();
  #fields = new Map();

  /** @param changed is told after each change; @param drop removes this one */
  constructor({bill, provision, changed, drop}) {
    Object.assign(this, {bill, changed});
    this.kind = h("select", {}, ...Object.keys(KINDS).map(value => say(h("option", {value}), `amendment.kind.${value}`)));
    this.body = h("div", {class: "instruction-fields"});
    this.element = h("fieldset", {class: "instruction"},
      say(h("legend"), "amendment.instruction"),
      h("label", {class: "field"}, say(h("span"), "amendment.kind"), this.kind), this.body,
      say(h("button", {type: "button", class: "quiet", on: {click: () => drop(this)}}), "amendment.dropInstruction"));
    this.kind.addEventListener("change", () => {
      this.#show();
      changed();
    });
    this.element.addEventListener("input", () => {
      this.unmark();
      changed();
    });
    this.#show(provision);
  }

  focus() {
    this.kind.focus();
  }

  /** What to send, or null while something that must be said is missing. */
  value() {
    const kind = this.kind.value;
    const optional = OPTIONAL[kind] ?? [];
    const said = {kind, provision: this.#id};
    for (const name of KINDS[kind]) {
      const value = this.#fields.get(name).value();
      if (value === "" && !optional.includes(name)) {
        return null;
      }
      Object.assign(said, name === "where" ? {place: this.#place(value)} : {[name]: value});
    }
    return said;
  }

  /** Shows a refusal at the field it is about; false where it is about none of these. */
  mark(code, facts, text) {
    const said = this.value() ?? {};
    if (facts.provision && facts.provision !== said.provision) {
      return false;
    }
    const name = code.startsWith("occurrence") ? "occurrence"
      : code.startsWith("words-not-") ? ["words", "after"].find(one => this.#fields.has(one) && said[one] === facts.words)
        : code === "number-taken" ? "number" : code === "sibling-not-in-parent" || code === "place-inside-itself" ? "where" : null;
    const found = name && this.#fields.get(name);
    if (!found) {
      return false;
    }
    found.problem.textContent = text;
    found.input.setAttribute("aria-invalid", "true");
    return true;
  }

  unmark() {
    this.#fields.forEach(({problem, input}) => {
      problem.textContent = "";
      input.removeAttribute("aria-invalid");
    });
  }

  #show(provision = this.#fields.get("provision")?.value() ?? this.#fields.get("where")?.value().split(" ")[1]) {
    const kept = new Map([...this.#fields].map(([name, one]) => [name, one.value()]));
    const names = KINDS[this.kind.value];
    this.#fields = new Map(names.map(name => [name, this.#field(name)]));
    this.body.replaceChildren(...names.map(name => this.#fields.get(name).element));
    for (const [name, value] of kept) {
      if (typeof value === "string" && name !== "provision" && name !== "where") {
        this.#fields.get(name)?.put(value);
      }
    }
    if (provision) {
      this.#fields.get("provision")?.put(provision);
      this.#fields.get("where")?.put(`after ${provision}`);
    }
    this.#propose();
  }

  #field(name) {
    const lang = this.bill.language;
    switch (name) {
      case "provision": return one(`amendment.field.${name}`, provisionSelect(this.bill));
      case "where": return this.#listening(one("amendment.field.where", placeSelect(this.bill)));
      case "unit": return this.#listening(one("amendment.field.unit",
        h("select", {}, ...PROVISION_KINDS.map(value => say(h("option", {value}), `kind.${value}`))), "ARTICLE"));
      case "number": return numbers();
      case "occurrence": return occurrences();
      case "text": return one("amendment.field.text", h("textarea", {rows: "6", lang, class: "law-input"}));
      case "heading": return one("amendment.field.heading", h("textarea", {rows: "2", lang, maxlength: "1000"}));
      default: return one(`amendment.field.${name}.${this.kind.value}`, h("textarea", {rows: "2", lang, class: "law-input"}));
    }
  }

  #listening(made) {
    made.input.addEventListener("change", () => this.#propose());
    return made;
  }

  /** The number that a new unit would have at that place. */
  #propose() {
    if (this.kind.value === "INSERT_PROVISION") {
      const [where, id] = this.#fields.get("where").value().split(" ");
      this.#fields.get("number").put(proposal(this.bill, this.bill.provision(id), this.#fields.get("unit").value(), where));
    }
  }

  #place(chosen) {
    const [where, id] = chosen.split(" ");
    return placeOf(this.bill, this.bill.provision(id), where);
  }
}

function one(key, input, first) {
  const problem = h("small", {class: "problem", role: "alert", id: `problem-${newId()}`});
  input.setAttribute("aria-describedby", problem.id);
  if (first) {
    input.value = first;
  }
  const element = h("div", {}, labelled(key, {input}), problem);
  return {element, input, problem, value: () => input.value, put: value => { input.value = value; }};
}

/** -1: the only place where the words stand; 0: each one; else the nth. */
function occurrences() {
  const counted = Array.from({length: MOST_OCCURRENCES}, (_, i) => say(h("option", {value: i + 1}), "amendment.nth", {n: i + 1}));
  const made = one("amendment.field.occurrence", h("select", {}, say(h("option", {value: "-1"}), "amendment.only"),
    say(h("option", {value: "0"}), "amendment.each"), ...counted));
  return {...made, value: () => Number(made.input.value)};
}

function numbers() {
  const number = numberFields({main: 1, inserted: 0});
  const problem = h("small", {class: "problem", role: "alert"});
  const element = h("div", {class: "numbers"}, ...number.fields, problem);
  return {element, problem, input: element.querySelector("input"), value: () => number.value(), put: value => number.propose(value)};
}

export function provisionSelect(bill) {
  return h("select", {lang: bill.language}, ...bill.provisions.filter(({repealed}) => !repealed).map(({id, heading}) =>
    h("option", {value: id}, named(bill, id, heading))));
}

function placeSelect(bill) {
  return h("select", {lang: bill.language}, ...bill.provisions.filter(({repealed}) => !repealed).flatMap(({id, heading}) => {
    const name = named(bill, id, heading);
    return [say(h("option", {value: `after ${id}`}), "amendment.after", {name}), say(h("option", {value: `inside ${id}`}), "amendment.inside", {name})];
  }));
}

function named(bill, id, heading) {
  const indent = "\u2003".repeat(bill.depths.get(id) ?? 0);
  const name = [bill.called(id), heading].filter(Boolean).join(". ");
  return indent + (name.length > 80 ? `${name.slice(0, 79)}…` : name);
}

function newId() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map(byte => "abcdefghijkmnpqrstuvwxyz23456789"[byte & 31]).join("");
}
