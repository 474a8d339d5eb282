package org.modda.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The edit that makes one text of another, found by comparing words.
 *
 * <p>A word is a run of letters, marks, digits and apostrophes (Uzbek texts write oʻ and gʻ with
 * U+02BB, U+02BC, U+0027, U+2018, U+2019 or U+0060), so no change begins or ends inside a word, an
 * oʻ, a gʻ or a surrogate pair. A run of white space is compared as one; any other code point by
 * itself.
 *
 * <p>The same two texts give the same edit on every machine: the bound on the work counts steps and
 * reads no clock. What is too far apart to be compared within it is replaced whole.
 */
public final class TextDiff {

  /** Under a second of one core; enough for some 5,000 edits scattered over 200,000 units. */
  private static final long STEPS = 100_000_000;

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

  private TextDiff() {}

  /**
   * The change set that makes {@code b} of {@code a}.
   *
   * @throws MalformedChangeSet if {@code b} holds a {@code \r} that {@code a} does not have there
   */
  public static ChangeSet between(String a, String b) {
    return between(a, b, STEPS);
  }

  static ChangeSet between(String a, String b, long steps) {
    Map<String, Integer> known = new HashMap<>();
    Tokens before = new Tokens(a, known);
    Tokens after = new Tokens(b, known);
    CommonTokens common = CommonTokens.of(before.ids(), after.ids(), steps);
    SectionsBuilder result = new SectionsBuilder(8);
    int endA = 0;
    int endB = 0;
    for (int i = 0, j = 0; i < before.count() || j < after.count(); ) {
      while (i < before.count() && !common.inA(i)) {
        i++;
      }
      while (j < after.count() && !common.inB(j)) {
        j++;
      }
      String insert = b.substring(endB, after.end(j - 1));
      result.replace(before.end(i - 1) - endA, ChangeSet.withoutCarriageReturn(insert));
      endA = before.end(i - 1);
      while (common.inA(i) && common.inB(j)) {
        i++;
        j++;
      }
      result.keep(before.end(i - 1) - endA);
      endA = before.end(i - 1);
      endB = after.end(j - 1);
    }
    return result.build();
  }

  /** A text cut into words, white space and other code points; equal ones have the same id. */
  private static final class Tokens {

    private int[] ids = new int[16];
    private int[] ends = new int[16];
    private int count;

    Tokens(String text, Map<String, Integer> known) {
      for (int start = 0; start < text.length(); start = end(count - 1)) {
        if (count == ids.length) {
          ids = Arrays.copyOf(ids, 2 * count);
          ends = Arrays.copyOf(ends, 2 * count);
        }
        int end = endOfToken(text, start);
        int fresh = known.size();
        Integer id = known.putIfAbsent(text.substring(start, end), fresh);
        ids[count] = id == null ? fresh : id;
        ends[count++] = end;
      }
    }

    int[] ids() {
      return Arrays.copyOf(ids, count);
    }

    int count() {
      return count;
    }

    /** Where the token ends and the next one starts; 0 for the one before the first. */
    int end(int token) {
      return token < 0 ? 0 : ends[token];
    }

    private static int endOfToken(String text, int start) {
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

    private static boolean isOfWord(int codePoint) {
      return ((OF_WORD >> Character.getType(codePoint)) & 1) != 0
          || APOSTROPHES.indexOf(codePoint) >= 0;
    }
  }
}
