/** The way through a bill's time: a scale with marks, and buttons from version to version. */
import {moment} from "../dates.js";
import {byId, h} from "../element.js";
import {t} from "../i18n.js";
import {dated, fullyNamed} from "../versions/version.js";
import {versionFrom} from "./stops.js";

/** Milliseconds of rest on the scale after which the text is read. */
const REST = 120;

export class TimeBar {
  #at = 0;
  #resting = null;

  /** @param go(stop) shows the bill there */
  constructor(stops, go) {
    Object.assign(this, {stops, go, scale: byId("time")});
    this.scale.max = stops.length - 1;
    this.#showMarks();
    this.scale.addEventListener("input", () => this.#slid());
    this.scale.addEventListener("keydown", event => this.#key(event, !event.altKey));
    document.addEventListener("keydown", event => event.target !== this.scale && this.#key(event, event.altKey));
    byId("earlier").addEventListener("click", () => this.#step(-1));
    byId("later").addEventListener("click", () => this.#step(1));
    document.addEventListener("languagechange", () => this.show(this.#at));
  }

  /** Stands at a stop. */
  show(index) {
    this.#at = index;
    this.scale.value = index;
    const told = tell(this.stops[index]);
    byId("told-time").textContent = told;
    this.scale.setAttribute("aria-valuetext", told);
    byId("earlier").disabled = versionFrom(this.stops, index, -1) < 0;
    byId("later").disabled = versionFrom(this.stops, index, 1) < 0;
    byId("marks").querySelectorAll("[aria-current]").forEach(mark => mark.removeAttribute("aria-current"));
    byId("marks").querySelector(`[data-stop="${index}"]`)?.setAttribute("aria-current", "true");
  }

  #slid() {
    this.show(Number(this.scale.value));
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.go(this.stops[this.#at]), REST);
  }

  #key(event, meant) {
    const step = {PageUp: -1, PageDown: 1}[event.key];
    if (step && meant && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      this.#step(step);
    }
  }

  #step(step) {
    const next = versionFrom(this.stops, this.#at, step);
    if (next >= 0) {
      this.show(next);
      this.go(this.stops[next]);
    }
  }

  #showMarks() {
    const last = Math.max(1, this.stops.length - 1);
    byId("marks").replaceChildren(...this.stops.flatMap((stop, i) => {
      if (stop.kind !== "VERSION" && stop.kind !== "AMENDED") {
        return [];
      }
      const mark = h("span", {class: "time-mark", "data-kind": stop.kind, "data-stop": i});
      mark.style.setProperty("--at", i / last);
      return [mark];
    }));
  }
}

/** "Version 2 · Committee text, 25 November 2026, 10:05". */
function tell({kind, at, version, numbers}) {
  if (kind === "NOW") {
    return t("moment.stop.NOW");
  }
  if (version?.dated) {
    return `${fullyNamed(version)} · ${t("version.dated", {when: dated(version.dated)})}`;
  }
  const what = version ? fullyNamed(version)
    : numbers?.length > 0 ? t("moment.stop.adopted", {numbers: numbers.join(", ")}) : t(`moment.stop.${kind}`);
  return `${what} · ${moment(at)}`;
}
