/** A new amendment: by instructions of the closed set, by their formal text, or by editing the text as it should be. */
import * as api from "../api.js";
import {Bill} from "../bill/bill.js";
import {byId, h} from "../element.js";
import {say, t} from "../i18n.js";
import {openPage, signInPath} from "../page.js";
import {Rewording} from "../amendment/rewording.js";
import {wording} from "../amendment/wording.js";
import {capacityFields} from "../docket/capacity.js";
import {applied, fit, Texts} from "../docket/texts.js";
import {Instruction, provisionSelect} from "./instruction.js";

/** Milliseconds of rest before the preview is asked for. */
const REST = 350;

const billId = location.pathname.split("/")[2];
const asked = new URLSearchParams(location.search);
const me = await openPage();
if (!me.account) {
  location.replace(signInPath());
}
try {
  open(new Bill(await api.get(`/api/bills/${billId}/outline`)));
} catch (refusal) {
  byId("problem").textContent = refusal.text ?? t("refusal.server");
  byId("form").hidden = true;
  if (!(refusal instanceof api.Refusal)) {
    throw refusal;
  }
}

function open(bill) {
  const texts = new Texts({bill: billId, provisions: [], get: api.get});
  const as = capacityFields();
  const instructions = [];
  const edited = new Map();
  let mode = "form";
  let timer = null;
  let question = 0;
  let ready = null;
  byId("capacity").append(...as.fields);
  const back = byId("bill");
  back.textContent = bill.title;
  back.lang = bill.language;
  back.href = `/bills/${bill.id}/docket`;
  document.title = `${t("amendment.new")} · ${bill.title} · Modda`;
  if (!bill.roles.includes("DEPUTY")) {
    byId("problem").textContent = api.refusalText("role-required");
  }
  byId("modes").addEventListener("change", event => choose(event.target.value));
  byId("more").addEventListener("click", () => add().focus());
  byId("formal").addEventListener("input", changed);
  byId("formal").lang = bill.language;
  const pick = provisionSelect(bill);
  byId("pick").append(h("label", {class: "field grow"}, say(h("span"), "amendment.field.provision"), pick),
    say(h("button", {type: "button", on: {click: () => edit(pick.value)}}), "amendment.editIt"));
  byId("form").addEventListener("submit", event => {
    event.preventDefault();
    table();
  });
  begin().catch(refusal => {
    byId("problem").textContent = refusal.text ?? t("refusal.server");
  });

  async function begin() {
    const provision = bill.provision(asked.get("provision"))?.id;
    if (asked.has("amends")) {
      return beginUnder(asked.get("amends"));
    }
    add(provision);
    choose(byId("modes").querySelector(":checked").value);
    if (asked.has("like")) {
      const like = await api.get(`/api/bills/${billId}/docket/${encodeURIComponent(asked.get("like"))}`);
      byId("formal").value = like.formal?.text ?? "";
      byId("rationale").value = like.rationale;
      choose(like.formal?.text ? "text" : "form");
    }
  }

  /** A sub-amendment edits the texts as its parent would leave them. */
  async function beginUnder(parent) {
    const entry = await api.get(`/api/bills/${billId}/docket/${encodeURIComponent(parent)}`);
    say(byId("under"), "amendment.under", {number: entry.number});
    byId("modes").hidden = byId("pick").hidden = true;
    choose("edit");
    for (const {provision, revision, text, changes} of entry.before ?? []) {
      const fitting = fit(changes, text);
      show({provision, revision, text: fitting ? applied(text, fitting) : text, changes: null});
    }
  }

  function choose(chosen) {
    mode = chosen;
    byId("modes").querySelector(`[value="${mode}"]`).checked = true;
    for (const one of ["form", "text", "edit"]) {
      byId(`by-${one}`).hidden = one !== mode;
    }
    changed();
  }

  function add(provision) {
    const instruction = new Instruction({bill, provision, changed, drop: gone => {
      instructions.splice(instructions.indexOf(gone), 1);
      gone.element.remove();
      instructions.length === 0 ? add() : changed();
      byId("more").focus();
    }});
    instructions.push(instruction);
    byId("instructions").append(instruction.element);
    changed();
    return instruction;
  }

  async function edit(id) {
    if (edited.has(id)) {
      return edited.get(id).focus();
    }
    try {
      const {revision, text} = await api.get(`/api/bills/${billId}/provisions/${encodeURIComponent(id)}`);
      show({provision: id, revision, text, changes: null}).focus();
    } catch (refusal) {
      byId("refused").textContent = refusal.text;
    }
  }

  function show(text) {
    const rewording = new Rewording({bill, texts: [text], changed});
    edited.set(text.provision, rewording);
    byId("edited").append(rewording.element);
    return rewording;
  }

  function changed() {
    clearTimeout(timer);
    ready = null;
    byId("go").disabled = true;
    timer = setTimeout(preview, REST);
  }

  async function preview() {
    const mine = ++question;
    byId("refused").textContent = byId("formal-problem").textContent = "";
    byId("formal").removeAttribute("aria-invalid");
    if (mode === "edit") {
      const acts = [...edited.values()].flatMap(one => one.acts());
      byId("preview-part").hidden = true;
      return allow(acts.length > 0 ? {acts, described: []} : null);
    }
    const body = wanted();
    if (!body) {
      byId("preview-part").hidden = true;
      return allow(null);
    }
    try {
      const answer = await api.post(`/api/bills/${billId}/instructions`, body);
      const before = await textsOf(answer.wording);
      if (mine === question) {
        byId("preview-part").hidden = false;
        byId("preview").replaceChildren(...wording({bill}, {...answer.wording, before}, "inline"));
        byId("preview-formal").textContent = answer.formal.text;
        byId("preview-formal").lang = answer.formal.language;
        allow(answer.wording);
      }
    } catch (refusal) {
      if (mine === question) {
        byId("preview-part").hidden = true;
        refuse(refusal);
      }
    }
  }

  function allow(made) {
    ready = made;
    byId("go").disabled = made === null || !bill.roles.includes("DEPUTY");
  }

  function wanted() {
    if (mode === "text") {
      const text = byId("formal").value.trim();
      return text ? {language: bill.language, text} : null;
    }
    const said = instructions.map(one => one.value());
    return said.every(Boolean) && said.length > 0 ? {instructions: said} : null;
  }

  function textsOf({acts}) {
    return Promise.all(acts.filter(({act}) => act === "CHANGE_TEXT")
      .map(async ({provision, base, changes}) => ({provision, revision: base, text: await texts.at(provision, base), changes})));
  }

  function refuse(refusal) {
    const {code, facts = {}} = refusal;
    const text = refusal.text ?? t("refusal.server");
    if (mode === "text") {
      byId("formal-problem").textContent = text;
      byId("formal").setAttribute("aria-invalid", "true");
    } else if (!instructions.some(one => one.mark(code, facts, text))) {
      byId("refused").textContent = text;
    }
  }

  async function table() {
    if (!ready) {
      return;
    }
    byId("go").disabled = true;
    try {
      const {id} = await api.post(`/api/bills/${billId}/docket`, {wording: ready,
        rationale: byId("rationale").value.trim(), capacity: as.value(), amends: asked.get("amends")});
      location.assign(`/bills/${billId}/amendments/${id}`);
    } catch (refusal) {
      byId("refused").textContent = refusal.text ?? t("refusal.server");
      byId("go").disabled = false;
    }
  }
}
