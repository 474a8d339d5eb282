/** Everything of amendments on the page of a bill: the docket, its marks, the radar and the suggestion lane. */
import {byId, h} from "../element.js";
import {say, t} from "../i18n.js";
import {announce} from "../announce.js";
import {besides, tellMissing} from "../besides.js";
import {Told} from "../amendments/told.js";
import {Amending} from "./amending.js";
import {draftsLeft, keptUnder} from "./draft.js";

export class Amendments {
  #suggesting = null;
  #started = false;
  #drafts = null;

  /** @param editor() resolves to the page's one editor, see editing.js; @param present() is it, or null before */
  constructor({bill, law, live, docket, notices, editor, present, account}) {
    Object.assign(this, {bill, law, live, docket, notices, editor, present, account});
    this.marks = new Amending({bill, law, docket, sessionOf: id => live.session(id)});
    law.shown = id => this.marks.textShown(id);
    docket.listen(() => this.#count());
    if (account) {
      this.told = new Told({bill: bill.id, account: account.id, docket, container: byId("told")});
    }
  }

  /** The law is shown: now the docket is read, and the person's own drafts. */
  start() {
    this.#started = true;
    this.#begin(this.docket.read(), "docket");
    if (this.account) {
      this.#begin(this.#takeUpDrafts(), "drafts");
    }
  }

  /** The socket is open again: what was said meanwhile was not heard. */
  connected() {
    if (this.#started && this.docket.version !== null) {
      this.#read(this.docket.read());
    }
  }

  changedTo(version) {
    this.#read(this.docket.changedTo(version));
  }

  /** New provisions may be on the page. */
  watch() {
    this.marks.watch();
  }

  /** An editor opens in a provision. */
  opening(id) {
    this.marks.putAway(id);
  }

  async suggest(id) {
    await (await this.#lane()).open(id);
  }

  /** An accepted revision, as it is. */
  revised(id, revision) {
    this.#suggesting?.receive(id, revision);
  }

  /** Whatever changed a session is done, and shown in its editor. */
  settled(id) {
    const editing = this.present();
    if (editing?.isIn(id, "text")) {
      editing.radar.revised();
    }
  }

  restarted(id) {
    this.#suggesting?.restarted(id, this.live.session(id));
  }

  async #lane() {
    if (!this.#suggesting) {
      const {Suggesting} = await import("./suggesting.js");
      const [editing, left] = await Promise.all([this.editor(), this.#findDrafts().catch(() => new Map())]);
      this.#suggesting ??= new Suggesting({bill: this.bill, law: this.law, live: this.live, account: this.account,
        editing, left, on: {
          tabled: (id, done) => this.#tabled(id, done),
          refused: ({code, facts}) => this.notices.refusal(code, facts),
        }});
    }
    return this.#suggesting;
  }

  /** The editor is loaded only where a draft waits. */
  async #takeUpDrafts() {
    const left = await this.#findDrafts();
    if (left.size > 0) {
      await this.#lane();
      this.notices.tell("suggestion.waiting", {count: left.size},
        ...[...left.keys()].slice(0, 6).map(id => h("a", {href: `#p-${id}`}, this.bill.called(id))));
    }
  }

  #findDrafts() {
    this.#drafts ??= draftsLeft({
      path: `/api/bills/${this.bill.id}/drafts`,
      prefix: keptUnder(this.account, this.bill),
      known: id => this.bill.provision(id) !== undefined,
    }).catch(refusal => {
      this.#drafts = null;
      throw refusal;
    });
    return this.#drafts;
  }

  #count() {
    say(byId("docket-link"), "bill.docket", {count: this.docket.pendingCount});
  }

  /** Says quietly that it is done, with the number as a link that has the focus. */
  #tabled(id, {kind, id: made, number}) {
    const where = kind === "amendment" ? `amendments/${made}` : "docket#proposals";
    const link = say(h("a", {href: `/bills/${this.bill.id}/${where}`}), `${kind}.made`, {number});
    const notice = this.notices.tell(`${kind}.done`, {name: () => this.bill.called(id)}, link);
    this.law.view(id).body.append(notice);
    link.focus();
    announce(`${t(`${kind}.done`, {name: this.bill.called(id)})} ${t(`${kind}.made`, {number})}`);
    this.#read(this.docket.read());
  }

  async #begin(reading, what) {
    await besides(reading, what);
    tellMissing(told => byId("notices").append(told));
  }

  async #read(reading) {
    try {
      await reading;
    } catch (refusal) {
      console.warn("amendments", refusal);
    }
  }
}
