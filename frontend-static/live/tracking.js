/** A suggestion in the editor: what it inserts is underlined, what it deletes stays, struck through. */
import {StateEffect, StateField} from "@codemirror/state";
import {Decoration, EditorView, WidgetType} from "@codemirror/view";

/** Whole list of `{from, to, gone}` in the present doc: inserted from..to, and the deleted words before it. */
export const suggestionIs = StateEffect.define();

/** What to tell: the pieces of a suggestion in its doc. */
export function piecesOf({changes, text}) {
  const pieces = [];
  changes?.iterChanges((fromA, toA, from, to) => pieces.push({from, to, gone: text.sliceString(fromA, toA)}));
  return pieces;
}

class Gone extends WidgetType {
  /** @param show(text) the words as nodes, their breaks of lines as signs */
  constructor(words, show) {
    super();
    Object.assign(this, {words, show});
  }

  eq(other) {
    return other.words === this.words;
  }

  toDOM() {
    return this.show(this.words);
  }

  ignoreEvent() {
    return true;
  }
}

export function tracking(show) {
  const marks = (pieces, length) => {
    const ranges = [];
    for (const {from, to, gone} of pieces.filter(piece => piece.to <= length)) {
      if (gone !== "") {
        ranges.push(Decoration.widget({widget: new Gone(gone, show), side: from < to ? -1 : 1}).range(from));
      }
      if (from < to) {
        ranges.push(Decoration.mark({tagName: "ins", class: "come"}).range(from, to));
      }
    }
    return Decoration.set(ranges, true);
  };
  return StateField.define({
    create: () => Decoration.none,
    update(shown, transaction) {
      let next = shown.map(transaction.changes);
      for (const effect of transaction.effects) {
        if (effect.is(suggestionIs)) {
          next = marks(effect.value, transaction.newDoc.length);
        }
      }
      return next;
    },
    provide: own => EditorView.decorations.from(own),
  });
}
