/** The author's box: what the texts' changes did to the amendment, and the author's answer. */
import * as api from "../api.js";
import {announce} from "../announce.js";
import {h} from "../element.js";
import {say, t} from "../i18n.js";
import {isPending, textAct} from "../amendments/docket.js";
import {ask, field, labelled} from "../outline/dialogs.js";
import {shown} from "../docket/consolidated.js";
import {why} from "../docket/outcomes.js";
import {ASKING, told} from "../docket/terms.js";
import {Rewording} from "./rewording.js";

export class Answer {
  /** What the author types now is not taken away by what arrives meanwhile. */
  #rewording = null;

  /** @param done is called after each answer */
  constructor({desk, box, done}) {
    Object.assign(this, {desk, box, done});
  }

  show(entry) {
    const mine = this.desk.me?.id === entry.by;
    const asks = isPending(entry) && ASKING.includes(entry.standing);
    const fallen = entry.state === "FALLEN";
    this.box.hidden = !(asks || fallen || entry.objection) || !mine && !fallen && !entry.objection;
    if (this.box.hidden || this.#rewording) {
      return;
    }
    this.problem = h("p", {class: "problem", role: "alert"});
    this.box.dataset.grave = String(fallen || ["CONFLICTING", "TARGET_REPEALED"].includes(entry.standing));
    this.box.replaceChildren(...(fallen ? this.#fallen(entry, mine) : asks && mine ? this.#asks(entry) : []),
      ...this.#objection(entry), this.problem);
    this.box.append(...(mine ? this.#buttons(entry, fallen, asks) : []));
  }

  #asks(entry) {
    const before = h("div", {class: "words-before"});
    this.#original(entry).then(nodes => before.replaceChildren(...nodes));
    return [told("amendment.asks", {}, "h2"), told(`amendment.happened.${entry.standing}`, {}, "p"),
      h("div", {class: "beside"},
        h("section", {class: "side-text"}, told("amendment.asTabled", {}, "h3"), before),
        h("section", {class: "side-text"}, told("amendment.asNow", {}, "h3"), ...this.#now(entry)))];
  }

  /** As it was tabled, reworded or confirmed last, on the texts of that time. */
  async #original(entry) {
    const {bill, texts} = this.desk;
    const acts = (entry.original?.acts ?? []).filter(({act}) => act === "CHANGE_TEXT");
    return Promise.all(acts.map(async act => {
      const text = await texts.at(act.provision, act.base).catch(() => null);
      return h("div", {}, h("h4", {lang: bill.language}, bill.called(act.provision)),
        text === null ? told("docket.act.unknown", {name: () => bill.called(act.provision)}, "p")
          : shown(bill, {before: text, changes: act.changes}, "inline"));
    }));
  }

  #now(entry) {
    const {bill} = this.desk;
    return (entry.before ?? []).map(({provision, text, changes}) => h("div", {},
      h("h4", {lang: bill.language}, bill.called(provision)),
      shown(bill, {before: text, changes}, "inline")));
  }

  #fallen(entry, mine) {
    const {reason: code, because} = entry.end ?? {};
    return [told(mine ? "amendment.fell.yours" : "amendment.fell.heading", {}, "h2"),
      h("p", {}, told("docket.reason"), ...why(this.desk, {code, because}), "."),
      mine ? told("amendment.fell.next", {}, "p") : null].filter(Boolean);
  }

  #objection({objection}) {
    return objection ? [told("amendment.objected", {}, "h3"), h("blockquote", {}, objection.reason)] : [];
  }

  #buttons(entry, fallen, asks) {
    const buttons = [];
    const button = (key, act, look = "") => buttons.push(say(h("button", {type: "button", class: look, on: {click: act}}), key));
    if (asks && entry.standing !== "TARGET_REPEALED") {
      button("amendment.confirm", () => this.#confirm(entry), "primary");
    }
    if (asks && entry.acts.some(({act}) => act === "CHANGE_TEXT")) {
      button("amendment.reword", () => this.#reword(entry));
    }
    if (asks || fallen) {
      button("amendment.object", () => this.#object(entry));
    }
    if (fallen) {
      buttons.push(say(h("a", {class: "button primary", href: `/bills/${this.desk.bill.id}/amendments/new?like=${entry.id}`}), "amendment.fell.again"));
    }
    return buttons.length > 0 ? [h("div", {class: "row"}, ...buttons)] : [];
  }

  async #confirm(entry) {
    const bases = Object.fromEntries(entry.acts.filter(({act}) => act === "CHANGE_TEXT").map(({provision, base}) => [provision, base]));
    await this.#send(() => api.post(this.#path(entry, "confirmation"), {bases}), "amendment.confirmed");
  }

  #object(entry) {
    const words = field("textarea", {rows: "5", maxlength: "4000", required: true});
    return ask("amendment.objectOf", {number: entry.number}, [say(h("p"), "amendment.objectMeans"),
      labelled("amendment.objection", words)], "amendment.objectNow", async () => {
      await api.post(this.#path(entry, "objection"), {reason: words.input.value.trim()});
      await this.done();
    });
  }

  #reword(entry) {
    const texts = (entry.before ?? []).map(({provision, revision, text, changes}) =>
      ({provision, revision, text, changes: textAct(entry, provision) ? changes : null}));
    const rewording = this.#rewording = new Rewording({bill: this.desk.bill, texts});
    const save = say(h("button", {type: "button", class: "primary", on: {
      click: () => this.#send(() => api.put(this.#path(entry, "wording"), {wording: {
        acts: [...entry.acts.filter(({act}) => act !== "CHANGE_TEXT"), ...rewording.acts()], described: [],
      }}), "amendment.reworded"),
    }}), "amendment.saveWording");
    const leave = say(h("button", {type: "button", class: "quiet", on: {click: () => {
      this.#rewording = null;
      this.box.focus();
      this.show(entry);
    }}}), "dialog.cancel");
    this.box.replaceChildren(told("amendment.reword", {}, "h2"), told("amendment.rewordMeans", {}, "p"),
      rewording.element, this.problem, h("div", {class: "row"}, save, leave));
    rewording.focus();
  }

  async #send(act, key) {
    this.problem.textContent = "";
    try {
      await act();
      this.#rewording = null;
      this.box.focus();
      announce(t(key));
      await this.done();
    } catch (refusal) {
      this.problem.textContent = refusal.text ?? t("refusal.server");
      if (refusal.status === 412) {
        await this.done();
        this.problem.textContent = refusal.text;
      }
    }
  }

  #path({id}, what) {
    return `/api/bills/${this.desk.bill.id}/docket/${id}/${what}`;
  }
}
