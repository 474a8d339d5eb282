/** The story of the words where the reader stands: who, when, from what cause, and where else they are told of. */
import * as api from "../api.js";
import {byId, h} from "../element.js";
import {say, t} from "../i18n.js";
import {showName} from "../names.js";
import {capacity, numbered, told} from "../docket/terms.js";
import {causeOf, line, person, when} from "./tellings.js";

/** UTF-16 units of the words that are quoted. */
const QUOTED = 280;

export class Story {
  #asked = 0;

  /** @param desk `{bill, entryOf, address(change)}`; address: this page, with other words marked */
  constructor(desk) {
    this.desk = desk;
    this.box = byId("story");
  }

  get isOpen() {
    return !this.box.hidden;
  }

  close() {
    this.#asked++;
    this.box.hidden = true;
  }

  /** Words that stand: asked of the server. @param unit of the text, zero-based; @param moment when it was so */
  async standing({provision, unit, moment, text}) {
    const asked = this.#open();
    const path = `/api/bills/${this.desk.bill.id}/provisions/${provision}/provenance/${unit}`;
    try {
      const story = await api.get(`${path}?at=${moment}`);
      if (asked === this.#asked) {
        this.#tell(this.#standing(story, text.slice(story.from, story.to)));
      }
    } catch (refusal) {
      if (asked === this.#asked) {
        byId("story-text").replaceChildren(h("p", {class: "problem"}, refusal.text ?? t("refusal.server")));
      }
    }
  }

  /** Words that were deleted: their weave tells. @param written, deleted what made each, see weave.js */
  deleted({provision, text, written, deleted}) {
    this.#open();
    this.#tell([
      quote(text, "del"),
      line("provenance.deletedBy", ...this.#who(deleted.by)),
      line("provenance.deletedAt", when(deleted.at), " · ", this.#revision(provision, deleted.revision)),
      line("provenance.cause", ...this.#cause(deleted.cause)),
      line("provenance.by", ...this.#who(written.by)),
      line("provenance.when", when(written.at), " · ", this.#revision(provision, written.revision)),
      line("provenance.cause", ...(written.revision === 0 ? [told("provenance.kind.IMPORT")] : this.#cause(written.cause))),
    ]);
  }

  #standing(story, text) {
    const {bill} = this.desk;
    const {amendment, written, carried} = story;
    return [
      quote(text, "span"),
      line("provenance.by", ...this.#who(story.by)),
      line("provenance.when", when(story.at), " · ", this.#revision(written.provision, written.revision)),
      line("provenance.cause", ...causeOf(bill, amendment, story.kind, this.desk.entryOf),
        ...(amendment ? this.#amendment(amendment) : [])),
      ...(story.adoptedBy ? [line("provenance.adoptedBy", showName(h("span", {class: "name"}), story.adoptedBy))] : []),
      ...(carried ? [line("provenance.first",
        h("a", {href: `#p-${written.provision}`, lang: bill.language}, bill.called(written.provision))),
      line("provenance.carried", when(carried.at), " · ", this.#revision(story.provision, carried.revision), " · ",
        showName(h("span", {class: "name"}), carried.by))] : []),
    ];
  }

  #amendment({id, by, cosigners, capacity: how}) {
    return [" — ", showName(h("span"), by), ...(how.kind === "OWN_NAME" ? [] : [" (", capacity(how), ")"]),
      ...cosigners.flatMap(one => [", ", showName(h("span"), one)]),
      h("br"), say(h("a", {href: this.desk.address({amendment: id})}), "provenance.allOfAmendment")];
  }

  #who(account) {
    return person(account, say(h("a", {href: this.desk.address({by: account})}), "provenance.allOfPerson"));
  }

  #cause(cause) {
    const entry = cause ? this.desk.entryOf(cause) : null;
    return entry ? [told("provenance.kind.AMENDMENT"), " ", numbered(this.desk.bill.id, entry)]
      : [told(cause ? "provenance.kind.STRUCTURE" : "provenance.kind.TYPED")];
  }

  #revision(provision, revision) {
    return say(h("a", {href: `/bills/${this.desk.bill.id}/provisions/${provision}/history?revision=${revision}`}),
      "provenance.revision", {revision});
  }

  #open() {
    if (this.box.hidden) {
      byId("story-text").replaceChildren();
      this.box.hidden = false;
    }
    return ++this.#asked;
  }

  #tell([quoted, ...lines]) {
    byId("story-text").replaceChildren(h("blockquote", {lang: this.desk.bill.language}, quoted), h("dl", {}, ...lines));
  }
}

function quote(text, tag) {
  const short = [...text.trim()];
  return h(tag, {}, short.length > QUOTED ? `${short.slice(0, QUOTED).join("")}…` : short.join(""));
}
