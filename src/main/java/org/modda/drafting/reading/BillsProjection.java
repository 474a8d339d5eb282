package org.modda.drafting.reading;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.modda.drafting.BillEvent;
import org.modda.drafting.BillEvent.BillAmended;
import org.modda.drafting.BillEvent.BillIntroduced;
import org.modda.drafting.BillEvent.BillRenamed;
import org.modda.drafting.BillEvent.ProvisionInserted;
import org.modda.drafting.BillEvent.ProvisionMerged;
import org.modda.drafting.BillEvent.ProvisionMoved;
import org.modda.drafting.BillEvent.ProvisionRenamed;
import org.modda.drafting.BillEvent.ProvisionRenumbered;
import org.modda.drafting.BillEvent.ProvisionRepealed;
import org.modda.drafting.BillEvent.ProvisionSplit;
import org.modda.drafting.BillEvent.RepealUndone;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionTextEvent.ChangeSetAccepted;
import org.modda.drafting.outline.Outlines;
import org.springframework.stereotype.Component;

/** Keeps {@link BillsView}; the time of the last change is written once for a batch of events. */
@Component
@ProcessingGroup("drafting")
class BillsProjection {

  private static final String BATCH = "changed bills";

  private final BillsView bills;
  private final Outlines outlines;

  BillsProjection(BillsView bills, Outlines outlines) {
    this.bills = bills;
    this.outlines = outlines;
  }

  @EventHandler
  void on(BillEvent event, UnitOfWork<? extends EventMessage<?>> unitOfWork) {
    switch (event) {
      case BillIntroduced e -> bills.introduced(e);
      case BillRenamed e -> bills.renamed(e.bill(), e.title());
      case ProvisionInserted e -> sized(e.bill());
      case ProvisionSplit e -> sized(e.bill());
      case ProvisionMerged e -> {}
      case ProvisionMoved e -> {}
      case ProvisionRenumbered e -> {}
      case ProvisionRenamed e -> {}
      case ProvisionRepealed e -> {}
      case RepealUndone e -> {}
      case BillAmended e -> {}
    }
    changed(unitOfWork).put(event.bill(), event.at());
  }

  private void sized(BillId bill) {
    outlines.of(bill).ifPresent(outline -> bills.sized(bill, outline.units().size()));
  }

  @EventHandler
  void on(ChangeSetAccepted event, UnitOfWork<? extends EventMessage<?>> unitOfWork) {
    changed(unitOfWork).put(event.bill(), event.at());
  }

  private Map<BillId, Instant> changed(UnitOfWork<?> unitOfWork) {
    return unitOfWork
        .root()
        .getOrComputeResource(
            BATCH,
            key -> {
              Map<BillId, Instant> changed = new LinkedHashMap<>();
              unitOfWork.root().onPrepareCommit(u -> changed.forEach(bills::changed));
              return changed;
            });
  }
}
