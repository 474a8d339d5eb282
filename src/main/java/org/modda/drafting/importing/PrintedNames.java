package org.modda.drafting.importing;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.ProvisionKind;
import org.modda.drafting.ProvisionNumber;

/** Names of units among other words, as pages and exports print a reference: "5-modda". */
public final class PrintedNames {

  private PrintedNames() {}

  /**
   * A text with other words for some of the names in it. What follows a name, as "ning" does in
   * "5-moddaning", stays.
   *
   * @param said what is said instead of a name; null leaves it as it is
   */
  public static String replaced(
      String text, BiFunction<ProvisionKind, ProvisionNumber, @Nullable String> said) {
    return LegalHeading.renamed(text, unit -> said.apply(unit.kind(), unit.number()));
  }
}
