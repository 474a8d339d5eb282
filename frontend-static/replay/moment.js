/** Tells the moment of the film: whose words, when, of what they came; and says it aloud when asked to. */
import * as api from "../api.js";
import {announce} from "../announce.js";
import {byId} from "../element.js";
import {say} from "../i18n.js";
import {nameOf, whenNamed} from "../names.js";
import {numberNodes} from "../bill/words.js";
import {called, designation} from "../law/numbers.js";
import {causeOf, counted, names, sentence, summary, when} from "./told.js";

export class Moment {
  #entry = null;

  /** @param desk `{bill, film, numbers, provision}` */
  constructor(desk) {
    this.desk = desk;
  }

  /** @param at what `Film.at` answered; @param weave null while it is not here; @param still whether nothing plays */
  show(at, weave, still) {
    const {entry, provision, revision} = at;
    const {by, instant, cause} = this.#facts(at, weave);
    const written = entry.kind === "WORDS";
    say(byId("moment"), written ? "replay.at" : "replay.step",
      {revision, last: this.#last(provision), step: at.index + 1, steps: this.desk.film.entries.length});
    byId("who").replaceChildren(...names(by), " · ", when(instant));
    byId("cause").replaceChildren(causeOf(this.desk, cause) ?? "");
    byId("count").replaceChildren(written && weave ? counted(weave.count(revision)) : "");
    byId("act").hidden = written;
    if (!written && this.#entry !== entry) {
      byId("act").replaceChildren(sentence(this.desk, entry));
    }
    this.#entry = entry;
    if (!written && still) {
      this.#numbers(entry);
    }
    this.#name(provision);
  }

  /** The newest revision, though its weave may not be here. */
  #last(provision) {
    const {film} = this.desk;
    return film.revisionOf(provision, film.steps - 1);
  }

  #facts({entry, revision}, weave) {
    return entry.kind === "WORDS" && weave
      ? {by: [weave.byOf(revision)], instant: weave.at[revision], cause: weave.causeOf(revision)}
      : {by: entry.people ?? [entry.by], instant: entry.at ?? entry.to, cause: entry.cause};
  }

  /** "Article 7 is now Article 8", once the server has told what it was called. */
  async #numbers(entry) {
    if (entry.what !== "RENUMBERED") {
      return;
    }
    const {bill} = this.desk;
    const path = `/api/bills/${bill.id}/provisions/${encodeURIComponent(entry.provision)}@p`;
    const [before, after] = await Promise.all([api.get(path + (entry.position - 1)), api.get(path + entry.position)]).catch(() => []);
    if (this.#entry === entry && after) {
      const [one, other] = [before, after].map(then => called(then, bill.language));
      byId("act").replaceChildren(sentence(this.desk, entry, {before: one, after: other}));
    }
  }

  #name(provision) {
    const {bill} = this.desk;
    const known = bill.provision(provision);
    const number = known ? numberNodes(designation(known, bill.language)) : [];
    byId("provision").lang = bill.language;
    byId("provision").replaceChildren(...number, number.length > 0 && known.heading ? ". " : "", known?.heading ?? "");
  }

  /** Says where the film is and what differs from revision `since`. */
  async sayAloud(at, weave, since) {
    const {by, instant} = this.#facts(at, weave);
    const written = at.entry.kind === "WORDS";
    await whenNamed(by[0]);
    announce(summary({
      act: written ? null : byId("act").textContent,
      name: this.desk.bill.called(at.provision), revision: at.revision, last: this.#last(at.provision),
      who: nameOf(by[0]), at: instant,
      ...(weave ? weave.between(since ?? at.revision, at.revision) : {inserted: 0, deleted: 0}),
    }));
  }
}
