package org.modda.amendments.wording;

import org.jspecify.annotations.Nullable;
import org.modda.drafting.ProvisionNumber;

/** Numbers of provisions as they stand in a sentence. */
final class Numbers {

  static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private Numbers() {}

  /** "9¹"; what a source prints is left as it is; null where there is no number. */
  static @Nullable String plain(ProvisionNumber number) {
    return number.printed() != null ? number.printed() : decimal(number);
  }

  static @Nullable String decimal(ProvisionNumber number) {
    if (number.main() == 0 && number.inserted() == 0) {
      return null;
    }
    return number.main() + (number.inserted() == 0 ? "" : raised(number.inserted()));
  }

  private static String raised(int number) {
    StringBuilder raised = new StringBuilder();
    Integer.toString(number).chars().forEach(d -> raised.append(RAISED.charAt(d - '0')));
    return raised.toString();
  }
}
