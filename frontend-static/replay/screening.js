/** Shows the film: steps, jumps, and plays, and waits for weaves that are not here yet. */
import {byId} from "../element.js";
import {say} from "../i18n.js";
import {instantsOf} from "./entries.js";
import {Player} from "./player.js";
import {choices, scoreOf} from "./score.js";
import {Stage} from "./stage.js";

/** While it plays, the address follows no more often than this (ms): browsers count how often it changes. */
const ADDRESS = 1000;

export class Screening {
  #player;
  #stage;
  #way = null;
  #speed = 1;
  #waiting = false;
  #addressed = 0;
  #later = null;

  /**
   * @param on `shown(at, weave, still)`, `playing(does)`, `rested(at, weave, aloud)`, `failed(refusal)`;
   *     `at` is what Film.at answers; @param room see Stage
   */
  constructor({desk, against, room, on}) {
    Object.assign(this, {desk, against, on});
    this.#player = new Player(new Float64Array(desk.film.steps));
    this.#stage = new Stage({container: byId("words"), labelOf: id => desk.bill.labelOf(id), room});
  }

  get step() {
    return this.#player.step;
  }

  begin(step) {
    this.#player.seek(step);
    this.#show();
    this.on.rested(this.#at, this.#weave, false);
  }

  /** Plays by a choice of score.js from now on. */
  play(index) {
    const {way, speed} = choices[index];
    const score = way === this.#way ? this.#player.score : scoreOf(way, this.desk.film, () => this.#instants());
    this.#way = way;
    this.#speed = speed;
    this.#player.follow(score, speed);
  }

  /** The film has grown: what is shown is now `step`, and the end is further away. */
  grown(step) {
    this.#player.step = step;
    this.#player.follow(scoreOf(this.#way, this.desk.film, () => this.#instants()), this.#speed);
    this.#show();
  }

  toggle() {
    if (this.#player.playing) {
      this.#player.pause();
      this.#stopped();
    } else {
      this.#player.play(performance.now());
      this.on.playing(this.#player.playing);
      requestAnimationFrame(now => this.#tick(now));
    }
  }

  /** Goes where the reader drags to, on the way. */
  pass(step) {
    this.#player.seek(step);
    this.#show(true);
  }

  /** @param aloud whether it is a jump, and not one of many steps */
  goTo(step, aloud = true) {
    this.#player.seek(step);
    this.#show();
    this.on.rested(this.#at, this.#weave, aloud && !this.#player.playing);
  }

  /** Shows the same step again, such as beside another point. */
  again() {
    this.#show();
  }

  /** The reader has arrived where the film is. */
  rest(aloud = true) {
    this.#show();
    this.on.rested(this.#at, this.#weave, aloud && !this.#player.playing);
  }

  get #at() {
    return this.desk.film.at(this.step);
  }

  get #weave() {
    const {provision, revision} = this.#at;
    return provision === null ? null : this.desk.reels.now(provision, revision);
  }

  #tick(now) {
    if (!this.#player.playing) {
      return;
    }
    const before = this.step;
    if (this.#waiting) {
      this.#player.wait(now);
    } else if (this.#player.tick(now) !== before) {
      this.#show();
    }
    if (!this.#player.playing) {
      this.#stopped();
      return;
    }
    if (now - this.#addressed > ADDRESS) {
      this.#addressed = now;
      this.on.rested(this.#at, this.#weave, false);
    }
    requestAnimationFrame(next => this.#tick(next));
  }

  #stopped() {
    this.on.playing(false);
    this.rest();
  }

  /** @param passing whether the next step follows soon */
  #show(passing = this.#player.playing) {
    const at = this.#at;
    const weave = this.#weave;
    const {step} = this;
    this.#waiting = at.provision !== null && !weave;
    byId("words").setAttribute("aria-busy", this.#waiting);
    byId("words").hidden = at.provision === null;
    byId("legend").hidden ||= !weave;
    this.on.shown(at, weave, !passing);
    if (weave) {
      this.#showWords(weave, at, passing);
    } else if (this.#waiting) {
      this.desk.reels.load(at.provision, at.revision).then(() => this.step === step && this.#show(), refusal => this.#fail(refusal));
    }
    this.#loadNext(at.index);
  }

  #showWords(weave, at, passing) {
    const since = this.against.since(at) ?? at.revision;
    const newest = at.entry.kind === "WORDS" && at.revision > 0 ? at.revision : -1;
    this.#stage.show(weave, {since, now: at.revision, newest}, passing);
    byId("legend").hidden = since === at.revision;
    this.#explain(since > at.revision);
  }

  /** @param later whether the film is compared with what came later */
  #explain(later) {
    if (this.#later !== later) {
      this.#later = later;
      say(byId("legend-ins"), later ? "replay.insertedLater" : "history.inserted");
      say(byId("legend-del"), later ? "replay.deletedLater" : "history.deleted");
    }
  }

  /** What comes next is here when the film comes to it. */
  #loadNext(index) {
    const next = this.desk.film.entries.slice(index + 1, index + 4).find(({kind}) => kind === "WORDS");
    if (next && !this.desk.reels.now(next.provision)) {
      this.desk.reels.load(next.provision).catch(() => {});
    }
  }

  #fail(refusal) {
    this.#player.pause();
    this.on.playing(false);
    this.on.failed(refusal);
  }

  /** The instant of each step: of one provision exactly, of a bill evenly within each sitting. */
  #instants() {
    const {film, reels, provision} = this.desk;
    const instants = instantsOf(film);
    const weave = provision === null ? null : reels.now(provision, film.revisionOf(provision, film.steps - 1));
    film.entries.forEach((entry, index) => {
      for (let revision = entry.first; weave && revision <= entry.last; revision++) {
        instants[film.startOf(index) + revision - entry.first] = weave.at[revision];
      }
    });
    return instants;
  }
}
