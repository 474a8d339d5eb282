/** The story of the words where the reader stands: who, when, from what cause, and where else they are told of. */
import * as api from "../api.js";
import {byId, h} from "../element.js";
import {say, t} from "../i18n.js";
import {showName} from "../names.js";
import {capacity, numbered, told} from "../docket/terms.js";
import {causeOf, line, person, versionName, when} from "./tellings.js";

/** UTF-16 units of the words that are quoted, and of those around them on each side. */
const QUOTED = 280;
const AROUND = 60;

export class Story {
  #asked = 0;

  /** @param desk `{bill, entryOf, versionOf, address(change)}`; address: this page, with other words marked */
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

  /** Words that stand: asked of the server. @param unit of the text, zero-based; @param moment when it was so; @param run `{from, to}` of the words around that are of one origin */
  async standing({provision, unit, moment, text, run}) {
    const asked = this.#open();
    const path = `/api/bills/${this.desk.bill.id}/provisions/${provision}/provenance/${unit}`;
    try {
      const story = await api.get(`${path}?at=${moment}`);
      if (asked === this.#asked) {
        this.#tell(this.#standing(story, within(text, story, run)));
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
      h("del", {}, shortened(text.trim())),
      line("provenance.deletedBy", ...this.#who(deleted.by)),
      line("provenance.deletedAt", when(deleted.at), " · ", this.#revision(provision, deleted.revision)),
      line("provenance.cause", ...this.#cause(deleted.cause)),
      line("provenance.by", ...this.#who(written.by)),
      line("provenance.when", when(written.at), " · ", this.#revision(provision, written.revision)),
      line("provenance.cause", ...(written.revision === 0 ? [told("provenance.kind.IMPORT")] : this.#cause(written.cause))),
    ]);
  }

  #standing(story, quoted) {
    const {bill} = this.desk;
    const {amendment, written, carried} = story;
    return [
      quoted,
      line("provenance.by", ...this.#who(story.by)),
      line("provenance.when", when(story.at), " · ", this.#revision(written.provision, written.revision)),
      line("provenance.cause", ...causeOf(bill, amendment, story.kind, this.desk.entryOf),
        ...(amendment ? this.#amendment(amendment) : [])),
      ...(story.adoptedBy ? [line("provenance.adoptedBy", showName(h("span", {class: "name"}), story.adoptedBy))] : []),
      ...(story.version ? [line("provenance.published",
        h("a", {href: `/bills/${bill.id}@v${story.version}#p-${story.provision}`}, versionName(story.version, this.desk.versionOf(story.version))))] : []),
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

/** The words of one story among those of their origin: what was typed in one breath may be half a word. */
function within(text, {from, to}, run) {
  const before = text.slice(Math.max(run.from, from - AROUND), from);
  const after = text.slice(to, Math.min(run.to, to + AROUND));
  return h("span", {}, from - AROUND > run.from ? "…" : "", before,
    h(before || after ? "mark" : "span", {}, shortened(text.slice(from, to))), after, to + AROUND < run.to ? "…" : "");
}

function shortened(text) {
  const characters = [...text];
  return characters.length > QUOTED ? `${characters.slice(0, QUOTED).join("")}…` : text;
}
