package org.modda.amendments.adopting;

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

  private final Recording recording;

  WhenBillAmendedThenRecordAdoption(Recording recording) {
    this.recording = recording;
  }

  @EventHandler
  void on(BillAmended event) {
    long since = System.nanoTime();
    while (isToCome(event)) {
      if (System.nanoTime() - since > PATIENCE) {
        throw new IllegalStateException("texts have not followed decision " + event.decision());
      }
      LockSupport.parkNanos(PAUSE);
    }
  }

  /** Tells it if it can be told; whether it is still to come. */
  private boolean isToCome(BillAmended event) {
    return recording.record(event.bill(), event.decision(), event.by(), event.at()).isEmpty()
        && recording.isToCome(event.bill(), event.decision());
  }
}
