package org.modda.drafting.importing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.ProvisionNumber;

/**
 * A number as a document prints it.
 *
 * <p>"9", "9." and "9¹." are simply decimal and say no more than (9, 0) and (9, 1). Any other form
 * is kept as printed, beside the number in it where there is exactly one: "Art. 5º" is 5, "SECTION
 * 1." is 1; "(a)", "IV", "2A" and "20.1" are no decimal numbers.
 */
final class PrintedNumber {

  private static final Pattern SIMPLE =
      Pattern.compile("([1-9][0-9]{0,4})([" + Superscript.DIGITS + "]*)\\.?");
  private static final Pattern WITHIN =
      Pattern.compile(
          "[^\\p{L}\\p{N}]*(?:\\p{L}[^\\p{N}]*[^\\p{L}\\p{N}])?"
              + "([1-9][0-9]{0,4})(["
              + Superscript.DIGITS
              + "]*)"
              + "(?:[ºª°]|[^\\p{L}\\p{N}])?(?:[^\\p{L}\\p{N}][^\\p{N}]*)?");

  private PrintedNumber() {}

  /** The number in these words, which stand on one line. */
  static ProvisionNumber of(String words, Spot at) {
    if (words.isEmpty()) {
      return ProvisionNumber.NONE;
    }
    Matcher simple = SIMPLE.matcher(words);
    if (simple.matches()) {
      return number(simple, null, at);
    }
    if (words.length() > 64) {
      throw at.refused("malformed-number");
    }
    Matcher within = WITHIN.matcher(words);
    return within.matches() ? number(within, words, at) : new ProvisionNumber(0, 0, words);
  }

  private static ProvisionNumber number(Matcher matched, @Nullable String printed, Spot at) {
    int inserted = Superscript.value(matched.group(2));
    if (inserted > 99_999) {
      throw at.refused("malformed-number");
    }
    return new ProvisionNumber(Integer.parseInt(matched.group(1)), inserted, printed);
  }
}
