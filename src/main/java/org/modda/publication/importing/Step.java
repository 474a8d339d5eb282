package org.modda.publication.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.modda.drafting.Amending;
import org.modda.drafting.BillAct;
import org.modda.drafting.ProvisionId;

/**
 * What a later line does to the bill: one decision.
 *
 * @param line from 2
 * @param cause names the decision and is its only cause; it tells the date
 * @param returning repealed articles that stand again
 * @param revisions of the texts that it changes: the revision each has come to after it
 */
record Step(
    int line,
    LocalDate date,
    String cause,
    List<ProvisionId> returning,
    List<BillAct> acts,
    Map<ProvisionId, Long> revisions) {

  Step {
    returning = List.copyOf(returning);
    acts = List.copyOf(acts);
    revisions = Map.copyOf(revisions);
  }

  Amending amending() {
    return new Amending(cause, acts);
  }
}
