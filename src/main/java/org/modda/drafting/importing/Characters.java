package org.modda.drafting.importing;

import java.util.OptionalInt;

/** What may stand in the text of a law. */
final class Characters {

  private Characters() {}

  static boolean legible(String text) {
    return firstIllegible(text).isEmpty();
  }

  /**
   * The first control character (other than tab, line feed and carriage return) or half of a
   * surrogate pair, as an index in UTF-16 units.
   */
  static OptionalInt firstIllegible(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)
          || c == 0x7F
          || c < ' ' && c != '\t' && c != '\n' && c != '\r') {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }
}
