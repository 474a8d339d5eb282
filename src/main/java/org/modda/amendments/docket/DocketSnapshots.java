package org.modda.amendments.docket;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.AbstractSnapshotter;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.DocketEvent;

/** Makes a {@link DocketSnapshot} from a docket's stream, without the aggregate. */
final class DocketSnapshots extends AbstractSnapshotter {

  DocketSnapshots(Builder builder) {
    super(builder);
  }

  static Builder builder() {
    return new Builder();
  }

  @Override
  protected @Nullable DomainEventMessage<?> createSnapshot(
      Class<?> aggregateType, String aggregate, DomainEventStream stream) {
    DocketState state = new DocketState();
    String bill = "";
    while (stream.hasNext()) {
      DomainEventMessage<?> fact = stream.next();
      if (fact.getPayload() instanceof DocketSnapshot kept) {
        state.restore(kept);
        bill = kept.bill();
      } else if (fact.getPayload() instanceof DocketEvent event) {
        state.evolve(event, fact.getSequenceNumber(), (String) fact.getMetaData().get("command"));
        bill = event.bill().value();
      }
    }
    return bill.isEmpty()
        ? null
        : new GenericDomainEventMessage<>(
            Docket.class.getSimpleName(), aggregate, state.last().sequence(), state.snapshot(bill));
  }

  static final class Builder extends AbstractSnapshotter.Builder {
    DocketSnapshots build() {
      return new DocketSnapshots(this);
    }
  }
}
