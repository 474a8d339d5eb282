package org.modda.drafting.importing;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.TreeMap;
import java.util.function.Supplier;
import org.modda.platform.Refused;

/** A refusal told in words, for tests to read. */
final class Refusals {

  private Refusals() {}

  /** "422 malformed-xml {column=5, line=2}"; facts in the order of their names. */
  static String of(Supplier<ImportedBill> reading) {
    Refused refused = catchThrowableOfType(Refused.class, reading::get);
    if (refused == null) {
      return "nothing refused";
    }
    return refused.kind().status() + " " + refused.code() + " " + new TreeMap<>(refused.facts());
  }
}
