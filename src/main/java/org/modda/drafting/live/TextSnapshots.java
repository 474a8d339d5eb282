package org.modda.drafting.live;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.AbstractSnapshotter;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.ProvisionTextEvent.ChangeSetAccepted;
import org.modda.drafting.ProvisionTextEvent.ProvisionTextOpened;

/** Makes a {@link TextSnapshot} from a text's stream, without the aggregate. */
final class TextSnapshots extends AbstractSnapshotter {

  TextSnapshots(Builder builder) {
    super(builder);
  }

  static Builder builder() {
    return new Builder();
  }

  @Override
  protected @Nullable DomainEventMessage<?> createSnapshot(
      Class<?> aggregateType, String aggregate, DomainEventStream stream) {
    StringBuilder text = new StringBuilder();
    TextSnapshot last = null;
    while (stream.hasNext()) {
      Object fact = stream.next().getPayload();
      if (fact instanceof TextSnapshot s) {
        text.append(s.text());
        last = s;
      } else if (fact instanceof ProvisionTextOpened e) {
        text.append(e.text());
        last = new TextSnapshot(e.bill(), e.provision(), 0, "", e.at());
      } else if (fact instanceof ChangeSetAccepted e) {
        e.changes().applyTo(text);
        last = new TextSnapshot(e.bill(), e.provision(), e.revision(), "", e.at());
      }
    }
    if (last == null) {
      return null;
    }
    Instant changed = last.changed();
    return new GenericDomainEventMessage<>(
        ProvisionText.class.getSimpleName(),
        aggregate,
        last.revision(),
        new TextSnapshot(last.bill(), last.provision(), last.revision(), text.toString(), changed));
  }

  static final class Builder extends AbstractSnapshotter.Builder {
    TextSnapshots build() {
      return new TextSnapshots(this);
    }
  }
}
