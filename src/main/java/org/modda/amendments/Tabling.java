package org.modda.amendments;

import org.jspecify.annotations.Nullable;
import org.modda.drafting.BillId;

/** What others may ask about tabling before they go by it. */
public interface Tabling {

  /**
   * Refuses a wording that could not be tabled in this bill as it is.
   *
   * @param amends the amendment on whose texts it is made; null for the bill's own
   * @throws org.modda.platform.Refused {@code unknown-bill}, {@code wording-empty}, {@code
   *     wording-does-not-fit} and others of {@code docs/protocol.md}, "Amendments"
   */
  void fits(BillId bill, Wording wording, @Nullable AmendmentId amends);

  /** Whether this amendment is in the bill's docket, whatever became of it. */
  boolean wasTabled(BillId bill, AmendmentId amendment);
}
