/**
 * A suggestion in one provision as its author sees it: the confirmed text, and one buffer of changes
 * that is never submitted to it. Others' revisions are mapped under the buffer one at a time, exactly
 * as live/session.js does. It has nothing to send: no `next`, no `again`, so that no connection can.
 * Pure: no DOM, no socket, no timers. Positions and lengths are UTF-16 code units.
 *
 * Law: after every call, {@link doc} is `changes.apply(text)`.
 */
import {ChangeSet} from "@codemirror/state";
import {STANDINGS} from "../amendments/docket.js";
import {difference} from "../history/diff.js";
import {REMEMBERED, asText, fitting} from "./session.js";
import {standingUnder} from "./standing.js";

export class SuggestionSession {
  #disputes = [];

  /**
   * @param revision how many accepted edits `text` holds; @param text the confirmed text
   * @param changes what is suggested, a ChangeSet on `text`, or null
   */
  constructor({revision, text, changes = null}) {
    this.revision = revision;
    this.text = asText(text);
    this.changes = changes;
    this.accepted = [];
    this.standing = "UNCHANGED";
  }

  get empty() {
    return this.changes === null || this.changes.empty;
  }

  get length() {
    return this.changes?.newLength ?? this.text.length;
  }

  get doc() {
    return this.changes ? this.changes.apply(this.text) : this.text;
  }

  /** The author made an edit on {@link doc}. What is put back as it was is no change any more. */
  edit(changes) {
    this.changes = essential(this.changes ? this.changes.compose(changes) : changes, this.text);
  }

  /**
   * An accepted revision arrived: `{revision, ch}`. Answers with one of
   * - `{kind: "known"}`: it had been received before;
   * - `{kind: "missing"}`: one before it has not come;
   * - `{kind: "diverged"}`: it does not fit the text here;
   * - `{kind: "remote", changes, standing}`: apply these to the doc; `standing` is what this one
   *   revision did to the suggestion's own words.
   */
  receive({revision, ch}) {
    if (revision <= this.revision) {
      return {kind: "known"};
    }
    if (revision > this.revision + 1) {
      return {kind: "missing"};
    }
    const changes = fitting(ch, this.text.length);
    return changes ? this.#rebaseOver(changes, revision) : {kind: "diverged"};
  }

  /**
   * The whole text came, because the revisions between are not to be had: their sum is taken as the
   * difference of the two texts by words, as one revision. Answers like {@link receive}.
   */
  restart(revision, text) {
    const outcome = this.#rebaseOver(between(this.text.toString(), text.toString()), revision);
    this.accepted = [];
    return outcome;
  }

  #rebaseOver(changes, revision) {
    const {standing, hit} = this.changes
      ? standingUnder(this.changes, changes, this.text)
      : {standing: "UNCHANGED", hit: []};
    this.#dispute(hit, changes);
    this.text = changes.apply(this.text);
    this.revision = revision;
    this.accepted.push(changes.desc);
    if (this.accepted.length > REMEMBERED) {
      this.accepted.shift();
    }
    this.standing = STANDINGS[Math.max(STANDINGS.indexOf(standing), STANDINGS.indexOf(this.standing))];
    if (!this.changes) {
      return {kind: "remote", changes, standing};
    }
    const mine = this.changes;
    this.changes = mine.map(changes);
    return {kind: "remote", changes: changes.map(mine, true), standing};
  }

  /** Lines in which others changed the suggestion's own words, since the author last saw: `{before, after}`. */
  get disputes() {
    return this.#disputes.map(({before, from, to}) => ({before, after: this.text.sliceString(from, to)}))
      .filter(({before, after}) => before !== after);
  }

  /** The author has seen what others changed. */
  seen() {
    this.#disputes = [];
    this.standing = "UNCHANGED";
  }

  #dispute(hit, over) {
    for (const {from, to} of hit) {
      const known = this.#disputes.find(dispute => dispute.from <= to && from <= dispute.to);
      if (known) {
        known.from = Math.min(known.from, from);
        known.to = Math.max(known.to, to);
      } else {
        this.#disputes.push({before: this.text.sliceString(from, to), from, to});
      }
    }
    for (const dispute of this.#disputes) {
      dispute.from = over.mapPos(dispute.from, -1);
      dispute.to = over.mapPos(dispute.to, 1);
    }
  }

  /** A position in the text of `revision`, in the present doc, or null where it cannot be told. */
  toDoc(position, revision, side = 1) {
    const since = this.revision - revision;
    if (since < 0 || since > this.accepted.length) {
      return null;
    }
    let at = position;
    for (const changes of since === 0 ? [] : this.accepted.slice(-since)) {
      at = changes.mapPos(Math.min(at, changes.length), side);
    }
    at = Math.min(at, this.text.length);
    return this.changes ? this.changes.mapPos(at, side) : at;
  }

  /** As a draft holds it (docs/protocol.md): base and changes together. */
  toAct(provision) {
    return {
      act: "CHANGE_TEXT",
      provision,
      base: this.revision,
      changes: (this.changes ?? ChangeSet.empty(this.text.length)).toJSON(),
    };
  }

  /** @throws RangeError where the act is not for a text of that length */
  static fromAct({base, changes}, text) {
    const confirmed = asText(text);
    const kept = fitting(changes, confirmed.length);
    if (!kept) {
      throw new RangeError("the suggestion does not fit its text");
    }
    return new SuggestionSession({revision: base, text: confirmed, changes: kept});
  }
}

/**
 * The same effect, told in as few pieces as can be: what was typed letter by letter is one insertion, so
 * that nothing comes to stand inside it, and what is deleted and put back is left out.
 */
function essential(changes, text) {
  const specs = [];
  changes.iterChanges((from, to, fromB, toB, inserted) => {
    const [start, end] = common(text.sliceString(from, to), inserted.toString());
    if (from + start < to - end || start < inserted.length - end) {
      specs.push({from: from + start, to: to - end, insert: inserted.slice(start, inserted.length - end)});
    }
  });
  return specs.length > 0 ? ChangeSet.of(specs, changes.length) : null;
}

/** How many units at the beginning and at the end are the same whole words in both. */
function common(deleted, inserted) {
  if (deleted === inserted) {
    return [deleted.length, 0];
  }
  const most = Math.min(deleted.length, inserted.length);
  let start = 0;
  while (start < most && deleted[start] === inserted[start]) {
    start++;
  }
  let end = 0;
  while (end < most - start && deleted.at(-1 - end) === inserted.at(-1 - end)) {
    end++;
  }
  while (start > 0 && !/\s/.test(deleted[start - 1])) {
    start--;
  }
  while (end > 0 && !/\s/.test(deleted[deleted.length - end])) {
    end--;
  }
  return [start, end];
}

function between(before, after) {
  const specs = [];
  let at = 0;
  for (const {kind, text} of difference(before, after)) {
    if (kind === "inserted") {
      specs.push({from: at, insert: asText(text)});
    } else {
      if (kind === "deleted") {
        specs.push({from: at, to: at + text.length});
      }
      at += text.length;
    }
  }
  return ChangeSet.of(specs, before.length);
}
