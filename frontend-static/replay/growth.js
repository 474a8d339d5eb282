/**
 * The film goes on while somebody watches it: now and then the bill's timeline is asked what came after its end.
 * Nothing is asked while the page is out of sight.
 */
import {entriesOf} from "./entries.js";

/** Milliseconds from one question to the next. */
const PAUSE = 4000;

export class Growth {
  /**
   * @param desk see open.js; @param get(path) answers with JSON; @param grow(take) is called when there is more:
   *   `take()` gives the film its new end
   */
  constructor({desk, get, grow}) {
    Object.assign(this, {desk, get, grow, path: `/api/bills/${desk.bill.id}`});
  }

  start() {
    setTimeout(async () => {
      if (document.visibilityState === "visible") {
        await this.#look().catch(refusal => console.warn("the film", refusal));
      }
      this.start();
    }, PAUSE);
  }

  async #look() {
    const {desk} = this;
    const {steps, position, next} = await this.get(`${this.path}/timeline?after=${desk.position}`);
    if (steps.length === 0) {
      return;
    }
    const timeline = [...desk.timeline.filter(known => !steps.some(step => isSame(step, known))), ...steps];
    if (steps.some(({kind}) => kind !== "WORDS")) {
      await this.#readTree();
    }
    const entries = desk.provision === null ? timeline
      : steps.some(step => concerns(step, desk.provision)) ? entriesOf(await desk.reels.renew(desk.provision), timeline) : null;
    Object.assign(desk, {timeline, position: next ?? position});
    if (entries) {
      this.grow(() => desk.film.take(entries));
    }
  }

  /** What the new steps name. */
  async #readTree() {
    const [outline, docket] = await Promise.all([this.get(`${this.path}/outline`), this.get(`${this.path}/docket`)]);
    this.desk.bill.take(outline);
    docket.amendments.forEach(({id, number}) => this.desk.numbers.set(id, number));
  }
}

/** A sitting that goes on is told again, from its beginning. */
const isSame = (one, other) => one.kind === "WORDS" && other.kind === "WORDS"
  && one.provision === other.provision && one.first === other.first;

const concerns = ({provision, into}, id) => provision === id || into === id;
