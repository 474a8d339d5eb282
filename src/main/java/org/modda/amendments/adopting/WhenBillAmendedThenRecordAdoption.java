package org.modda.amendments.adopting;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.modda.drafting.BillEvent.BillAmended;
import org.springframework.stereotype.Component;

/**
 * Tells the docket from the log: what whoever adopted has not told, because its server went down,
 * is told when one is up again. As a rule it was told, and this has no effect.
 */
@Component
@ProcessingGroup("recorded-adoptions")
class WhenBillAmendedThenRecordAdoption {

  /** A text that has not followed by then never will: that is a fault, and it is in the log. */
  private static final int ATTEMPTS = 20;

  private final Recording recording;
  private final Map<String, Integer> attempts = new ConcurrentHashMap<>();

  WhenBillAmendedThenRecordAdoption(Recording recording) {
    this.recording = recording;
  }

  @EventHandler
  void on(BillAmended event) {
    String decision = event.decision();
    boolean complete = attempts.merge(decision, 1, Integer::sum) < ATTEMPTS;
    if (recording.record(event.bill(), decision, complete, event.by(), event.at()).isEmpty()
        && recording.isToCome(event.bill(), decision)) {
      throw new IllegalStateException("texts have not followed decision " + decision);
    }
    attempts.remove(decision);
  }
}
