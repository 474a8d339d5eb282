/** The texts that a docket's acts are made on: each revision of a provision is read once. Knows no DOM. */
import {ChangeSet, Text} from "@codemirror/state";
import {textAct} from "../amendments/docket.js";

/** Requests under way at once: a docket may name many provisions. */
const MOST_AT_ONCE = 6;

export class Texts {
  #kept = new Map();
  #waiting = [];
  #asking = 0;

  /** @param provisions with `text` and `revision` where they are known; @param get(path) answers with JSON */
  constructor({bill, provisions, get}) {
    Object.assign(this, {bill, get});
    for (const {id, revision, text} of provisions) {
      if (text !== undefined) {
        this.#kept.set(key(id, revision), Promise.resolve(text));
      }
    }
  }

  /** Resolves to the text at a revision. */
  at(provision, revision) {
    const kept = key(provision, revision);
    if (!this.#kept.has(kept)) {
      const text = this.#turn().then(() => this.get(
        `/api/bills/${this.bill}/provisions/${encodeURIComponent(provision)}?revision=${revision}`))
        .finally(() => this.#next()).then(answer => answer.text);
      this.#kept.set(kept, text);
      text.catch(() => this.#kept.delete(kept));
    }
    return this.#kept.get(kept);
  }

  /**
   * Resolves to `{text, changes}` of an act that changes words; `parent` is the entry that the act's
   * own entry amends, whose result it is made on. Null where the act does not fit its text.
   */
  async changed(act, parent = null) {
    let text = await this.at(act.provision, act.base);
    const first = parent && textAct(parent, act.provision);
    if (first) {
      const fitting = fit(first.changes, await this.at(first.provision, first.base));
      text = fitting ? applied(text, fitting) : text;
    }
    const changes = fit(act.changes, text);
    return changes && {text, changes};
  }

  #turn() {
    if (this.#asking < MOST_AT_ONCE) {
      this.#asking++;
      return Promise.resolve();
    }
    return new Promise(resolve => this.#waiting.push(resolve));
  }

  #next() {
    const waiting = this.#waiting.shift();
    waiting ? waiting() : this.#asking--;
  }
}

/** A stored change set, or null where it is not one of this text. */
export function fit(json, text) {
  try {
    const changes = ChangeSet.fromJSON(json);
    return changes.length === text.length ? changes : null;
  } catch {
    return null;
  }
}

/** A text after changes that fit it. */
export function applied(text, changes) {
  return changes.apply(Text.of(text.split("\n"))).toString();
}

const key = (provision, revision) => `${provision} ${revision}`;
