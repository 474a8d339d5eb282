/** From change to change: by buttons, and by Alt with the arrow keys. */
import {byId} from "../element.js";
import {say} from "../i18n.js";

export class Steps {
  #container;
  #at = -1;

  constructor(container) {
    this.#container = container;
    byId("next").addEventListener("click", () => this.#go(1));
    byId("previous").addEventListener("click", () => this.#go(-1));
    document.addEventListener("keydown", event => {
      if (event.altKey && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
        event.preventDefault();
        this.#go(event.key === "ArrowDown" ? 1 : -1);
      }
    });
  }

  /** Another comparison, or another view of it. */
  begin() {
    this.#at = -1;
    this.#tell();
  }

  get #stops() {
    return [...this.#container.querySelectorAll("[data-stop]")];
  }

  #go(step) {
    const stops = this.#stops;
    if (stops.length === 0) {
      return;
    }
    this.#container.querySelector(".here-now")?.classList.remove("here-now");
    this.#at = (this.#at + step + stops.length + (this.#at < 0 && step < 0 ? 1 : 0)) % stops.length;
    const stop = stops[this.#at];
    stop.tabIndex = -1;
    stop.classList.add("here-now");
    stop.focus({preventScroll: true});
    stop.scrollIntoView({block: "center"});
    this.#tell();
  }

  #tell() {
    const of = this.#stops.length;
    say(byId("step"), "comparison.step", {n: this.#at + 1, of});
    byId("next").disabled = byId("previous").disabled = of === 0;
  }
}
