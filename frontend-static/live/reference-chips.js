/**
 * Shows `[[provision-id]]` in the editor as the number that provision has now. It stays one step for
 * the arrow keys and one stroke for Backspace, and is read out as text.
 */
import {StateEffect, StateField} from "@codemirror/state";
import {Decoration, EditorView, WidgetType} from "@codemirror/view";
import {spans} from "../law/references.js";

/** The numbers may have changed: draw the chips again. */
export const numbersChanged = StateEffect.define();

class Chip extends WidgetType {
  constructor(reference, label) {
    super();
    Object.assign(this, {reference, label, pieces: JSON.stringify(label.pieces)});
  }

  eq(other) {
    return other.reference === this.reference && other.pieces === this.pieces;
  }

  toDOM() {
    const chip = document.createElement("span");
    chip.className = this.label.broken ? "reference broken" : "reference";
    chip.title = this.label.title;
    chip.append(...this.label.pieces.map(({text, raised}) => {
      if (text !== undefined) {
        return text;
      }
      const sup = document.createElement("sup");
      sup.textContent = raised;
      return sup;
    }));
    return chip;
  }
}

/** @param labelOf of a provision id: `{pieces, title, broken}` */
export function referenceChips(labelOf) {
  const chips = doc => Decoration.set(spans(doc.toString()).map(({from, to, reference}) =>
    Decoration.replace({widget: new Chip(reference, labelOf(reference))}).range(from, to)));
  return StateField.define({
    create: state => chips(state.doc),
    update: (marks, transaction) =>
      transaction.docChanged || transaction.effects.some(effect => effect.is(numbersChanged))
        ? chips(transaction.newDoc)
        : marks,
    provide: own => [
      EditorView.decorations.from(own),
      EditorView.atomicRanges.of(view => view.state.field(own)),
    ],
  });
}
