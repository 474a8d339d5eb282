/** What is asked when a suggestion becomes an amendment, a proposal, or nothing. */
import * as api from "../api.js";
import {h} from "../element.js";
import {say} from "../i18n.js";
import {ask, field, labelled} from "../outline/dialogs.js";
import {paragraphs} from "../amendments/marks.js";
import {changedLines, trackedLines, trackedPieces} from "../amendments/pieces.js";

const CAPACITIES = ["OWN_NAME", "PARTY", "MANDATE"];

/**
 * A deputy tables an amendment; `others` are acts of their other drafts, which may go into the same one.
 * Resolves to `{kind, id, number, together: acts}`, or null where it was put off.
 */
export async function table({bill, id, suggestion, draft, path, others}) {
  const rationale = field("textarea", {rows: "4", maxlength: "20000"});
  rationale.input.value = draft.rationale;
  const capacity = field("select", {}, ...CAPACITIES.map(kind => say(h("option", {value: kind}), `capacity.${kind}`)));
  const of = field("input", {type: "text", maxlength: "120"});
  const named = labelled("tabling.of", of);
  const name = () => {
    named.hidden = capacity.input.value === "OWN_NAME";
    of.input.required = !named.hidden;
  };
  capacity.input.addEventListener("change", name);
  name();
  const choices = others.map(act => ({act, input: h("input", {type: "checkbox"})}));
  let done = null;
  await ask("tabling.heading", {name: bill.called(id)}, [
    preview(bill, suggestion),
    choices.length > 0 ? h("fieldset", {}, say(h("legend"), "tabling.together"), ...choices.map(({act, input}) =>
      h("label", {class: "choice"}, input, h("span", {lang: bill.language}, bill.called(act.provision))))) : null,
    labelled("tabling.rationale", rationale),
    labelled("tabling.capacity", capacity),
    named,
  ], "tabling.go", async () => {
    draft.rationale = rationale.input.value.trim();
    await draft.flush();
    const together = choices.filter(({input}) => input.checked).map(({act}) => act);
    const made = await api.post(`${path}/docket`, {
      ...(together.length > 0
        ? {wording: {acts: [suggestion.toAct(id), ...together], described: []}}
        : {draft: draft.id}),
      rationale: draft.rationale,
      capacity: {kind: capacity.input.value, of: named.hidden ? "" : of.input.value.trim()},
      amends: null,
    });
    done = {kind: "amendment", ...made, together};
  });
  return done;
}

/** A citizen makes a proposal. Resolves as {@link table} does. */
export async function propose({bill, id, suggestion, draft, path}) {
  const words = field("textarea", {rows: "4", maxlength: "20000", required: true});
  words.input.value = draft.rationale;
  let done = null;
  await ask("proposing.heading", {name: bill.called(id)}, [
    preview(bill, suggestion),
    say(h("p", {class: "hint"}), "proposing.means"),
    labelled("proposing.words", words),
  ], "proposing.go", async () => {
    draft.rationale = words.input.value.trim();
    await draft.flush();
    done = {kind: "proposal", together: [],
      ...await api.post(`${path}/proposals`, {draft: draft.id, words: draft.rationale})};
  });
  return done;
}

/** Whether the person meant it: resolves to true once it is discarded. */
export async function discard(bill, id, act) {
  let done = false;
  await ask("suggestion.discardAsk", {name: bill.called(id)}, [say(h("p"), "suggestion.discardMeans")], "suggestion.discardNow",
    async () => {
      await act();
      done = true;
    });
  return done;
}

function preview(bill, {text, changes}) {
  const lines = changedLines(trackedLines(trackedPieces(text.toString(), changes)));
  return h("div", {class: "words preview", lang: bill.language, tabindex: "0"},
    ...paragraphs(lines.map(({line}) => line), one => bill.labelOf(one)));
}
