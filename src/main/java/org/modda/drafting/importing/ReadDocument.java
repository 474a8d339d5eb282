package org.modda.drafting.importing;

import org.modda.drafting.BillId;
import org.modda.identity.AccountId;

/**
 * A bill that does not exist yet, and what is kept with it.
 *
 * @param companion is kept before the bill is introduced: of a bill that was never introduced
 *     nobody can reach anything, so all of it comes to be or nothing
 */
public record ReadDocument(ImportedBill bill, Companion companion) {

  /** What belongs to a bill and is another module's. */
  @FunctionalInterface
  public interface Companion {
    void keep(BillId bill, AccountId by);
  }

  static ReadDocument alone(ImportedBill bill) {
    return new ReadDocument(bill, (id, by) -> {});
  }
}
