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
import {Draft, keptUnder} from "./draft.js";
import {SuggestionTools} from "./suggestion-tools.js";
import {discard, propose, table} from "./tabling.js";
import {inline} from "./words.js";
import {refer} from "./writing.js";

/** There is no room for one more draft. */
const FULL = new Set(["too-many-drafts", "too-many-drafts-in-all-bills"]);

export class Suggesting {
  #held = new Map();
  #beginning = new Map();
  #tools = null;

  /**
   * @param live see live.js; @param editing the page's one editor; @param left drafts of earlier visits,
   *   by provision; @param on `tabled(id, {kind, id, number})` a suggestion has become that, `refused(refusal)`
   */
  constructor({bill, law, live, editing, account, left, on}) {
    Object.assign(this, {bill, law, live, editing, left, on});
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
      tools: id => this.#showTools(id),
    };
    [...left.keys()].forEach(id => this.#mark(id));
  }

  async open(id) {
    const session = this.live.session(id);
    if (!session) {
      return;
    }
    try {
      const {suggestion, draft, kept} = this.#held.get(id) ?? await this.#begun(id, session);
      if (suggestion.revision < session.revision) {
        announce(t("suggestion.fetching"));
        await this.#catchUp(id, suggestion);
      }
      this.editing.open(id, suggestion, this.lane, session);
      this.#show(id);
      if (kept) {
        draft.changed();
      }
    } catch (refusal) {
      if (!(refusal instanceof api.Refusal)) {
        throw refusal;
      }
      this.on.refused(refusal);
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
    const suggestion = left
      ? SuggestionSession.fromAct(left.act, await this.#textAt(id, left.act.base, session))
      : new SuggestionSession({revision: session.revision, text: session.text});
    const held = {
      suggestion,
      draft: this.#draft(id, left, () => (suggestion.empty ? null : suggestion.toAct(id))),
      kept: left?.kept,
      state: left ? "saved" : "empty",
    };
    this.left.delete(id);
    this.#held.set(id, held);
    return held;
  }

  #draft(id, left, act = () => null) {
    return new Draft({
      path: `${this.path}/drafts`,
      key: this.prefix + id,
      id: left?.id,
      rationale: left?.rationale,
      act,
      state: (state, refusal) => this.#state(id, state, refusal),
    });
  }

  async #textAt(id, revision, session) {
    return revision === session.revision
      ? session.text
      : (await api.get(`${this.path}/provisions/${id}?revision=${revision}`)).text;
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
    const held = this.#held.get(id);
    if (!held || !this.editing.isIn(id, "suggestion")) {
      return;
    }
    if (outcome.kind === "remote") {
      this.editing.editor.apply(outcome.changes);
      this.editing.radar.revised();
      this.#show(id);
    } else if (outcome.kind !== "known") {
      this.#catchUp(id, held.suggestion);
    }
  }

  #edited(id) {
    this.#show(id);
    this.#held.get(id).draft.changed();
  }

  /** Shows what is suggested, and what others changed in it. */
  #show(id) {
    const {suggestion} = this.#held.get(id);
    this.editing.editor?.tell(suggestionIs.of(piecesOf(suggestion)));
    this.#tools?.disputes.show(suggestion.disputes);
  }

  #leave(id) {
    const held = this.#held.get(id);
    this.#tools = null;
    if (held) {
      held.draft.flush().catch(refusal => this.#state(id, "kept", refusal));
      this.#mark(id, held.suggestion.empty);
    }
  }

  #showTools(id) {
    this.#tools = new SuggestionTools({bill: this.bill, acts: {
      submit: () => this.#submit(id),
      close: () => this.editing.close(),
      refer: () => refer(this.bill, this.editing),
      discard: () => this.#discard(id),
      seen: () => {
        this.#held.get(id).suggestion.seen();
        this.editing.editor.focus();
      },
    }});
    this.#tools.state(this.#held.get(id).state);
    return this.#tools.elements;
  }

  /** A draft that there is no room for is told of once; until there is, this device keeps it. */
  #state(id, state, refusal) {
    const held = this.#held.get(id);
    if (held && FULL.has(refusal?.code) && !held.told) {
      held.told = true;
      this.on.refused(refusal);
    }
    if (held) {
      held.state = state;
    }
    if (this.editing.isIn(id, "suggestion")) {
      this.#tools.state(state);
    }
  }

  async #submit(id) {
    const {suggestion, draft} = this.#held.get(id);
    const ask = this.bill.mayTable ? table : propose;
    const done = await ask({bill: this.bill, id, suggestion, draft, path: this.path, others: this.#others(id)});
    if (done) {
      await this.#used(id, done.together.map(({provision}) => provision));
      this.on.tabled(id, done);
    } else {
      this.editing.editor?.focus();
    }
  }

  /** What the person suggests in other provisions. */
  #others(id) {
    const open = [...this.#held].filter(([one, {suggestion}]) => one !== id && !suggestion.empty)
      .map(([one, {suggestion}]) => suggestion.toAct(one));
    return [...open, ...[...this.left.values()].map(({act}) => act)];
  }

  /** Drafts that have become one amendment are no more: one by the server, several by this page. */
  async #used(id, together) {
    const drafts = together.map(one => this.#held.get(one)?.draft ?? this.#draft(one, this.left.get(one)));
    if (together.length > 0) {
      drafts.push(this.#held.get(id).draft);
    }
    [id, ...together].forEach(one => this.#forget(one));
    await Promise.all(drafts.map(draft => draft.discard().catch(refusal => console.warn("a draft stays", refusal))));
  }

  async #discard(id) {
    const {suggestion, draft} = this.#held.get(id);
    if ((suggestion.empty && !draft.id) || await discard(this.bill, id, () => draft.discard())) {
      this.#forget(id);
      announce(t("suggestion.discarded"));
    } else {
      this.editing.editor?.focus();
    }
  }

  /** The draft is no more: the words stand as they are. */
  #forget(id) {
    this.#held.get(id)?.draft.end();
    this.#held.delete(id);
    this.left.delete(id);
    if (this.editing.isIn(id, "suggestion")) {
      this.editing.close();
    }
    this.#mark(id, true);
  }

  /** Says in the margin that a draft waits here, or no more. */
  #mark(id, none = false) {
    const {about, actions} = this.law.view(id);
    about.querySelector(".waiting")?.remove();
    if (!none) {
      about.insertBefore(sayAttribute(say(h("button", {type: "button", class: "quiet waiting", on: {click: () => this.open(id)}}),
        "suggestion.continue"), "aria-label", "suggestion.continueOf", {name: () => this.bill.called(id)}), actions);
    }
  }
}
