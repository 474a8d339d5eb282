/** The form by which drafters and clerks publish exactly the text that it shows them. */
import * as api from "../api.js";
import {moment} from "../dates.js";
import {h} from "../element.js";
import {say, t} from "../i18n.js";
import {field, labelled} from "../outline/dialogs.js";
import {hashWithCopy} from "./hash.js";
import {corrections, fullyNamed, STAGES} from "./version.js";

/** Milliseconds after which a text is read again whose decisions were still on their way. */
const AGAIN = 700;

/** Refusals after which the text shown is no longer the one to publish. */
const PASSED = ["stale-version", "version-goes-back", "decision-under-way"];

export class Publishing {
  #shown = null;
  #key = null;

  /** @param versions() resolves to all versions; @param published(number) is called when it was done */
  constructor({bill, place, versions, published}) {
    Object.assign(this, {bill, place, versions, published});
  }

  /** Opens the form for the text at a moment. */
  async open(at = "now") {
    this.known = await this.versions();
    this.#build();
    this.place.hidden = false;
    this.place.querySelector("h2").focus();
    await this.#read(at);
  }

  close() {
    this.place.hidden = true;
    this.place.replaceChildren();
  }

  #build() {
    this.#key = crypto.randomUUID();
    this.facts = h("dl", {class: "facts"});
    this.state = h("p", {class: "notice", role: "status", hidden: true});
    this.problem = h("p", {class: "problem", role: "alert"});
    this.stage = field("select", {required: true}, say(h("option", {value: ""}), "publish.choose"),
      ...STAGES.map(value => say(h("option", {value}), `version.stage.${value}`)));
    this.name = field("input", {type: "text", maxlength: "200", autocomplete: "off", lang: this.bill.language});
    this.date = field("input", {type: "date"});
    this.reasons = field("textarea", {rows: "6", maxlength: "20000", lang: this.bill.language});
    this.corrects = field("select", {}, say(h("option", {value: ""}), "publish.correctsNone"), ...this.#correctable());
    this.dateField = labelled("publish.date", this.date);
    this.send = say(h("button", {class: "primary", disabled: true}), "publish.send");
    this.stage.input.addEventListener("change", () => this.#stageChosen());
    this.place.replaceChildren(h("form", {class: "card", on: {submit: event => this.#submit(event)}},
      say(h("h2", {id: "publishing-title", tabindex: "-1"}), "publish.heading"),
      say(h("h3"), "publish.what"), this.state, this.facts,
      labelled("publish.stage", this.stage), labelled("publish.name", this.name), this.dateField,
      labelled("publish.corrects", this.corrects), labelled("publish.reasons", this.reasons),
      say(h("p", {class: "hint"}), "publish.forEver"),
      this.problem,
      h("p", {class: "row end"},
        say(h("button", {type: "button", on: {click: () => this.close()}}), "dialog.cancel"), this.send)));
    this.#stageChosen();
  }

  #correctable() {
    const corrected = corrections(this.known);
    return this.known.filter(({number}) => !corrected.has(number)).toReversed()
      .map(version => h("option", {value: version.number}, fullyNamed(version)));
  }

  /** Only the law in force has a date, and only it may go without reasons. */
  #stageChosen() {
    const inForce = this.stage.input.value === "IN_FORCE";
    this.dateField.hidden = !inForce;
    this.date.input.required = inForce;
    this.reasons.input.required = !inForce;
    this.name.input.required = this.stage.input.value === "OTHER";
  }

  async #read(at) {
    this.send.disabled = true;
    try {
      const shown = await api.get(`/api/bills/${this.bill.id}@${at}`);
      this.#shown = shown;
      this.#showFacts(shown, at);
      this.send.disabled = !shown.settled;
      if (!shown.settled && at === "now") {
        setTimeout(() => !this.place.hidden && this.#read(at), AGAIN);
      }
    } catch (refusal) {
      this.problem.textContent = refusal.text ?? t("refusal.server");
    }
  }

  #showFacts({position, at, hash, provisions, settled}, asked) {
    const fact = (key, ...values) => h("div", {}, say(h("dt"), key), h("dd", {}, ...values));
    this.facts.replaceChildren(
      fact("publish.time", say(h("time", {datetime: at}), "time.told", {when: () => moment(at)})),
      fact("publish.units", String(provisions.filter(({repealed}) => !repealed).length)),
      fact("publish.position", String(position)),
      fact("version.hash", hashWithCopy(hash)),
      fact("publish.exactly", say(h("a", {href: `/bills/${this.bill.id}@p${position}`, target: "_blank"}), "publish.read")));
    this.state.hidden = settled && asked === "now";
    if (!settled) {
      say(this.state, "publish.unsettled");
    } else if (asked !== "now") {
      this.state.replaceChildren(say(h("span"), "publish.older"), " ",
        say(h("button", {type: "button", class: "quiet", on: {click: () => this.#read("now")}}), "publish.present"));
      delete this.state.dataset.i18n;
    }
  }

  async #submit(event) {
    event.preventDefault();
    this.problem.textContent = "";
    this.send.disabled = true;
    const {position, hash} = this.#shown;
    const inForce = this.stage.input.value === "IN_FORCE";
    try {
      const {number} = await api.post(`/api/bills/${this.bill.id}/versions`, {
        stage: this.stage.input.value,
        title: this.name.input.value.trim(),
        reasons: this.reasons.input.value.trim(),
        dated: inForce ? this.date.input.value : null,
        corrects: this.corrects.input.value ? Number(this.corrects.input.value) : null,
        position,
        hash,
      }, {headers: {"Idempotency-Key": this.#key}});
      this.close();
      await this.published(number);
    } catch (refusal) {
      if (!(refusal instanceof api.Refusal)) {
        throw refusal;
      }
      this.problem.textContent = refusal.text;
      this.send.disabled = false;
      if (PASSED.includes(refusal.code)) {
        await this.#read("now");
      }
    }
  }
}
