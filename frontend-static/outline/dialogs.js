/** The questions a change of the tree asks, as real dialogs. Each stays open, with the reason, while refused. */
import {h} from "../element.js";
import {say, t} from "../i18n.js";
import {isInner} from "../law/numbers.js";
import {numberAfter, siblings} from "../law/tree.js";

export const KINDS = ["PART", "CHAPTER", "SECTION", "ARTICLE", "PARAGRAPH", "POINT", "SUBPOINT", "SCHEDULE",
  "PREAMBLE", "BOOK", "TITLE", "DIVISION", "SUBSECTION", "SUBPARAGRAPH", "PASSAGE"];

export function rename(bill, id, act) {
  const heading = field("textarea", {rows: "3", maxlength: "1000", lang: bill.language});
  heading.input.value = bill.provision(id).heading;
  return ask("dialog.rename", {name: bill.called(id)}, [labelled("dialog.heading", heading)], "dialog.save",
    () => act(heading.input.value.trim()));
}

export function retitle(bill, act) {
  const title = field("textarea", {rows: "4", maxlength: "500", required: true, lang: bill.language});
  title.input.value = bill.title;
  return ask("dialog.retitle", {}, [labelled("dialog.title", title)], "dialog.save", () => act(title.input.value.trim()));
}

export function renumber(bill, id, act) {
  const number = numberFields(bill.provision(id).number);
  return ask("dialog.renumber", {name: bill.called(id)}, number.fields, "dialog.save", () => act(number.value()));
}

export function repeal(bill, id, act) {
  return ask("dialog.repeal", {name: bill.called(id)}, [say(h("p"), "dialog.repealMeans")], "dialog.repealNow", act);
}

export function insert(bill, after, act) {
  const model = after === null ? null : bill.provision(after);
  const kind = field("select", {}, ...KINDS.map(name => say(h("option", {value: name}), `kind.${name}`)));
  kind.input.value = model?.kind ?? "ARTICLE";
  const where = field("select", {}, say(h("option", {value: "after"}), "dialog.afterIt"),
    say(h("option", {value: "inside"}), "dialog.insideIt"));
  const number = numberFields(after === null ? {main: 1, inserted: 0} : numberAfter(bill.provisions, after));
  const heading = field("textarea", {rows: "2", maxlength: "1000", lang: bill.language});
  const propose = () => number.propose(proposal(bill, model, kind.input.value, where.input.value));
  kind.input.addEventListener("change", propose);
  where.input.addEventListener("change", () => {
    if (where.input.value === "inside" && model && kind.input.value === model.kind) {
      kind.input.value = isInner(model.kind) ? "SUBPOINT" : model.kind === "ARTICLE" ? "PARAGRAPH" : "ARTICLE";
    }
    propose();
  });
  return ask(model ? "dialog.insert" : "dialog.insertFirst", {name: model ? bill.called(after) : ""}, [
    model ? labelled("dialog.where", where) : null,
    labelled("dialog.kind", kind),
    ...number.fields,
    labelled("dialog.heading", heading),
  ], "dialog.insertNow", () => act({
    kind: kind.input.value,
    number: number.value(),
    heading: heading.input.value.trim(),
    place: placeOf(bill, model, where.input.value),
  }));
}

/** Chooses a provision; resolves to its id, or null. */
export function choose(bill, key) {
  const list = field("select", {size: "10", lang: bill.language}, ...bill.provisions.map(({id, heading, repealed}) =>
    h("option", {value: id, disabled: repealed}, [bill.called(id), heading].filter(Boolean).join(". "))));
  let chosen = null;
  return ask(key, {}, [labelled("dialog.provision", list)], "dialog.choose", () => {
    chosen = list.input.value || null;
  }).then(() => chosen);
}

export function proposal(bill, model, kind, where) {
  if (!model) {
    return {main: 1, inserted: 0};
  }
  if (where === "after" && kind === model.kind) {
    return numberAfter(bill.provisions, model.id);
  }
  const last = bill.provisions
    .filter(other => other.kind === kind && (!isInner(kind) || other.parent === model.id)).at(-1);
  return last ? numberAfter(bill.provisions, last.id) : {main: 1, inserted: 0};
}

export function placeOf(bill, model, where) {
  if (!model) {
    return {parent: null, after: null};
  }
  return where === "after"
    ? {parent: model.parent, after: model.id}
    : {parent: model.id, after: siblings(bill.provisions, model.id).at(-1)?.id ?? null};
}

export function numberFields({main, inserted, printed}) {
  const mainField = field("input", {type: "number", min: "0", max: "99999", required: true});
  const insertedField = field("input", {type: "number", min: "0", max: "99999", required: true});
  const printedField = field("input", {type: "text", maxlength: "64"});
  const propose = proposed => {
    mainField.input.value = proposed.main;
    insertedField.input.value = proposed.inserted;
  };
  propose({main, inserted});
  printedField.input.value = printed ?? "";
  return {
    propose,
    fields: [h("div", {class: "row"}, labelled("dialog.main", mainField), labelled("dialog.inserted", insertedField)),
      labelled("dialog.printed", printedField)],
    value: () => ({
      main: Number(mainField.input.value),
      inserted: Number(insertedField.input.value),
      ...(printedField.input.value.trim() ? {printed: printedField.input.value.trim()} : {}),
    }),
  };
}

export function field(tag, properties, ...children) {
  return {input: h(tag, properties, ...children)};
}

export function labelled(key, {input}) {
  return h("label", {class: "field"}, say(h("span"), key), input);
}

/** Resolves when the dialog closes. `act` may refuse by throwing a Refusal, which is shown. */
export function ask(title, facts, content, doIt, act) {
  const problem = h("p", {class: "problem", role: "alert"});
  const go = say(h("button", {class: "primary"}), doIt);
  const heading = say(h("h2", {id: "asked"}), title, facts);
  const form = h("form", {method: "dialog"}, heading, ...content, problem,
    h("div", {class: "row end"},
      say(h("button", {type: "button", class: "quiet", on: {click: () => dialog.close()}}), "dialog.cancel"), go));
  const dialog = h("dialog", {"aria-labelledby": "asked"}, form);
  form.addEventListener("submit", async event => {
    event.preventDefault();
    go.disabled = true;
    try {
      await act();
      dialog.close();
    } catch (refusal) {
      problem.textContent = refusal.text ?? t("refusal.server");
      go.disabled = false;
    }
  });
  document.body.append(dialog);
  dialog.showModal();
  return new Promise(resolve => dialog.addEventListener("close", () => {
    dialog.remove();
    resolve();
  }));
}
