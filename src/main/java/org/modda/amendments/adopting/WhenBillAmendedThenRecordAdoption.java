package org.modda.amendments.adopting;

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

  private final Recording recording;

  WhenBillAmendedThenRecordAdoption(Recording recording) {
    this.recording = recording;
  }

  @EventHandler
  void on(BillAmended event) {
    if (recording.record(event.bill(), event.decision(), event.by(), event.at()).isEmpty()
        && recording.isToCome(event.bill(), event.decision())) {
      throw new IllegalStateException("texts have not followed decision " + event.decision());
    }
  }
}
