/** The state of the connection and of one's words, told calmly. */
import {say} from "../i18n.js";

/** Saving is worth a word only when it takes longer than this (ms). */
const PATIENCE = 900;

export class Status {
  #timer = null;
  #shown = "";
  #connection = "connecting";
  #unsent = false;
  #edited = false;

  constructor(element) {
    this.element = element;
    element.setAttribute("role", "status");
  }

  connection(state) {
    this.#connection = state;
    this.#show();
  }

  /** @param unsent whether anything typed here is not yet durable */
  words(unsent) {
    this.#edited ||= unsent;
    if (unsent !== this.#unsent) {
      this.#unsent = unsent;
      this.#show();
    }
  }

  #show() {
    clearTimeout(this.#timer);
    if (this.#connection === "live" && this.#unsent) {
      this.#timer = setTimeout(() => this.#tell("saving"), PATIENCE);
    } else if (this.#connection === "live") {
      this.#tell(this.#edited ? "saved" : "live");
    } else {
      this.#timer = setTimeout(() => this.#tell(this.#unsent ? "kept" : "offline"), PATIENCE);
    }
  }

  #tell(state) {
    if (state !== this.#shown) {
      this.#shown = state;
      this.element.dataset.state = state;
      say(this.element, `status.${state}`);
    }
  }
}
