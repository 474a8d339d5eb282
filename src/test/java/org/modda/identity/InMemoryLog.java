package org.modda.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.modda.platform.DomainEvent;
import org.modda.platform.store.LogTail;
import org.modda.platform.store.Recorded;
import org.modda.platform.store.Streams;

/** The log, read out of Axon's own event store; followers hear of a commit once it is kept. */
final class InMemoryLog implements Streams, LogTail {

  private final EventStore store;
  private final List<Consumer<List<Recorded>>> followers = new CopyOnWriteArrayList<>();

  InMemoryLog(EventStore store) {
    this.store = store;
    store.subscribe(
        published -> {
          List<Recorded> recorded = published.stream().map(InMemoryLog::recorded).toList();
          CurrentUnitOfWork.get()
              .afterCommit(kept -> followers.forEach(follower -> follower.accept(recorded)));
        });
  }

  @Override
  public void follow(Consumer<List<Recorded>> follower) {
    followers.add(follower);
  }

  @Override
  public boolean hasToldAll() {
    return true;
  }

  @Override
  public List<Recorded> read(String aggregate, long from, long to) {
    List<Recorded> events = new ArrayList<>();
    store
        .readEvents(aggregate)
        .asStream()
        .map(InMemoryLog::recorded)
        .filter(one -> one.sequence() >= from && one.sequence() < to)
        .forEach(events::add);
    return events;
  }

  @Override
  public Optional<Recorded> at(String aggregate, long sequence) {
    return read(aggregate, sequence, sequence + 1).stream().findFirst();
  }

  @Override
  public Optional<Recorded> last(String aggregate) {
    List<Recorded> events = read(aggregate, 0, Long.MAX_VALUE);
    return events.isEmpty() ? Optional.empty() : Optional.of(events.getLast());
  }

  private static Recorded recorded(EventMessage<?> message) {
    DomainEventMessage<?> event = (DomainEventMessage<?>) message;
    return new Recorded(
        0,
        event.getAggregateIdentifier(),
        event.getSequenceNumber(),
        event.getTimestamp(),
        (DomainEvent) event.getPayload());
  }
}
