package org.modda.text;

/** What became of a pending change under the edits of its text, from the mildest to the gravest. */
public enum Standing {
  /** Nothing before its words or in their line was changed. */
  UNCHANGED,
  /** Something before its words was changed, in other lines alone. */
  MOVED,
  /** Its words are intact; their line was changed, or what they border on. */
  TOUCHED,
  /** Some of its words were changed or removed, or the place where it inserts is gone. */
  CONFLICTING;

  Standing orGraver(Standing other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
