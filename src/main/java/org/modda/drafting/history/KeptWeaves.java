package org.modda.drafting.history;

import java.util.Optional;
import org.modda.drafting.BillId;

/**
 * Histories of bills as bytes, so that the first question after a start need not read all streams.
 * Everything in it may be thrown away at any time.
 */
interface KeptWeaves {

  /** What was kept last; empty also where it is not whole. */
  Optional<byte[]> of(BillId bill);

  /**
   * @param position of the log, up to which the history goes
   */
  void keep(BillId bill, long position, byte[] bytes);
}
