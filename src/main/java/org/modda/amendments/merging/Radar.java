package org.modda.amendments.merging;

import java.util.List;
import org.modda.amendments.AmendmentId;

/** Finds how pending amendments stand to one another. */
public final class Radar {

  private Radar() {}

  /** How two stand to one another, clean or not. */
  public static Relation between(Candidate one, Candidate other, BillState state) {
    throw new UnsupportedOperationException(one.id() + " " + other.id() + state);
  }

  /** All relations among these that are not clean, ordered by their numbers in the docket. */
  public static List<Relation> among(List<Candidate> candidates, BillState state) {
    throw new UnsupportedOperationException(candidates + "" + state);
  }

  /** All relations of one with the others that are not clean; it is {@code one} in each. */
  public static List<Relation> around(
      Candidate added, List<Candidate> candidates, BillState state) {
    throw new UnsupportedOperationException(added + "" + candidates + state);
  }

  /** As {@link #around} one of these. */
  public static List<Relation> around(
      AmendmentId one, List<Candidate> candidates, BillState state) {
    throw new UnsupportedOperationException(one + "" + candidates + state);
  }
}
