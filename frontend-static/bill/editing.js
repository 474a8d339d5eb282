/** The one editor of the page, opened in place of a provision's words. */
import {announce} from "../announce.js";
import {h} from "../element.js";
import {say, t} from "../i18n.js";
import {Editor} from "../live/editor.js";

export class Editing {
  /** @param on `edited(id, session)`, `here(id, session, selection)`, `left(id)`, `reference()` */
  constructor({law, on}) {
    Object.assign(this, {law, on, id: null, editor: null});
  }

  isIn(id) {
    return this.editor !== null && this.id === id;
  }

  open(id, session) {
    if (this.isIn(id)) {
      this.editor.focus();
      return;
    }
    this.close();
    const view = this.law.view(id);
    this.id = id;
    this.law.open = id;
    this.parent = h("div", {class: "editor"});
    view.words.after(this.parent);
    view.words.hidden = true;
    view.element.classList.add("editing");
    this.editor = new Editor({
      parent: this.parent,
      session,
      attributes: {lang: this.law.bill.language, "aria-label": t("editor.label", {name: this.law.nameOf(id)})},
      labelOf: this.law.labelOf,
      on: {
        edited: () => this.on.edited(id, session),
        moved: selection => this.on.here(id, session, selection),
        left: () => this.close(),
        tooLong: () => announce(t("refusal.text-too-long")),
      },
    });
    this.parent.append(this.#tools());
    this.editor.focus();
    announce(t("editor.opened", {name: this.law.nameOf(id)}));
  }

  close() {
    if (!this.editor) {
      return;
    }
    const {id} = this;
    const view = this.law.view(id);
    const focused = this.parent.contains(document.activeElement);
    this.editor.close();
    this.parent.remove();
    this.editor = null;
    this.id = null;
    this.law.open = null;
    view.words.hidden = false;
    view.element.classList.remove("editing");
    this.law.showText(id);
    if (focused) {
      view.element.focus({preventScroll: true});
    }
    this.on.left(id);
  }

  #tools() {
    const button = (key, kind, act) =>
      say(h("button", {type: "button", class: kind, on: {click: act}}), key);
    return h("div", {class: "tools"},
      button("editor.done", "primary", () => this.close()),
      button("editor.reference", "quiet", () => this.on.reference()),
      say(h("span", {class: "hint"}), "editor.hint"));
  }
}
