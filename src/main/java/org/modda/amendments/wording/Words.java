package org.modda.amendments.wording;

/** Where words begin and end: runs of letters, marks, digits and apostrophes. */
final class Words {

  private static final String APOSTROPHES = "'\u2018\u2019`";

  private Words() {}

  static boolean isOfWord(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.OTHER_NUMBER ->
          true;
      default -> Character.isLetterOrDigit(codePoint) || APOSTROPHES.indexOf(codePoint) >= 0;
    };
  }

  /** What goes on with a name that seems to end before it: 9 is not in 91, nor in 9¹. */
  static boolean isOfNumber(int codePoint) {
    return Character.isLetterOrDigit(codePoint)
        || Character.getType(codePoint) == Character.OTHER_NUMBER;
  }

  /** The start of the word that ends or goes on at this place; the place itself where none does. */
  static int startAt(String text, int place) {
    int start = place;
    while (start > 0 && isOfWord(text.codePointBefore(start))) {
      start -= Character.charCount(text.codePointBefore(start));
    }
    return start;
  }

  static int endAt(String text, int place) {
    int end = place;
    while (end < text.length() && isOfWord(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  /** So many words further back, without leaving the line. */
  static int back(String text, int place, int words) {
    int start = place;
    for (int i = 0; i < words && start > 0 && text.charAt(start - 1) != '\n'; i++) {
      while (start > 0
          && text.charAt(start - 1) != '\n'
          && !isOfWord(text.codePointBefore(start))) {
        start -= Character.charCount(text.codePointBefore(start));
      }
      start = startAt(text, start);
    }
    return start;
  }

  /** So many words further on, without leaving the line. */
  static int on(String text, int place, int words) {
    int end = place;
    for (int i = 0; i < words && end < text.length() && text.charAt(end) != '\n'; i++) {
      while (end < text.length() && text.charAt(end) != '\n' && !isOfWord(text.codePointAt(end))) {
        end += Character.charCount(text.codePointAt(end));
      }
      end = endAt(text, end);
    }
    return end;
  }
}
