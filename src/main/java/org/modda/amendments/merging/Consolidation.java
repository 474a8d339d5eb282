package org.modda.amendments.merging;

import java.util.List;

/** Applies amendments to a bill, one after another. */
public final class Consolidation {

  private Consolidation() {}

  /** What these make of the bill, in this order. */
  public static Consolidated of(BillState base, List<Candidate> ordered) {
    return of(base, ordered, List.of());
  }

  /**
   * As {@link #of(BillState, List)}.
   *
   * @param watched pending ones outside the list, of which it is asked whether they would fall
   */
  public static Consolidated of(
      BillState base, List<Candidate> ordered, List<Candidate> watched) {
    throw new UnsupportedOperationException(base + "" + ordered + watched);
  }
}
