/**
 * A CodeMirror view bound to a session: what the person types goes into the session, what others
 * typed comes out of it, outside the person's own undo history. Tab is never taken; Escape leaves.
 */
import {Annotation, EditorState, Transaction} from "@codemirror/state";
import {EditorView, keymap} from "@codemirror/view";
import {defaultKeymap, history, historyKeymap} from "@codemirror/commands";
import {carets, othersAre} from "./carets.js";
import {numbersChanged, referenceChips} from "./reference-chips.js";
import {LONGEST_TEXT} from "./session.js";
import {adoptEditorStyles} from "./styles.js";

adoptEditorStyles();

const ofOthers = Annotation.define();

export class Editor {
  /**
   * @param parent the element to stand in; @param session whose doc is edited
   * @param attributes of the editable element: `lang`, `aria-label`, …
   * @param labelOf how a reference is shown, see reference-chips.js
   * @param extensions more of CodeMirror's
   * @param on `edited(transactions)` by the person, `moved({anchor, head})`, `left()`, `tooLong()`
   */
  constructor({parent, session, attributes, labelOf, extensions = [], on}) {
    Object.assign(this, {session, on});
    this.view = new EditorView({
      parent,
      doc: session.doc,
      extensions: [
        history(),
        keymap.of([{key: "Escape", run: () => this.#leave()}, ...defaultKeymap, ...historyKeymap]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({spellcheck: "true", autocapitalize: "sentences", ...attributes}),
        EditorState.changeFilter.of(transaction => this.#fits(transaction)),
        EditorView.updateListener.of(update => this.#updated(update)),
        carets,
        referenceChips(labelOf),
        extensions,
      ],
    });
  }

  /** Applies a change that came out of the session: no undo of one's own reaches it. */
  apply(changes) {
    this.view.dispatch({
      changes,
      annotations: [ofOthers.of(true), Transaction.addToHistory.of(false), Transaction.remote.of(true)],
    });
  }

  /** Who else is here: whole list of `{anchor, head, slot, name}`. */
  others(list) {
    this.view.dispatch({effects: othersAre.of(list)});
  }

  /** Tells an extension something: a CodeMirror `StateEffect`. */
  tell(effect) {
    this.view.dispatch({effects: effect});
  }

  get state() {
    return this.view.state;
  }

  numbersChanged() {
    this.view.dispatch({effects: numbersChanged.of(null)});
  }

  insert(text) {
    this.view.dispatch(this.view.state.replaceSelection(text), {userEvent: "input"});
    this.focus();
  }

  /** No more typing; what is there can still be read and copied. */
  freeze() {
    this.view.contentDOM.contentEditable = "false";
    this.view.contentDOM.ariaReadOnly = "true";
  }

  focus() {
    this.view.focus();
  }

  get hasFocus() {
    return this.view.hasFocus;
  }

  get selection() {
    const {anchor, head} = this.view.state.selection.main;
    return {anchor, head};
  }

  close() {
    this.view.destroy();
  }

  #updated(update) {
    const edits = update.transactions.filter(transaction =>
      transaction.docChanged && !transaction.annotation(ofOthers));
    edits.forEach(({changes}) => this.session.edit(changes));
    if (edits.length > 0) {
      this.on.edited(edits);
    }
    if (update.selectionSet || update.docChanged || update.focusChanged) {
      this.on.moved(this.selection);
    }
  }

  #fits(transaction) {
    if (!transaction.docChanged || transaction.annotation(ofOthers)
        || transaction.newDoc.length <= Math.max(LONGEST_TEXT, transaction.startState.doc.length)) {
      return true;
    }
    this.on.tooLong();
    return false;
  }

  #leave() {
    this.on.left();
    return true;
  }
}
