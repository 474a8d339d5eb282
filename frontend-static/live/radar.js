/**
 * The words of pending amendments in an editor, marked where they are now: mapped through every change
 * of the doc, one's own and others', until the docket tells again.
 */
import {StateEffect, StateField} from "@codemirror/state";
import {Decoration, EditorView, WidgetType} from "@codemirror/view";

/** Whole list of `{id, label, from, to, met}` in the present doc; from = to: a place where something is inserted. */
export const pendingAre = StateEffect.define();

class Place extends WidgetType {
  constructor(label, met) {
    super();
    Object.assign(this, {label, met});
  }

  eq(other) {
    return other.label === this.label && other.met === this.met;
  }

  toDOM() {
    const place = document.createElement("span");
    place.className = this.met ? "pending place met" : "pending place";
    place.title = this.label;
    place.ariaHidden = "true";
    return place;
  }
}

const field = StateField.define({
  create: () => ({ranges: [], marks: Decoration.none}),
  update(value, transaction) {
    let {ranges} = value;
    if (transaction.docChanged) {
      ranges = ranges.map(range => mapped(range, transaction.changes));
    }
    for (const effect of transaction.effects) {
      if (effect.is(pendingAre)) {
        ranges = effect.value.filter(({to}) => to <= transaction.newDoc.length);
      }
    }
    return ranges === value.ranges ? value : {ranges, marks: marks(ranges)};
  },
  provide: own => EditorView.decorations.from(own, ({marks: decorations}) => decorations),
});

export const pendingMarks = field;

/** The ranges as they are in a state of the editor. */
export const pendingIn = state => state.field(field).ranges;

function mapped(range, changes) {
  const from = changes.mapPos(range.from, 1);
  const to = range.from === range.to ? from : Math.max(from, changes.mapPos(range.to, -1));
  return {...range, from, to};
}

function marks(ranges) {
  return Decoration.set(ranges.map(({label, from, to, met}) => from < to
    ? Decoration.mark({class: met ? "pending met" : "pending", attributes: {title: label}}).range(from, to)
    : Decoration.widget({widget: new Place(label, met), side: 1}).range(from)), true);
}
