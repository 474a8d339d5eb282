/**
 * Which pending amendments a person meets while typing: marked in the editor, and listed in words in
 * the margin beside it, at once for the eye and as a summary for the ear.
 */
import {announce} from "../announce.js";
import {h} from "../element.js";
import {say, sayAttribute, t} from "../i18n.js";
import {rangesAt, rangesOf, structuralActs} from "../amendments/docket.js";
import {meeting} from "../amendments/meeting.js";
import {pendingAre, pendingIn} from "../live/radar.js";

/** The summary is spoken when nothing new has been met for this long (ms). */
const CALM = 1800;
const GRAVITY = ["PLACE", "SAME", "WORDS", "REPEALS"];

export class Radar {
  #met = new Map();
  #said = "";
  #timer = null;
  #behind = false;

  /**
   * @param session the provision's live session, which knows the accepted revisions
   * @param suggestion the SuggestionSession where the person suggests; null where they type text
   */
  constructor({bill, docket, view, editor, session, suggestion = null}) {
    Object.assign(this, {bill, docket, view, editor, session, suggestion});
    this.list = h("ul");
    this.count = h("p", {class: "hint"});
    this.element = sayAttribute(h("div", {class: "radar", role: "group", hidden: true},
      say(h("h3"), "radar.heading"), this.count, this.list), "aria-label", "radar.heading");
    view.about.insertBefore(this.element, view.actions);
    this.stop = docket.listen(() => this.refresh());
    this.refresh();
  }

  close() {
    this.stop();
    clearTimeout(this.#timer);
    this.element.remove();
  }

  /** The docket has changed, or the suggestion, or a revision came. */
  refresh() {
    const entries = this.docket.of(this.view.id);
    const known = entries.map(entry => [entry, this.#ranges(entry)]);
    this.#behind = known.some(([, ranges]) => ranges === null);
    this.#repeals(entries);
    if (this.suggestion) {
      this.#meetSuggestion(known);
    }
    for (const id of this.#met.keys()) {
      if (!entries.some(entry => entry.id === id)) {
        this.#met.delete(id);
      }
    }
    this.#mark(known);
    this.#show(entries);
  }

  /** A revision came; positions were mapped meanwhile, and only an act that was ahead of the text has to wait for it. */
  revised() {
    if (this.#behind || this.suggestion) {
      this.refresh();
    }
  }

  /** The person typed text: `transactions` of the editor. */
  typed(transactions) {
    if (this.suggestion) {
      this.refresh();
      return;
    }
    let news = false;
    for (const {changes, startState} of transactions) {
      const mine = rangesOf(changes);
      for (const [id, theirs] of Map.groupBy(pendingIn(startState), range => range.id)) {
        news = this.#meet(id, meeting(mine, theirs)) || news;
      }
    }
    if (news) {
      this.#mark(null);
      this.#show(this.docket.of(this.view.id));
    }
  }

  #ranges(entry) {
    const {revision} = this.suggestion ?? this.session;
    const accepted = this.session.revision === revision ? this.session.accepted : this.suggestion.accepted;
    return entry.acts?.some(act => act.act === "CHANGE_TEXT" && act.provision === this.view.id)
      ? rangesAt(entry, this.view.id, revision, accepted)
      : [];
  }

  #meetSuggestion(known) {
    const mine = this.suggestion.changes ? rangesOf(this.suggestion.changes) : [];
    for (const [{id}, theirs] of known.filter(([, ranges]) => ranges !== null)) {
      if (this.#met.get(id) !== "REPEALS") {
        this.#met.delete(id);
        this.#meet(id, meeting(mine, theirs));
      }
    }
  }

  #repeals(entries) {
    entries.filter(entry => structuralActs(entry, this.view.id).some(({act}) => act === "REPEAL_PROVISION"))
      .forEach(({id}) => this.#meet(id, "REPEALS"));
  }

  /** Keeps the gravest meeting of each; answers whether it is news. */
  #meet(id, kind) {
    const before = this.#met.get(id);
    if (kind === null || GRAVITY.indexOf(kind) <= GRAVITY.indexOf(before)) {
      return false;
    }
    this.#met.set(id, kind);
    return true;
  }

  /** @param known entries with their ranges on the present revision; null: what is marked now, mapped */
  #mark(known) {
    const {revision} = this.suggestion ?? this.session;
    const doc = this.suggestion ?? this.session;
    const marked = pendingIn(this.editor.state);
    const ranges = known === null ? marked : known.flatMap(([entry, theirs]) => theirs === null
      ? marked.filter(({id}) => id === entry.id)
      : theirs.map(({from, to, insert}) => {
        const start = doc.toDoc(from, revision, 1);
        return {id: entry.id, label: t("amending.number", {number: entry.number}), insert,
          from: start, to: from === to ? start : Math.max(start, doc.toDoc(to, revision, -1))};
      }));
    this.editor.tell(pendingAre.of(ranges.map(range => ({...range, met: this.#met.has(range.id)}))));
  }

  #show(entries) {
    const lane = this.suggestion ? "suggestion" : "text";
    const met = entries.filter(({id}) => this.#met.has(id));
    this.element.hidden = entries.length === 0;
    say(this.count, met.length > 0 ? "radar.some" : "radar.none", {met: met.length, count: entries.length});
    this.list.replaceChildren(...met.map(({id, number}) => h("li", {class: this.#met.get(id).toLowerCase()},
      say(h("a", {href: `/bills/${this.bill.id}/amendments/${id}`}), "amending.number", {number}), " ",
      say(h("span"), `radar.${lane}.${this.#met.get(id)}`))));
    this.#speak(met.map(({id, number}) =>
      `${t("amending.number", {number})} ${t(`radar.${lane}.${this.#met.get(id)}`)}`).join(" "));
  }

  #speak(summary) {
    if (summary === this.#said) {
      return;
    }
    this.#said = summary;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => summary && announce(t("radar.spoken", {summary})), CALM);
  }
}
