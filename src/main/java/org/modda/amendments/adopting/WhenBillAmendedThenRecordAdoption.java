package org.modda.amendments.adopting;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
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

  /** Nanoseconds for whoever adopted to make the texts follow; after that it is an error. */
  private static final long PATIENCE = 3_000_000_000L;

  private static final long PAUSE = 50_000_000;

  /** A text that has not followed by then never will: that is a fault, and it is in the log. */
  private static final int ATTEMPTS = 20;

  private final Recording recording;
  private final Map<String, Integer> attempts = new ConcurrentHashMap<>();

  WhenBillAmendedThenRecordAdoption(Recording recording) {
    this.recording = recording;
  }

  @EventHandler
  void on(BillAmended event) {
    boolean complete = attempts.merge(event.decision(), 1, Integer::sum) < ATTEMPTS;
    long since = System.nanoTime();
    while (isToCome(event, complete)) {
      if (System.nanoTime() - since > PATIENCE) {
        throw new IllegalStateException("texts have not followed decision " + event.decision());
      }
      LockSupport.parkNanos(PAUSE);
    }
    attempts.remove(event.decision());
  }

  /** Tells it if it can be told; whether it is still to come. */
  private boolean isToCome(BillAmended event, boolean complete) {
    return recording
            .record(event.bill(), event.decision(), complete, event.by(), event.at())
            .isEmpty()
        && recording.isToCome(event.bill(), event.decision());
  }
}
