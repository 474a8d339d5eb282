package org.modda.text;

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
    Tokens before = Tokens.of(a, known, Tokens::endOfWord);
    Tokens after = Tokens.of(b, known, Tokens::endOfWord);
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
}
