package org.modda.drafting;

/** The kinds of numbered and unnumbered units of a bill, from the outermost inwards. */
public enum ProvisionKind {
  PREAMBLE,
  BOOK,
  /**
   * A division of the whole bill (boʻlim); the numbered paragraphs of an article are PARAGRAPHs.
   */
  PART,
  TITLE,
  CHAPTER,
  DIVISION,
  SECTION,
  SUBSECTION,
  ARTICLE,
  PARAGRAPH,
  SUBPARAGRAPH,
  POINT,
  SUBPOINT,
  SCHEDULE,
  /**
   * Words between numbered units, such as a heading of several sections or a concluding formula.
   */
  PASSAGE
}
