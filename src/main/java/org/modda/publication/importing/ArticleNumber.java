package org.modda.publication.importing;

import java.math.BigInteger;
import java.util.Iterator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.modda.drafting.ProvisionNumber;

/**
 * The number of an article as its source prints it: "16", "16-1", "373-2-10".
 *
 * <p>The natural order: runs of digits are compared as numbers and what is between them as
 * characters, and a number comes before those that it begins: 16, 16-1, 16-1-1, 16-2, 17.
 */
record ArticleNumber(String printed) implements Comparable<ArticleNumber> {

  /** In UTF-16 units. */
  static final int LONGEST = 64;

  private static final Pattern PIECE = Pattern.compile("[0-9]+|[^0-9]+");
  private static final Pattern PAIR = Pattern.compile("([1-9][0-9]{0,4})(?:-([1-9][0-9]{0,4}))?");

  /** Whether something can be an article's number at all. */
  static boolean isWellFormed(String printed) {
    return !printed.isBlank()
        && printed.length() <= LONGEST
        && printed.equals(printed.strip())
        && printed.chars().noneMatch(Character::isISOControl)
        && printed
            .codePoints()
            .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  /** As a pair where it is one; 373-2-10 is none. */
  ProvisionNumber provisionNumber() {
    Matcher pair = PAIR.matcher(printed);
    if (!pair.matches()) {
      return new ProvisionNumber(0, 0, printed);
    }
    int main = Integer.parseInt(pair.group(1));
    return pair.group(2) == null
        ? ProvisionNumber.of(main)
        : new ProvisionNumber(main, Integer.parseInt(pair.group(2)), printed);
  }

  @Override
  public int compareTo(ArticleNumber other) {
    Iterator<String> theirs = other.pieces().iterator();
    for (String own : pieces()) {
      if (!theirs.hasNext()) {
        return 1;
      }
      int order = compare(own, theirs.next());
      if (order != 0) {
        return order;
      }
    }
    return theirs.hasNext() ? -1 : printed.compareTo(other.printed);
  }

  private List<String> pieces() {
    return PIECE.matcher(printed).results().map(MatchResult::group).toList();
  }

  private static int compare(String one, String other) {
    return isNumber(one) && isNumber(other)
        ? new BigInteger(one).compareTo(new BigInteger(other))
        : one.compareTo(other);
  }

  private static boolean isNumber(String piece) {
    return piece.charAt(0) >= '0' && piece.charAt(0) <= '9';
  }
}
