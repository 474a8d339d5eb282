/**
 * The lane in which what a person types is a suggestion: a private draft over the text, which others go
 * on changing beneath it. Nothing typed here is ever sent as text.
 */
import {announce} from "../announce.js";
import * as api from "../api.js";
import {h} from "../element.js";
import {say, sayAttribute, t} from "../i18n.js";
import {catchUp} from "../live/catch-up.js";
import {SuggestionSession} from "../live/suggestion.js";
import {piecesOf, suggestionIs, tracking} from "../live/tracking.js";
import {marked} from "../amendments/marks.js";
import {Disputes} from "./disputes.js";
import {Draft, keptUnder} from "./draft.js";
import {tool, tools} from "./editing.js";
import {discard, propose, table} from "./tabling.js";
import {inline} from "./words.js";
import {refer} from "./writing.js";

export class Suggesting {
  #held = new Map();
  #beginning = new Map();

  /**
   * @param live see live.js; @param editing the page's one editor; @param left drafts of earlier visits,
   *   by provision; @param tabled(id, {kind, id, number}) a suggestion has become that
   */
  constructor({bill, law, live, editing, account, left, tabled}) {
    Object.assign(this, {bill, law, live, editing, left, tabled});
    this.path = `/api/bills/${bill.id}`;
    this.prefix = keptUnder(account, bill);
    window.addEventListener("pagehide", () => this.#held.forEach(({draft}) => draft.leave()));
    this.lane = {
      name: "suggestion",
      label: "suggestion.label",
      opened: "suggestion.opened",
      extensions: tracking(words => marked("deleted", inline(words.replaceAll("\n", "¶"), law.labelOf))),
      edited: id => this.#edited(id),
      here: () => {},
      left: id => this.#leave(id),
      tools: id => this.#tools(id),
    };
    [...left.keys()].forEach(id => this.#mark(id));
  }

  async open(id) {
    const session = this.live.session(id);
    if (!session) {
      return;
    }
    const {suggestion, draft, kept} = this.#held.get(id) ?? await this.#begun(id, session);
    if (suggestion.revision < session.revision) {
      announce(t("suggestion.fetching"));
      await this.#catchUp(id, suggestion);
    }
    this.editing.open(id, suggestion, this.lane, session);
    this.#track(id);
    this.#showDisputes(id);
    if (kept) {
      draft.changed();
    }
  }

  /** An accepted revision of the text. */
  receive(id, revision) {
    const held = this.#held.get(id);
    if (held) {
      this.#heard(id, held.suggestion.receive(revision));
    }
  }

  /** The text came whole. */
  restarted(id, {revision, text}) {
    const held = this.#held.get(id);
    if (held && revision > held.suggestion.revision) {
      this.#heard(id, held.suggestion.restart(revision, text));
    }
  }

  /** However often it is asked for, one suggestion is begun. */
  #begun(id, session) {
    if (!this.#beginning.has(id)) {
      this.#beginning.set(id, this.#begin(id, session).finally(() => this.#beginning.delete(id)));
    }
    return this.#beginning.get(id);
  }

  async #begin(id, session) {
    const left = this.left.get(id);
    this.left.delete(id);
    const draft = new Draft({
      path: `${this.path}/drafts`,
      key: this.prefix + id,
      id: left?.id,
      rationale: left?.rationale,
      act: () => (suggestion.empty ? null : suggestion.toAct(id)),
      state: (state, refusal) => this.#state(id, state, refusal),
    });
    let suggestion = new SuggestionSession({revision: session.revision, text: session.text});
    if (left) {
      suggestion = await this.#restored(id, left.act, session) ?? suggestion;
    }
    const held = {suggestion, draft, kept: left?.kept, state: left ? "saved" : "empty"};
    this.#held.set(id, held);
    return held;
  }

