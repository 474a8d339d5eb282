package org.modda.amendments.radar;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.merging.BillState;
import org.modda.amendments.merging.Candidate;

/**
 * A bill and its docket at one moment: what a trial is made on.
 *
 * @param sequence of the last event of the bill that is in it
 * @param pending the pending amendments, their changes on the texts of {@code state}
 */
public record BillAndDocket(
    DocketView docket, long sequence, BillState state, List<Candidate> pending) {

  /** The pending amendments by their ids. */
  public Map<AmendmentId, Candidate> byId() {
    return pending.stream().collect(Collectors.toMap(Candidate::id, Function.identity()));
  }
}
