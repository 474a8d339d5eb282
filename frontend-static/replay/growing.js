/** What the page does when its film has grown: the end moves away, and the viewer stays at the same step. */
import {announceLater} from "../announce.js";
import {say, t} from "../i18n.js";
import {placed} from "./versions.js";

/** Answers with what Growth calls. @param chosen() shows the choices anew */
export function growing({desk, against, screening, track, ledger, news, chosen}) {
  const {film, provision} = desk;
  return take => {
    const here = film.nameOf(screening.step);
    const point = against.point === null ? null : film.nameOf(against.point);
    const before = film.steps;
    take();
    desk.versions = placed(desk.published, film, desk.timeline, provision);
    if (point !== null) {
      against.point = film.named(point);
    }
    const step = film.named(here);
    track.mark(desk);
    ledger.grown(film.indexOf(step));
    screening.grown(step);
    if (!document.activeElement.matches("select")) {
      chosen();
    }
    news.more(film.steps - before, screening.step);
  };
}

/** How many steps have come since the viewer was at the end: said quietly, and the way there. */
export class News {
  #count = 0;

  constructor({button, film, end}) {
    Object.assign(this, {button, film});
    button.addEventListener("click", end);
  }

  more(count, step) {
    this.#count += count;
    if (step < this.film.steps - 1) {
      say(this.button, "replay.grown", {count: this.#count});
      this.button.hidden = false;
      announceLater("film", () => t("replay.grown", {count: this.#count}));
    }
  }

  reached(step) {
    if (step === this.film.steps - 1) {
      this.button.hidden = true;
      this.#count = 0;
    }
  }
}
