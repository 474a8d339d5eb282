package org.modda.amendments.wording;

import org.modda.text.TextRange;

/**
 * What goes with words that are left out: no space is left doubled, before punctuation, or at the
 * beginning or end of a line.
 *
 * <p>A drafter who quotes the words to be omitted does not quote the space beside them. In the
 * District of Columbia's published texts of 2022 and 2023 this one rule makes the difference
 * between 622 and 629 of 629 amendments. Words that begin or end with white space are meant
 * exactly.
 */
final class Spacing {

  /** Marks that no space stands before. */
  private static final String CLOSING = ",.)]";

  /** French sets these apart. */
  private static final String CLOSING_BUT_NOT_IN_FRENCH = ";:!?";

  private final boolean french;

  /**
   * @param language BCP 47 tag of the text's language
   */
  Spacing(String language) {
    this.french = language.equals("fr") || language.startsWith("fr-");
  }

  /** The range with the space that goes with it, when {@code by} takes the place of its words. */
  TextRange around(String text, TextRange words, String by) {
    int from = words.from();
    int to = words.to();
    if (isBlank(text.charAt(from)) || isBlank(text.charAt(to - 1))) {
      return words;
    }
    boolean spaceBefore = from > 0 && text.charAt(from - 1) == ' ';
    if (!by.isEmpty()) {
      boolean closes = spaceBefore && closes(by.charAt(0)) && !closes(text.charAt(from));
      return closes ? new TextRange(from - 1, to) : words;
    }
    boolean lineEnds = to == text.length() || text.charAt(to) == '\n';
    boolean spaceAfter = !lineEnds && text.charAt(to) == ' ';
    if (spaceBefore && (lineEnds || spaceAfter || closes(text.charAt(to)))) {
      return new TextRange(from - 1, to);
    }
    boolean lineBegins = from == 0 || text.charAt(from - 1) == '\n';
    return lineBegins && spaceAfter ? new TextRange(from, to + 1) : words;
  }

  private boolean closes(char c) {
    return CLOSING.indexOf(c) >= 0 || (!french && CLOSING_BUT_NOT_IN_FRENCH.indexOf(c) >= 0);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
