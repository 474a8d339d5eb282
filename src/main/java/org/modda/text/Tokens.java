package org.modda.text;

import java.util.Arrays;
import java.util.Map;

/** A text cut into tokens; equal ones have the same id. */
final class Tokens {

  /** Where the token that starts at a place of a text ends. */
  @FunctionalInterface
  interface Cutting {
    int endOf(String text, int start);
  }

  /** U+02BB and U+02BC are letters already. */
  private static final String APOSTROPHES = "'\u2018\u2019`";

  /** The general categories L, M and N of Unicode, a bit for each. */
  private static final int OF_WORD =
      1 << Character.UPPERCASE_LETTER
          | 1 << Character.LOWERCASE_LETTER
          | 1 << Character.TITLECASE_LETTER
          | 1 << Character.MODIFIER_LETTER
          | 1 << Character.OTHER_LETTER
          | 1 << Character.NON_SPACING_MARK
          | 1 << Character.COMBINING_SPACING_MARK
          | 1 << Character.ENCLOSING_MARK
          | 1 << Character.DECIMAL_DIGIT_NUMBER
          | 1 << Character.LETTER_NUMBER
          | 1 << Character.OTHER_NUMBER;

  private final String text;
  private int[] ids = new int[16];
  private int[] ends = new int[16];
  private int count;

  private Tokens(String text) {
    this.text = text;
  }

  /**
   * @param known the ids of the tokens of every text that is to be compared with this one
   */
  static Tokens of(String text, Map<String, Integer> known, Cutting cutting) {
    Tokens tokens = new Tokens(text);
    for (int start = 0; start < text.length(); start = tokens.end(tokens.count - 1)) {
      int end = cutting.endOf(text, start);
      int fresh = known.size();
      Integer id = known.putIfAbsent(text.substring(start, end), fresh);
      tokens.add(id == null ? fresh : id, end);
    }
    tokens.ids = Arrays.copyOf(tokens.ids, tokens.count);
    tokens.ends = Arrays.copyOf(tokens.ends, tokens.count);
    return tokens;
  }

  /** A word, a run of white space, or one other code point. */
  static int endOfWord(String text, int start) {
    int first = text.codePointAt(start);
    int end = start + Character.charCount(first);
    boolean word = isOfWord(first);
    if (!word && !Character.isWhitespace(first)) {
      return end;
    }
    while (end < text.length()) {
      int next = text.codePointAt(end);
      if (word ? !isOfWord(next) : !Character.isWhitespace(next)) {
        return end;
      }
      end += Character.charCount(next);
    }
    return end;
  }

  static boolean isOfWord(int codePoint) {
    return ((OF_WORD >> Character.getType(codePoint)) & 1) != 0
        || APOSTROPHES.indexOf(codePoint) >= 0;
  }

  /** One id for each token; not to be written to. */
  int[] ids() {
    return ids;
  }

  int id(int token) {
    return ids[token];
  }

  int count() {
    return count;
  }

  /** Where the token ends and the next one starts; 0 for the one before the first. */
  int end(int token) {
    return token < 0 ? 0 : ends[token];
  }

  /** UTF-16 units in the tokens from one to before another. */
  int units(int from, int to) {
    return end(to - 1) - end(from - 1);
  }

  String text(int from, int to) {
    return text.substring(end(from - 1), end(to - 1));
  }

  /** The first code point of a token. */
  int first(int token) {
    return text.codePointAt(end(token - 1));
  }

  private void add(int id, int end) {
    if (count == ids.length) {
      ids = Arrays.copyOf(ids, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
    }
    ids[count] = id;
    ends[count++] = end;
  }
}
