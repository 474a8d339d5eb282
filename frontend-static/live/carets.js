/** The carets and selections of others in an editor: told apart by colour, by pattern and by name. */
import {StateEffect, StateField} from "@codemirror/state";
import {Decoration, EditorView, ViewPlugin, WidgetType} from "@codemirror/view";

/** Whole list of `{anchor, head, slot, name}`, in the present doc; slot is 0–7. */
export const othersAre = StateEffect.define();

class Caret extends WidgetType {
  constructor({slot, name}) {
    super();
    Object.assign(this, {slot, name});
  }

  eq(other) {
    return other.slot === this.slot && other.name === this.name;
  }

  toDOM() {
    const caret = document.createElement("span");
    caret.className = `caret who-${this.slot}`;
    caret.ariaHidden = "true";
    const flag = document.createElement("span");
    flag.className = "flag";
    flag.textContent = this.name;
    caret.append("\u2060", flag);
    return caret;
  }

  ignoreEvent() {
    return true;
  }
}

const field = StateField.define({
  create: () => Decoration.none,
  update(marks, transaction) {
    let next = marks.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (effect.is(othersAre)) {
        next = decorations(effect.value, transaction.newDoc.length);
      }
    }
    return next;
  },
  provide: own => EditorView.decorations.from(own),
});

/** A name that would stand out of the editor is turned to the other side of its caret. */
const turns = ViewPlugin.define(view => {
  const measure = {
    read: () => {
      const edge = view.dom.getBoundingClientRect().right;
      return [...view.contentDOM.querySelectorAll(".caret")].map(caret =>
        [caret, caret.getBoundingClientRect().left + caret.lastElementChild.offsetWidth > edge]);
    },
    write: found => found.forEach(([caret, turned]) => caret.classList.toggle("turned", turned)),
  };
  return {update: () => view.requestMeasure(measure)};
});

export const carets = [field, turns];

function decorations(others, length) {
  const ranges = [];
  for (const other of others) {
    const from = Math.min(other.anchor, other.head, length);
    const to = Math.min(Math.max(other.anchor, other.head), length);
    if (from < to) {
      ranges.push(Decoration.mark({class: `chosen who-${other.slot}`}).range(from, to));
    }
    ranges.push(Decoration.widget({widget: new Caret(other), side: -1}).range(Math.min(other.head, length)));
  }
  return Decoration.set(ranges, true);
}
