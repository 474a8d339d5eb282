/** Citizens' proposals: each with its changes marked; a deputy may take one up as an amendment. */
import * as api from "../api.js";
import {moment} from "../dates.js";
import {h} from "../element.js";
import {say, sayAttribute} from "../i18n.js";
import {showName} from "../names.js";
import {ask, field, labelled} from "../outline/dialogs.js";
import {capacityFields} from "./capacity.js";
import {gistOf} from "./changes.js";
import {numbered, told} from "./terms.js";

/** Proposals that are read at once; more of them when somebody asks. */
const PAGE = 50;
const MOST = 500;

export class Proposals {
  #read = null;
  #next = null;

  /** @param tabled(id) is called when one was taken up */
  constructor({desk, list, empty, problem, tabled}) {
    Object.assign(this, {desk, list, empty, problem, tabled});
    this.more = h("button", {type: "button", hidden: true, on: {click: () => this.#showMore()}});
    list.after(this.more);
  }

  /** Reads them once, or anew. */
  show(anew = false) {
    this.#read = anew ? this.#take() : this.#read ?? this.#take();
    return this.#read;
  }

  async #take() {
    try {
      const items = await this.#page(0, Math.min(MOST, Math.max(PAGE, this.list.children.length)));
      this.list.replaceChildren(...items);
      this.empty.hidden = items.length > 0;
    } catch (refusal) {
      this.#read = null;
      this.problem.textContent = refusal.text;
    }
  }

  /** The focus goes to the first that has come: the button may be gone. */
  async #showMore() {
    try {
      const items = await this.#page(this.#next, PAGE);
      this.list.append(...items);
      items[0]?.querySelector("h3").focus();
    } catch (refusal) {
      this.problem.textContent = refusal.text;
    }
  }

  async #page(after, limit) {
    this.problem.textContent = "";
    const {count, proposals, next} = await api.get(`${this.#path}?after=${after}&limit=${limit}`);
    this.#next = next;
    this.more.hidden = next === null;
    say(this.more, "docket.proposal.more", {count: count - after - proposals.length});
    return proposals.map(one => this.#item(one));
  }

  get #path() {
    return `/api/bills/${this.desk.bill.id}/proposals`;
  }

  #item(proposal) {
    const {number, by, at, wording, words, takenUp} = proposal;
    const gist = h("div", {class: "gists"});
    gistOf({...this.desk, entry: {acts: [], described: [], ...wording}}).then(lines => gist.replaceChildren(...lines));
    return h("li", {class: "entry"}, h("div", {class: "entry-body"},
      h("div", {class: "entry-head"}, say(h("h3", {tabindex: "-1"}), "docket.proposal.number", {number}),
        takenUp ? h("span", {class: "term state", "data-value": "ADOPTED"}, h("span", {class: "sign", "aria-hidden": "true"}, "✓"),
          told("docket.proposal.takenUp"), " ", numbered(this.desk.bill.id, this.desk.docket.entry(takenUp) ?? {id: takenUp, number: "…"})) : null,
        h("span", {class: "acts"}, !takenUp && this.desk.bill.roles.includes("DEPUTY") ? this.#button(proposal) : null)),
      h("p", {class: "meta"}, showName(h("span", {class: "name"}), by), " · ", say(h("time", {datetime: at}), "time.told", {when: () => moment(at)})),
      gist, words ? h("p", {class: "reason-words"}, words) : null));
  }

  #button(proposal) {
    return sayAttribute(say(h("button", {type: "button", on: {click: () => this.#takeUp(proposal)}}),
      "docket.proposal.take"), "aria-label", "docket.proposal.takeOf", {number: proposal.number});
  }

  #takeUp({id, number, wording, words}) {
    const rationale = field("textarea", {rows: "5", maxlength: "20000"});
    rationale.input.value = words;
    const as = capacityFields();
    return ask("docket.proposal.takeOf", {number}, [say(h("p"), "docket.proposal.means"),
      labelled("amendment.rationale", rationale), ...as.fields], "amendment.table", async () => {
      const tabled = await api.post(`/api/bills/${this.desk.bill.id}/docket`,
        {wording, rationale: rationale.input.value.trim(), capacity: as.value(), amends: null});
      await api.post(`${this.#path}/${id}/taken-up`, {amendment: tabled.id});
      await this.tabled(tabled.id);
      await this.show(true);
    });
  }
}
