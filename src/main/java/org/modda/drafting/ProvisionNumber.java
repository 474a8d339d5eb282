package org.modda.drafting;

import org.jspecify.annotations.Nullable;
import org.modda.platform.Refused;

/**
 * The number of a provision: a pair, so that 9¹ is (9, 1) and never 91.
 *
 * @param main the number itself; 0 where the unit has none or it is not decimal
 * @param inserted the superscript given to a unit inserted after {@code main}; 0 for none
 * @param printed the number exactly as the source prints it ("(a)", "SCHEDULE 2", "Art. 5º"), where
 *     that is not simply {@code main} and {@code inserted}; at most 64 UTF-16 units
 */
public record ProvisionNumber(int main, int inserted, @Nullable String printed) {

  /** A unit without a number. */
  public static final ProvisionNumber NONE = new ProvisionNumber(0, 0, null);

  private static final int LARGEST = 99_999;
  private static final int LONGEST = 64;

  public ProvisionNumber {
    if (main < 0 || main > LARGEST || inserted < 0 || inserted > LARGEST) {
      throw Refused.because(Refused.Kind.MALFORMED, "number-out-of-range");
    }
    if (printed != null && (printed.isBlank() || printed.length() > LONGEST)) {
      throw Refused.because(Refused.Kind.MALFORMED, "malformed-number");
    }
  }

  public static ProvisionNumber of(int main) {
    return new ProvisionNumber(main, 0, null);
  }
}
