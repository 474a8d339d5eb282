package org.modda.amendments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.BillId;

/**
 * A draft of an amendment, as its author sees it.
 *
 * @param amends the amendment that it would change; null for a draft to the bill itself
 * @param changed when its author last changed it
 * @param state what became of it
 */
public record Draft(
    BillId bill,
    AmendmentId id,
    @Nullable AmendmentId amends,
    Wording wording,
    String rationale,
    Instant changed,
    State state) {

  /** Whether it is still being written. */
  public enum State {
    OPEN,
    TABLED,
    DISCARDED
  }

  public boolean open() {
    return state == State.OPEN;
  }
}
