package org.modda.amendments.wording;

/**
 * A text for comparison, unit for unit as long as the text itself.
 *
 * <p>Real Uzbek texts write one apostrophe in five ways (U+0027, U+2018, U+2019, U+02BB, U+02BC)
 * and Russian ones е for ё; a no-break space is a space.
 */
final class Folding {

  private Folding() {}

  static String of(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      folded.append(of(text.charAt(i)));
    }
    return folded.toString();
  }

  static char of(char c) {
    return switch (c) {
      case '\'', '`', '\u2018', '\u2019', '\u02BB', '\u02BC' -> '\'';
      case '\u00A0', '\u202F' -> ' ';
      case 'ё' -> 'е';
      case 'Ё' -> 'Е';
      default -> c;
    };
  }
}
