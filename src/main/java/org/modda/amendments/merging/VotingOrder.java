package org.modda.amendments.merging;

import java.util.List;
import org.modda.amendments.AmendmentId;

/** In which order amendments should be voted on. */
public final class VotingOrder {

  private VotingOrder() {}

  /** The furthest from the text first. */
  public static List<AmendmentId> furthestFirst(List<Candidate> candidates, BillState state) {
    throw new UnsupportedOperationException(candidates + "" + state);
  }
}
