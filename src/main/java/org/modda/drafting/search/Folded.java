package org.modda.drafting.search;

import java.text.Normalizer;
import java.util.Map;

/**
 * A text as a reader would say it, for comparison only: Latin and Cyrillic spellings of Uzbek, all
 * apostrophes and both cases fold to the same letters. What was typed is never changed.
 *
 * <p>The letters follow the table of the Uzbek alphabets (Latin of 1995, Cyrillic of 1940): ў and
 * oʻ, ғ and gʻ, ш and sh, ч and ch are each one. The tutuq belgisi and ъ, ь are not heard and fold
 * to nothing.
 */
final class Folded {

  private static final String O_TURNED = "\u00f5";
  private static final String G_TURNED = "\u011f";

  private static final Map<Character, String> CYRILLIC =
      Map.ofEntries(
          Map.entry('а', "a"),
          Map.entry('б', "b"),
          Map.entry('в', "v"),
          Map.entry('г', "g"),
          Map.entry('ғ', G_TURNED),
          Map.entry('д', "d"),
          Map.entry('е', "e"),
          Map.entry('ё', "yo"),
          Map.entry('ж', "j"),
          Map.entry('з', "z"),
          Map.entry('и', "i"),
          Map.entry('й', "y"),
          Map.entry('к', "k"),
          Map.entry('қ', "q"),
          Map.entry('л', "l"),
          Map.entry('м', "m"),
          Map.entry('н', "n"),
          Map.entry('о', "o"),
          Map.entry('ў', O_TURNED),
          Map.entry('п', "p"),
          Map.entry('р', "r"),
          Map.entry('с', "s"),
          Map.entry('т', "t"),
          Map.entry('у', "u"),
          Map.entry('ф', "f"),
          Map.entry('х', "x"),
          Map.entry('ҳ', "h"),
          Map.entry('ц', "ts"),
          Map.entry('ч', "ch"),
          Map.entry('ш', "sh"),
          Map.entry('щ', "sh"),
          Map.entry('ъ', ""),
          Map.entry('ы', "i"),
          Map.entry('ь', ""),
          Map.entry('э', "e"),
          Map.entry('ю', "yu"),
          Map.entry('я', "ya"));

  private final String letters;
  private final int[] origins;

  private Folded(String letters, int[] origins) {
    this.letters = letters;
    this.origins = origins;
  }

  static Folded of(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    int[] origins = new int[2 * text.length() + 2];
    for (int i = 0; i < text.length(); i++) {
      int length = letters.length();
      String folded = fold(text, i, letters);
      int origin = letters.length() < length ? origins[letters.length()] : i;
      for (int k = 0; k < folded.length(); k++) {
        origins[letters.length()] = origin;
        letters.append(folded.charAt(k));
      }
    }
    origins[letters.length()] = text.length();
    return new Folded(letters.toString(), origins);
  }

  String letters() {
    return letters;
  }

  /** Where in the text, in UTF-16 units, the folded letter at this index came from. */
  int origin(int index) {
    return origins[index];
  }

  static boolean isApostrophe(char c) {
    return switch (c) {
      case '\'', '`', '\u2018', '\u2019', '\u02bb', '\u02bc', '\u00b4' -> true;
      default -> false;
    };
  }

  private static String fold(String text, int at, StringBuilder before) {
    char c = Character.toLowerCase(text.charAt(at));
    if (isApostrophe(c)) {
      return "";
    }
    if (at + 1 < text.length() && isApostrophe(text.charAt(at + 1))) {
      if (c == 'o') {
        return O_TURNED;
      }
      if (c == 'g') {
        return G_TURNED;
      }
    }
    if (c == 'e' && endsWith(before, 'y') && startsWord(before, before.length() - 1)) {
      // Latin "ye" at the beginning of a word is Cyrillic "е".
      before.setLength(before.length() - 1);
      return "e";
    }
    String letter = CYRILLIC.get(c);
    if (letter != null) {
      return letter;
    }
    if (Character.isWhitespace(c) || c == '\u00a0') {
      return endsWith(before, ' ') ? "" : " ";
    }
    if (c < 0x80 || Character.isSurrogate(c)) {
      return String.valueOf(c);
    }
    return unaccented(c);
  }

  private static String unaccented(char c) {
    String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
    StringBuilder bare = new StringBuilder();
    for (int i = 0; i < apart.length() && bare.length() < 2; i++) {
      if (Character.getType(apart.charAt(i)) != Character.NON_SPACING_MARK) {
        bare.append(Character.toLowerCase(apart.charAt(i)));
      }
    }
    return bare.toString();
  }

  private static boolean endsWith(StringBuilder text, char c) {
    return !text.isEmpty() && text.charAt(text.length() - 1) == c;
  }

  private static boolean startsWord(StringBuilder text, int at) {
    return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
  }
}
