/**
 * One private draft on the server, saved at most every two seconds. What is not saved yet is kept on
 * this device, base and changes together, so that neither a reload nor a lost connection costs a word.
 */
import * as api from "../api.js";

/** Milliseconds between two savings. */
const EVERY = 2000;
/** Milliseconds before a saving that failed is tried again. */
const AGAIN = 5000;
/** The draft is not there any more (tabled or discarded elsewhere): a new one is begun. */
const GONE = new Set(["unknown-draft", "draft-closed"]);

export class Draft {
  #timer = null;
  #saving = null;
  #saved = 0;
  #dirty = false;
  #over = false;

  /**
   * @param path `/api/bills/{bill}/drafts`; @param key under which this device keeps it
   * @param act() the present act, or null where nothing is suggested
   * @param state("empty" | "saving" | "saved" | "kept", refusal)
   */
  constructor({path, key, id = null, rationale = "", act, state, storage = localStorage}) {
    Object.assign(this, {path, key, id, rationale, act, state, storage});
  }

  /** There is something new to save. */
  changed() {
    this.#dirty = true;
    this.#keep();
    this.state(this.act() ? "saving" : "empty");
    this.#later(Math.max(0, this.#saved + EVERY - Date.now()));
  }

  /** Saves now what is not saved yet. Resolves when it is; throws the refusal where it cannot be. */
  async flush() {
    clearTimeout(this.#timer);
    await this.#saving;
    if ((this.#dirty || (!this.id && this.act())) && !this.#over) {
      await this.#save();
    }
  }

  /** The page goes away. */
  leave() {
    if (this.#dirty && this.id && this.act() && !this.#over) {
      this.#put({keepalive: true}).catch(() => {});
    }
  }

  async discard() {
    clearTimeout(this.#timer);
    await this.#saving;
    this.#over = true;
    try {
      await this.#remove();
    } catch (refusal) {
      this.#over = false;
      throw refusal;
    }
    this.end();
  }

  /** It has become something else: nothing is saved or kept any more. */
  end() {
    this.#over = true;
    clearTimeout(this.#timer);
    this.#forget();
  }

  #later(milliseconds) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#attempt(), milliseconds);
  }

  #attempt() {
    this.#saving ??= this.#save().catch(refusal => {
      this.state("kept", refusal);
      this.#later(AGAIN);
    }).finally(() => { this.#saving = null; });
  }

  async #save() {
    this.#dirty = false;
    this.#saved = Date.now();
    try {
      await (this.act() ? this.#put() : this.#remove());
    } catch (refusal) {
      this.#dirty = true;
      throw refusal;
    }
    if (this.#dirty) {
      this.#later(EVERY);
    } else {
      this.#forget();
      this.state(this.act() ? "saved" : "empty");
    }
  }

  async #put(more) {
    this.id ??= (await api.post(this.path, {amends: null})).id;
    const body = {wording: {acts: [this.act()].filter(Boolean), described: []}, rationale: this.rationale};
    try {
      await api.put(`${this.path}/${this.id}`, body, more);
    } catch (refusal) {
      if (GONE.has(refusal.code)) {
        this.id = null;
      }
      throw refusal;
    }
  }

  async #remove() {
    if (this.id) {
      await api.remove(`${this.path}/${this.id}`).catch(refusal => {
        if (!GONE.has(refusal.code)) {
          throw refusal;
        }
      });
      this.id = null;
    }
  }

  #keep() {
    const act = this.act();
    try {
      act
        ? this.storage.setItem(this.key, JSON.stringify({id: this.id, rationale: this.rationale, act}))
        : this.#forget();
    } catch {
      // A device that keeps nothing still saves on the server.
    }
  }

  #forget() {
    try {
      this.storage.removeItem(this.key);
    } catch {
      // Nothing was kept.
    }
  }
}

/** Under what name this device keeps what is not saved yet; the provision's id follows. */
export const keptUnder = (account, bill) => `modda.suggestion ${account.id} ${bill.id} `;

/**
 * The person's own drafts of one provision each: `{id, rationale, act, kept}` by provision. What this
 * device kept was never saved, so it is newer.
 */
export async function draftsLeft({path, prefix, known, storage = localStorage}) {
  const left = new Map();
  const {drafts} = await api.get(path);
  for (const {id, rationale, wording, amends} of drafts) {
    const [act, ...others] = wording?.acts ?? [];
    if (act?.act === "CHANGE_TEXT" && others.length === 0 && !amends && known(act.provision)) {
      left.set(act.provision, {id, rationale, act, kept: false});
    }
  }
  for (const kept of keptHere(prefix, storage)) {
    if (known(kept.act?.provision)) {
      left.set(kept.act.provision, {...kept, kept: true});
    }
  }
  return left;
}

function keptHere(prefix, storage) {
  try {
    return Object.keys(storage).filter(name => name.startsWith(prefix)).map(name => JSON.parse(storage.getItem(name)));
  } catch {
    return [];
  }
}