  async #restored(id, act, session) {
    try {
      const text = act.base === session.revision
        ? session.text
        : (await api.get(`${this.path}/provisions/${id}?revision=${act.base}`)).text;
      return SuggestionSession.fromAct(act, text);
    } catch (problem) {
      console.warn("a draft could not be restored", problem);
      return null;
    }
  }

  #catchUp(id, suggestion) {
    return catchUp({
      url: this.live.connection.url,
      provision: id,
      suggestion,
      until: () => this.live.session(id).revision,
      heard: outcome => this.#heard(id, outcome),
    });
  }

  #heard(id, outcome) {
    const {suggestion} = this.#held.get(id) ?? {};
    if (outcome.kind === "remote" && suggestion && this.editing.isIn(id, "suggestion")) {
      this.editing.editor.apply(outcome.changes);
      this.#track(id);
      this.editing.radar.revised();
      this.#showDisputes(id);
    } else if (suggestion && (outcome.kind === "missing" || outcome.kind === "diverged") && this.editing.isIn(id, "suggestion")) {
      this.#catchUp(id, suggestion);
    }
  }

  #edited(id) {
    this.#track(id);
    this.#held.get(id).draft.changed();
  }

  #track(id) {
    this.editing.editor?.tell(suggestionIs.of(piecesOf(this.#held.get(id).suggestion)));
  }

  #leave(id) {
    const held = this.#held.get(id);
    if (held) {
      held.draft.flush().catch(refusal => this.#state(id, "kept", refusal));
      this.#mark(id, held.suggestion.empty);
    }
  }

  #tools(id) {
    const name = this.bill.mayTable ? "suggestion.table" : "suggestion.propose";
    this.status = h("span", {class: "draft-state", role: "status"});
    this.go = tool(name, "primary", () => this.#submit(id));
    this.disputes = new Disputes({bill: this.bill, seen: () => {
      this.#held.get(id).suggestion.seen();
      this.editing.editor.focus();
    }});
    this.#state(id, this.#held.get(id).state);
    return [this.disputes.element, tools(
      this.go,
      tool("suggestion.close", "", () => this.editing.close()),
      tool("editor.reference", "quiet", () => refer(this.bill, this.editing)),
      tool("suggestion.discard", "quiet", () => this.#discard(id)),
      this.status)];
  }

  #state(id, state) {
    const held = this.#held.get(id);
    if (held) {
      held.state = state;
    }
    if (this.editing.isIn(id, "suggestion")) {
      this.status.dataset.state = state;
      if (this.status.dataset.i18n !== `suggestion.${state}`) {
        say(this.status, `suggestion.${state}`);
      }
      this.go.disabled = state === "empty";
    }
  }

  #showDisputes(id) {
    this.disputes.show(this.#held.get(id).suggestion.disputes);
  }

  async #submit(id) {
    const {suggestion, draft} = this.#held.get(id);
    const ask = this.bill.mayTable ? table : propose;
    const done = await ask({bill: this.bill, id, suggestion, draft, path: this.path});
    if (done) {
      this.#forget(id);
      this.tabled(id, done);
    } else {
      this.editing.editor?.focus();
    }
  }

  async #discard(id) {
    const {suggestion, draft} = this.#held.get(id);
    if (suggestion.empty || await discard(this.bill, id, () => draft.discard())) {
      this.#forget(id);
      announce(t("suggestion.discarded"));
    } else {
      this.editing.editor?.focus();
    }
  }

  /** The draft is no more: the words stand as they are. */
  #forget(id) {
    const {draft} = this.#held.get(id);
    this.#held.delete(id);
    this.editing.close();
    draft.end();
    this.#mark(id, true);
  }

  /** Says in the margin that a draft waits here, or no more. */
  #mark(id, none = false) {
    const {about, actions, element} = this.law.view(id);
    about.querySelector(".waiting")?.remove();
    element.classList.toggle("drafted", !none);
    if (!none) {
      about.insertBefore(sayAttribute(say(h("button", {type: "button", class: "quiet waiting", on: {click: () => this.open(id)}}),
        "suggestion.continue"), "aria-label", "suggestion.continueOf", {name: () => this.bill.called(id)}), actions);
    }
  }
}
