package org.modda.drafting.live;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.modda.drafting.ProvisionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a {@link TextSnapshot} of a text about every {@value #EVERY} revisions, as the text is in
 * memory when they are committed: nothing is read for it.
 */
final class TextSnapshots {

  private static final Logger LOG = LoggerFactory.getLogger(TextSnapshots.class);
  private static final int EVERY = 500;

  private final EventStore store;
  private final Executor workers;
  private final Set<ProvisionId> underWay = ConcurrentHashMap.newKeySet();

  TextSnapshots(EventStore store, Executor workers) {
    this.store = store;
    this.workers = workers;
  }

  /**
   * The command at hand brings a text from one revision to another: where that passes a multiple of
   * {@value #EVERY}, its state is kept after the commit. A text whose last snapshot is still being
   * written gets the next one.
   */
  void passing(long from, long to, Supplier<TextSnapshot> state) {
    if (from / EVERY < to / EVERY) {
      TextSnapshot snapshot = state.get();
      CurrentUnitOfWork.get().afterCommit(committed -> keep(snapshot));
    }
  }

  private void keep(TextSnapshot snapshot) {
    ProvisionId provision = snapshot.provision();
    if (underWay.add(provision)) {
      try {
        workers.execute(() -> store(snapshot));
      } catch (RuntimeException | Error later) {
        // The commit is durable: a server that goes down must not make a failure of it.
        underWay.remove(provision);
        LOG.warn("no snapshot of provision {} was begun", provision.value(), later);
      }
    }
  }

  private void store(TextSnapshot snapshot) {
    String provision = snapshot.provision().value();
    try {
      store.storeSnapshot(
          new GenericDomainEventMessage<>(
              ProvisionText.class.getSimpleName(), provision, snapshot.revision(), snapshot));
    } catch (RuntimeException later) {
      LOG.warn("no snapshot of provision {} was kept", provision, later);
    } finally {
      underWay.remove(snapshot.provision());
    }
  }
}
