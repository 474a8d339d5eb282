/**
 * The docket of a bill as this page knows it (docs/protocol.md, "Amendments"): entries by id, kept up
 * with `?after=`, at most one request under way. Pure but for the reading it is given; no DOM.
 *
 * Positions are UTF-16 units of the text of a named revision.
 */
import {ChangeSet} from "@codemirror/state";

/** Standings from the least to the gravest. */
export const STANDINGS = ["UNCHANGED", "MOVED", "TARGET_MOVED", "TARGET_RENUMBERED", "TOUCHED", "CONFLICTING", "TARGET_REPEALED"];

export class Docket {
  #entries = new Map();
  #byProvision = new Map();
  #listeners = new Set();
  #reading = null;
  #again = false;

  /** @param bill its id; @param get(path) answers with JSON */
  constructor({bill, get}) {
    Object.assign(this, {bill, get, version: null, order: []});
  }

  /**
   * Reads what has changed, or the whole where nothing is known yet. Asked again while a reading is
   * under way, it reads once more afterwards. Resolves when what was asked for is here.
   */
  read() {
    if (this.#reading) {
      this.#again = true;
      return this.#reading;
    }
    this.#reading = this.#readOn().finally(() => { this.#reading = null; });
    return this.#reading;
  }

  /** The server's frame: its docket is at `version`. */
  changedTo(version) {
    return version === this.version ? Promise.resolve() : this.read();
  }

  /** Calls `listener({whole, changed: ids})` after each reading. Answers with how to stop. */
  listen(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  entry(id) {
    return this.#entries.get(id);
  }

  /** All entries, in calling order, then those outside it by number. */
  get entries() {
    const called = this.order.filter(id => this.#entries.has(id));
    const ordered = new Set(called);
    const others = [...this.#entries.values()].filter(({id}) => !ordered.has(id));
    return [...called.map(id => this.#entries.get(id)), ...others.sort((a, b) => a.number - b.number)];
  }

  get pending() {
    return this.entries.filter(isPending);
  }

  get pendingCount() {
    let count = 0;
    this.#entries.forEach(entry => { count += isPending(entry) ? 1 : 0; });
    return count;
  }

  /** The provisions that pending amendments name. */
  get provisions() {
    return [...this.#byProvision.keys()];
  }

  /** The pending entries that name a provision, or put a new one after or into it, by number. */
  of(provision) {
    return [...this.#byProvision.get(provision) ?? []].map(id => this.#entries.get(id)).sort((a, b) => a.number - b.number);
  }

  async #readOn() {
    do {
      this.#again = false;
      const after = this.version === null ? "" : `?after=${encodeURIComponent(this.version)}`;
      this.#take(await this.get(`/api/bills/${this.bill}/docket${after}`));
    } while (this.#again);
  }

  #take({version, whole, amendments, order}) {
    const before = whole ? [...this.#entries.keys()] : [];
    before.forEach(id => this.#forget(id));
    amendments.forEach(entry => this.#keep(entry));
    this.version = version;
    this.order = order ?? this.order;
    const changed = [...new Set([...before, ...amendments.map(({id}) => id)])];
    this.#listeners.forEach(listener => listener({whole, changed}));
  }

  #keep(entry) {
    this.#forget(entry.id);
    this.#entries.set(entry.id, entry);
    if (isPending(entry)) {
      for (const provision of placesOf(entry)) {
        this.#byProvision.has(provision)
          ? this.#byProvision.get(provision).add(entry.id)
          : this.#byProvision.set(provision, new Set([entry.id]));
      }
    }
  }

  #forget(id) {
    const known = this.#entries.get(id);
    this.#entries.delete(id);
    for (const provision of known ? placesOf(known) : []) {
      const those = this.#byProvision.get(provision);
      those?.delete(id);
      if (those?.size === 0) {
        this.#byProvision.delete(provision);
      }
    }
  }
}

export const isPending = ({state}) => state === "TABLED";

/** The provisions that an entry or a wording names, each once. */
export function provisionsOf({acts = [], described = []}) {
  return [...new Set([...acts, ...described].map(({provision}) => provision))];
}

/** Beside which provision of the bill a new one would stand, or null where the act makes none. */
export function anchorOf({act, place}) {
  return act === "INSERT_PROVISION" ? place.after ?? place.parent : null;
}

function placesOf(entry) {
  const anchors = (entry.acts ?? []).map(anchorOf).filter(anchor => anchor !== null);
  return new Set([...provisionsOf(entry), ...anchors]);
}

/** The act of an entry that changes a provision's words, or undefined. */
export function textAct({acts = []}, provision) {
  return acts.find(act => act.act === "CHANGE_TEXT" && act.provision === provision);
}

/** The acts of an entry on a provision itself: moved, renumbered, renamed, repealed, inserted. */
export function structuralActs({acts = []}, provision) {
  return acts.filter(act => act.act !== "CHANGE_TEXT" && act.provision === provision);
}

/**
 * What an act would change in the text of `revision`, as a ChangeSet: mapped one revision at a time
 * over what was `accepted` (ChangeDesc of each revision, the last one made `revision`). Null where it
 * cannot be told: the act is on a later revision, on one too long ago, or does not fit.
 */
export function changesAt(act, revision, accepted = []) {
  const since = revision - act.base;
  if (since < 0 || since > accepted.length) {
    return null;
  }
  try {
    let changes = ChangeSet.fromJSON(act.changes);
    for (const over of since === 0 ? [] : accepted.slice(-since)) {
      changes = changes.map(over);
    }
    return changes;
  } catch {
    return null;
  }
}

/** The pieces of a ChangeSet: `{from, to, insert}`, from < to unless it only inserts; in order. */
export function rangesOf(changes) {
  const ranges = [];
  changes.iterChanges((from, to, fromB, toB, inserted) => ranges.push({from, to, insert: inserted.toString()}));
  return ranges;
}

/** The ranges of an entry in a provision at a revision, see {@link changesAt}; null where unknown. */
export function rangesAt(entry, provision, revision, accepted) {
  const act = textAct(entry, provision);
  const changes = act ? changesAt(act, revision, accepted) : null;
  return changes && rangesOf(changes);
}
