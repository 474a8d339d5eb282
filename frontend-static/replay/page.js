/** The history of a provision, or of a whole bill, as a film and as a list. */
import * as api from "../api.js";
import {announce} from "../announce.js";
import {tellMissing} from "../besides.js";
import {byId} from "../element.js";
import {say, t} from "../i18n.js";
import {openPage} from "../page.js";
import {addressOf, againstAsked, stepAsked} from "./address.js";
import {Against} from "./against.js";
import {Choices} from "./choices.js";
import {Growth} from "./growth.js";
import {growing, News} from "./growing.js";
import {showHead} from "./head.js";
import {help} from "./help.js";
import {actOf, keysOn} from "./keys.js";
import {Ledger} from "./ledger.js";
import {Moment} from "./moment.js";
import {openFilm, revisionIn} from "./open.js";
import {panel} from "./panel.js";
import {Screening} from "./screening.js";
import {besides, fitting} from "./score.js";
import {Track} from "./track.js";

const billId = location.pathname.split("/")[2];
const asked = new URLSearchParams(location.search);
const provision = asked.get("provision");

await openPage();
try {
  const desk = await openFilm(billId, provision);
  tellMissing();
  if (desk.film.steps > 0) {
    run(desk);
  } else {
    say(byId("problem"), "replay.nothing");
  }
} catch (refusal) {
  byId("problem").textContent = refusal.text ?? t("refusal.server");
  if (!(refusal instanceof api.Refusal)) {
    throw refusal;
  }
}

function run(desk) {
  const {bill, film} = desk;
  const against = new Against({film, ask: (id, version) => revisionIn(bill, id, version), known: () => screening.again()});
  const moment = new Moment(desk);
  const address = step => addressOf(step, film, provision, against.told);
  const track = new Track({range: byId("track"), marks: byId("marks"), film,
    go: step => screening.pass(step), rest: dragged => screening.rest(dragged)});
  const list = panel({panel: byId("ledger"), title: byId("ledger-title"), opener: byId("open-list"), closer: byId("close-list")});
  const ledger = new Ledger({
    desk, box: byId("ledger-list"), list: byId("revisions"), earlier: byId("earlier"), later: byId("later"), address,
    go: step => {
      list.close();
      screening.goTo(step);
    },
  });
  const chosen = new Choices({desk, against, speed: byId("speed"), compare: byId("against"), filter: byId("filter")});
  const screening = new Screening({desk, against, room: () => room, on: {shown, playing, rested, failed}});
  let speed = fitting(film.steps);
  let news = null;
  let room = {top: 0, bottom: innerHeight};

  against.read(againstAsked(asked, provision));
  chosen.show(speed);
  play(speed);
  showHead(bill, provision);
  byId("film").hidden = byId("transport").hidden = false;
  track.mark(desk);
  measure();
  new ResizeObserver(measure).observe(byId("transport"));
  addEventListener("resize", measure);
  const first = stepAsked(asked, film, provision);
  screening.begin(first === -1 ? film.steps - 1 : first);

  const acts = {
    toggle: () => screening.toggle(),
    begin: () => screening.goTo(0),
    end: () => screening.goTo(film.steps - 1),
    back: () => screening.goTo(screening.step - 1, false),
    on: () => screening.goTo(screening.step + 1, false),
    sittingBack: () => screening.goTo(film.sittingBefore(screening.step)),
    sittingOn: () => screening.goTo(film.sittingAfter(screening.step)),
    slower: () => play(besides(speed, -1)),
    faster: () => play(besides(speed, 1)),
  };
  byId("transport").querySelectorAll("[data-act]")
    .forEach(button => button.addEventListener("click", acts[button.dataset.act]));
  document.addEventListener("keydown", event => {
    const act = document.querySelector("dialog[open]") || !keysOn() ? null : actOf(event);
    if (act) {
      event.preventDefault();
      acts[act]();
    }
  });
  byId("speed").addEventListener("change", event => play(Number(event.target.value)));
  byId("against").addEventListener("change", event => compare(() => { against.choice = event.target.value; }));
  byId("set").addEventListener("click", () => compare(() => against.set(screening.step)));
  byId("filter").addEventListener("change", () => ledger.filter(chosen.fits));
  byId("fit-before").addEventListener("click", () => jump(-1));
  byId("fit-after").addEventListener("click", () => jump(1));
  byId("copy").addEventListener("click", copy);
  help({opener: byId("keys"), dialog: byId("help")});
  document.addEventListener("languagechange", () => {
    chosen.show(speed);
    ledger.filter(chosen.fits);
    showHead(bill, provision);
    screening.again();
  });
  window.addEventListener("popstate", () => location.reload());
  news = new News({button: byId("grown"), film, end: acts.end});
  new Growth({desk, get: api.get, grow: growing({desk, against, screening, track, ledger, news, chosen: () => chosen.show(speed)})}).start();

  /** What the bars at the top and below leave of the window. */
  function measure() {
    const bar = document.querySelector(".top");
    const top = getComputedStyle(bar).position === "sticky" ? bar.offsetHeight : 0;
    room = {top: top + 8, bottom: innerHeight - byId("transport").offsetHeight - 8};
    const {style} = document.documentElement;
    style.setProperty("--transport", `${byId("transport").offsetHeight}px`);
    style.setProperty("--above", `${byId("film").offsetTop}px`);
    ledger.keepInView();
  }

  function shown(at, weave, still) {
    track.show(screening.step);
    ledger.mark(at.index);
    news?.reached(screening.step);
    moment.show(at, weave, still);
    if (still) {
      track.say(byId("moment").textContent);
    }
    for (const act of ["begin", "sittingBack", "back"]) {
      byId("transport").querySelector(`[data-act=${act}]`).setAttribute("aria-disabled", screening.step === 0);
    }
    for (const act of ["on", "sittingOn", "end"]) {
      byId("transport").querySelector(`[data-act=${act}]`).setAttribute("aria-disabled", screening.step === film.steps - 1);
    }
  }

  function playing(does) {
    say(byId("play"), does ? "replay.pause" : "replay.play");
  }

  /** The address names the moment; it is said aloud where the reader did not go there step by step. */
  function rested(at, weave, aloud) {
    if (location.search !== address(screening.step)) {
      history.replaceState(null, "", address(screening.step));
    }
    if (aloud) {
      moment.sayAloud(at, weave, against.since(at));
    }
  }

  function failed(refusal) {
    byId("problem").textContent = refusal.text ?? t("refusal.server");
  }

  function play(index) {
    speed = index;
    byId("speed").value = index;
    screening.play(index);
  }

  function compare(choose) {
    choose();
    chosen.showAgainst();
    screening.rest();
  }

  function jump(direction) {
    const step = film.next(screening.step, direction, chosen.fits);
    if (step === -1) {
      announce(t("replay.noMore"));
    } else {
      screening.goTo(step);
    }
  }

  async function copy() {
    await navigator.clipboard.writeText(new URL(address(screening.step), location.href).href);
    announce(t("unsent.copied"));
    say(byId("copy"), "unsent.copied");
    setTimeout(() => say(byId("copy"), "replay.copy"), 2000);
  }
}
