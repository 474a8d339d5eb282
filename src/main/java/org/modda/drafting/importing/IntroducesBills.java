package org.modda.drafting.importing;

import org.modda.drafting.BillId;
import org.modda.identity.AccountId;

/** Keeps a bill that was read: all of it or nothing. The slice of the bill itself does this. */
public interface IntroducesBills {

  /**
   * Keeps every text, and then the one event that makes the bill exist.
   *
   * @param progress told after each text that is durable
   * @throws org.modda.platform.Refused where a rule of the tree is broken; then there is no bill
   */
  default BillId introduce(ImportedBill bill, AccountId by, ProgressListener progress) {
    return introduce(BillId.next(), bill, by, progress);
  }

  /** The same under an id that is chosen by the caller. */
  BillId introduce(BillId id, ImportedBill bill, AccountId by, ProgressListener progress);
}
