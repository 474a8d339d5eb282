package org.modda.drafting.live;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.history.TextAt;
import org.modda.drafting.history.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a {@link TextSnapshot} of a text as it is now. It is taken from the text that pages open
 * with and the few revisions since, so that the events before it are not read again.
 */
final class TextSnapshots implements Snapshotter {

  private static final Logger LOG = LoggerFactory.getLogger(TextSnapshots.class);

  private final Texts texts;
  private final EventStore store;
  private final Executor workers;
  private final Set<String> underWay = ConcurrentHashMap.newKeySet();

  TextSnapshots(Texts texts, EventStore store, Executor workers) {
    this.texts = texts;
    this.store = store;
    this.workers = workers;
  }

  @Override
  public void scheduleSnapshot(Class<?> aggregateType, String aggregate) {
    if (underWay.add(aggregate)) {
      workers.execute(
          () -> {
            try {
              keep(new ProvisionId(aggregate));
            } catch (RuntimeException later) {
              LOG.warn("no snapshot of provision {} was kept", aggregate, later);
            } finally {
              underWay.remove(aggregate);
            }
          });
    }
  }

  private void keep(ProvisionId provision) {
    TextAt text = texts.latest(provision);
    if (text.changedBy() == null) {
      return;
    }
    texts
        .bill(provision)
        .ifPresent(
            bill ->
                store.storeSnapshot(
                    new GenericDomainEventMessage<>(
                        ProvisionText.class.getSimpleName(),
                        provision.value(),
                        text.revision(),
                        new TextSnapshot(
                            bill, provision, text.revision(), text.text(), text.changed()))));
  }
}
