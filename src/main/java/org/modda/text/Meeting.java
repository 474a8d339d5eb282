package org.modda.text;

/** How two pending changes of one text meet. */
public enum Meeting {
  /** Their words are apart: both orders give the same text. */
  NONE,
  /** Both insert at one place: both are kept, and the one that is accepted first stands first. */
  PLACE,
  /** Their words overlap: whichever is accepted first, the other one is conflicting. */
  WORDS,
  /** They are the same change. */
  SAME
}
