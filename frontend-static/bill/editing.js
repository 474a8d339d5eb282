/** The one editor of the page, opened in place of a provision's words, in one lane: the text, or a suggestion. */
import {announce} from "../announce.js";
import {h} from "../element.js";
import {say, t} from "../i18n.js";
import {Editor} from "../live/editor.js";
import {pendingMarks} from "../live/radar.js";
import {Radar} from "./radar.js";

export class Editing {
  constructor({law, docket, opening}) {
    Object.assign(this, {law, docket, opening, id: null, editor: null, lane: null, radar: null});
  }

  /** @param lane its name, or any */
  isIn(id, lane = this.lane?.name) {
    return this.editor !== null && this.id === id && this.lane.name === lane;
  }

  /**
   * @param session what is edited: a Session or a SuggestionSession; @param live the provision's Session
   * @param lane `{name, label, opened, extensions, tools(id), edited(id, session), here(id, session, selection), left(id)}`
   */
  open(id, session, lane, live = session) {
    if (this.isIn(id, lane.name)) {
      this.editor.focus();
      return;
    }
    this.close();
    this.opening(id);
    const view = this.law.view(id);
    this.id = id;
    this.lane = lane;
    this.law.open = id;
    this.parent = h("div", {class: `editor ${lane.name}`});
    view.words.after(this.parent);
    view.words.hidden = true;
    view.element.classList.add("editing");
    this.editor = new Editor({
      parent: this.parent,
      session,
      attributes: {lang: this.law.bill.language, "aria-label": t(lane.label, {name: this.law.nameOf(id)})},
      labelOf: this.law.labelOf,
      extensions: [pendingMarks, lane.extensions ?? []],
      on: {
        edited: transactions => {
          lane.edited(id, session);
          this.radar.typed(transactions);
        },
        moved: selection => lane.here(id, session, selection),
        left: () => this.close(),
        tooLong: () => announce(t("refusal.text-too-long")),
      },
    });
    this.radar = new Radar({bill: this.law.bill, docket: this.docket, view, editor: this.editor, session: live,
      suggestion: session === live ? null : session});
    this.parent.append(...lane.tools(id));
    this.editor.focus();
    announce(t(lane.opened, {name: this.law.nameOf(id)}));
  }

  close() {
    if (!this.editor) {
      return;
    }
    const {id, lane} = this;
    const view = this.law.view(id);
    const focused = this.parent.contains(document.activeElement);
    this.radar.close();
    this.editor.close();
    this.parent.remove();
    Object.assign(this, {editor: null, id: null, lane: null, radar: null});
    this.law.open = null;
    view.words.hidden = false;
    view.element.classList.remove("editing");
    this.law.showText(id);
    if (focused) {
      view.element.focus({preventScroll: true});
    }
    lane.left(id);
  }
}

/** A row of tools under the editor. */
export function tools(...content) {
  return h("div", {class: "tools"}, ...content);
}

export function tool(key, kind, act) {
  return say(h("button", {type: "button", class: kind, on: {click: act}}), key);
}
