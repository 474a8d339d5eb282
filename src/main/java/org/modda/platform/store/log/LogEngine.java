package org.modda.platform.store.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.modda.platform.DomainEvent;
import org.modda.platform.store.EventJson;

/**
 * The log as Axon's storage of events. Whoever appends is held until it is durable. A token is one
 * position.
 *
 * <p>Refused with an exception, as a fault of the program: events of two aggregates in one commit,
 * and events that are no aggregate's.
 */
public final class LogEngine implements EventStorageEngine {

  private static final int PAGE = 250;

  /** The only metadata that is kept. */
  private static final String COMMAND = "command";

  private final Commits commits;
  private final Appender appender;
  private final Tail tail;
  private final Snapshots snapshots;
  private final EventJson json;
  private final Boundaries boundaries;

  public LogEngine(
      Commits commits, Appender appender, Tail tail, Snapshots snapshots, EventJson json) {
    this.commits = commits;
    this.appender = appender;
    this.tail = tail;
    this.snapshots = snapshots;
    this.json = json;
    this.boundaries = new Boundaries(commits);
  }

  @Override
  public void appendEvents(List<? extends EventMessage<?>> messages) {
    if (messages.isEmpty()) {
      return;
    }
    DomainEventMessage<?> first = domainEvent(messages.getFirst());
    List<Commit.Entry> entries = new ArrayList<>();
    List<DomainEvent> events = new ArrayList<>();
    for (EventMessage<?> message : messages) {
      DomainEventMessage<?> each = domainEvent(message);
      refuseAnotherAggregate(first, each, entries.size());
      DomainEvent event = (DomainEvent) each.getPayload();
      entries.add(new Commit.Entry(json.nameOf(event), json.write(event), meta(each)));
      events.add(event);
    }
    Commit commit =
        new Commit(
            0,
            first.getAggregateIdentifier(),
            first.getType(),
            first.getSequenceNumber(),
            first.getTimestamp(),
            entries);
    boundaries.refuseElsewhere(commit);
    appender.append(commit, events);
    boundaries.saw(List.of(commit));
  }

  private static DomainEventMessage<?> domainEvent(EventMessage<?> message) {
    if (message instanceof DomainEventMessage<?> event
        && event.getType() != null
        && event.getPayload() instanceof DomainEvent) {
      return event;
    }
    throw new IllegalArgumentException(
        "only an aggregate's DomainEvents are kept, not " + message.getPayloadType().getName());
  }

  private static void refuseAnotherAggregate(
      DomainEventMessage<?> first, DomainEventMessage<?> event, int index) {
    if (!event.getAggregateIdentifier().equals(first.getAggregateIdentifier())
        || event.getSequenceNumber() != first.getSequenceNumber() + index) {
      throw new IllegalStateException(
          "one commit holds the events of one aggregate: "
              + first.getType()
              + " and "
              + event.getType());
    }
  }

  private static Map<String, String> meta(DomainEventMessage<?> event) {
    return event.getMetaData().get(COMMAND) instanceof String command
        ? Map.of(COMMAND, command)
        : Map.of();
  }

  @Override
  public DomainEventStream readEvents(String aggregate, long first) {
    Iterator<Commit> pages =
        new Pages(page -> page(aggregate, page == null ? first : page.end()), PAGE);
    return DomainEventStream.of(messages(pages).filter(e -> e.getSequenceNumber() >= first));
  }

  private List<Commit> page(String aggregate, long from) {
    List<Commit> page = commits.of(aggregate, from, Long.MAX_VALUE, PAGE);
    boundaries.saw(page);
    return page;
  }

  /** What is there now, up to the end; it does not wait for more. */
  @Override
  public Stream<? extends TrackedEventMessage<?>> readEvents(
      @Nullable TrackingToken token, boolean mayBlock) {
    long after = position(token);
    Iterator<Commit> pages =
        new Pages(page -> commits.after(page == null ? after : page.last(), PAGE), PAGE);
    return messages(pages).filter(e -> position(e.trackingToken()) > after);
  }

  /** One page: the events after a position, those of at most so many commits. */
  public List<TrackedEventMessage<?>> after(long position, int atMost) {
    List<TrackedEventMessage<?>> read = new ArrayList<>();
    for (Appended each : tail.recent().after(position, atMost)) {
      Commit commit = each.commit();
      for (int i = (int) Math.max(0, position + 1 - commit.position());
          i < each.events().size();
          i++) {
        read.add(new LoggedEvent(commit, i, json, each.events().get(i)));
      }
    }
    if (read.isEmpty()) {
      messages(commits.after(position, atMost).iterator())
          .filter(event -> position(event.trackingToken()) > position)
          .forEach(read::add);
    }
    return read;
  }

  private Stream<LoggedEvent> messages(Iterator<Commit> pages) {
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(pages, Spliterator.ORDERED), false)
        .flatMap(
            commit ->
                Stream.iterate(0, i -> i + 1)
                    .limit(commit.events().size())
                    .map(i -> new LoggedEvent(commit, i, json)));
  }

  @Override
  public Optional<Long> lastSequenceNumberFor(String aggregate) {
    return commits.last(aggregate).map(commit -> commit.end() - 1);
  }

  @Override
  public void storeSnapshot(DomainEventMessage<?> snapshot) {
    snapshots.keep(snapshot);
  }

  @Override
  public Optional<DomainEventMessage<?>> readSnapshot(String aggregate) {
    return snapshots.read(aggregate);
  }

  /** Before everything. */
  @Override
  public @Nullable TrackingToken createTailToken() {
    return null;
  }

  /** After everything. */
  @Override
  public @Nullable TrackingToken createHeadToken() {
    return token(commits.head());
  }

  /** Before the first event whose clock said this or later: where clocks differ, somewhat early. */
  @Override
  public @Nullable TrackingToken createTokenAt(Instant at) {
    return token(commits.since(at).map(commit -> commit.position() - 1).orElseGet(commits::head));
  }

  private static @Nullable TrackingToken token(long position) {
    return position == 0 ? null : new GlobalSequenceTrackingToken(position);
  }

  /** 0 before everything. */
  public static long position(@Nullable TrackingToken token) {
    return token == null ? 0 : token.position().orElse(0);
  }
}
