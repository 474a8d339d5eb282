package org.modda.publication.importing;

import java.util.List;
import org.modda.drafting.BillId;

/**
 * A history that was planned and rehearsed for a bill: nothing that it says is refused any more.
 *
 * @param hashes of the bill after each line
 */
record Planned(BillId bill, HistorySource source, HistoryPlan plan, List<String> hashes) {

  static Planned of(BillId bill, HistorySource source) {
    HistoryPlan plan = HistoryPlan.of(bill, source);
    return new Planned(bill, source, plan, Rehearsal.hashes(bill, source, plan));
  }

  /** As many as there are dates. */
  int lines() {
    return source.lines().size();
  }

  DatedLine line(int number) {
    return source.lines().get(number - 1);
  }

  /** What a line does; of those after the first. */
  Step step(int line) {
    return plan.steps().get(line - 2);
  }

  String hash(int line) {
    return hashes.get(line - 1);
  }
}
