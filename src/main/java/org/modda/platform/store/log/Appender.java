package org.modda.platform.store.log;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.bulk.BulkWriteError;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.axonframework.modelling.command.ConcurrencyException;
import org.modda.platform.DomainEvent;
import org.modda.platform.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one writer of the log on this node. It takes all commits that wait and writes them with one
 * ordered insert, so that they share what durability costs.
 *
 * <p>Positions are taken at the head as it is known here; where another node was first, the head is
 * read again and the rest goes after it. A commit whose aggregate has moved on is refused alone.
 */
public final class Appender implements AutoCloseable {

  /** A commit that is durable, with its events as the aggregate applied them. */
  record Appended(Commit commit, List<DomainEvent> events) {}

  private record Waiting(
      Commit commit, List<DomainEvent> events, CompletableFuture<Long> position) {

    boolean stops() {
      return events.isEmpty();
    }
  }

  private static final Logger LOG = LoggerFactory.getLogger(Appender.class);
  private static final int LARGEST_BATCH = 500;
  private static final long LARGEST_BATCH_BYTES = 8L << 20;
  private static final Waiting STOP =
      new Waiting(
          new Commit(0, "", "", 0, Instant.EPOCH, List.of()), List.of(), new CompletableFuture<>());

  private final LinkedBlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>();
  private final Commits commits;
  private final Names names;
  private final Tail tail;
  private final RecentCommits recent = new RecentCommits();
  private final Thread thread;
  private boolean closed;
  private long head;

  /** Starts; the tail is told of what was written, in order. */
  public Appender(Commits commits, Names names, Tail tail) {
    this.commits = commits;
    this.names = names;
    this.tail = tail;
    this.head = commits.head();
    this.thread = Thread.ofPlatform().name("log-appender").daemon().start(this::run);
  }

  /**
   * Writes one commit, whose own position is not looked at, and returns its position when it is
   * durable.
   *
   * @throws ConcurrencyException the aggregate has an event with this sequence already
   * @throws Refused {@code store-unavailable}: nothing was acknowledged, send the same again
   */
  long append(Commit commit, List<DomainEvent> events) {
    Waiting mine = new Waiting(commit, events, new CompletableFuture<>());
    synchronized (waiting) {
      if (closed) {
        throw unavailable();
      }
      waiting.add(mine);
    }
    try {
      return mine.position.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable();
    }
  }

  /** What was written last. */
  RecentCommits recent() {
    return recent;
  }

  private void run() {
    try {
      for (List<Waiting> batch = next(); !batch.isEmpty(); batch = next()) {
        write(batch);
      }
    } catch (InterruptedException e) {
      LOG.warn("the log's writer was interrupted");
    }
    refuseAll(new ArrayList<>(waiting));
  }

  /** All that wait, as far as they fit into one batch; none when there will be no more. */
  private List<Waiting> next() throws InterruptedException {
    List<Waiting> batch = new ArrayList<>();
    long bytes = 0;
    Waiting each = waiting.take();
    while (each != null && !each.stops()) {
      batch.add(each);
      bytes += each.commit.events().stream().mapToLong(event -> event.payload().length).sum();
      boolean full = batch.size() == LARGEST_BATCH || bytes > LARGEST_BATCH_BYTES;
      each = full ? null : waiting.poll();
    }
    if (each != null && each.stops() && !batch.isEmpty()) {
      waiting.add(STOP);
    }
    return batch;
  }

  private void write(List<Waiting> batch) {
    List<Waiting> rest = batch;
    try {
      for (Waiting each : rest) {
        names.keep(each.commit.events().stream().map(Commit.Entry::name).toList());
      }
      while (!rest.isEmpty()) {
        rest = insert(rest);
      }
    } catch (MongoException e) {
      LOG.error("the log could not be written: {}", e.getMessage());
      settle(rest);
    } catch (RuntimeException e) {
      LOG.error("the log could not be written", e);
      refuseAll(rest);
    }
  }

  /** Returns what is still to be written. */
  private List<Waiting> insert(List<Waiting> batch) {
    List<Commit> numbered = numbered(batch);
    try {
      commits.insert(numbered);
      accept(batch, numbered);
      return List.of();
    } catch (MongoBulkWriteException e) {
      if (e.getWriteErrors().isEmpty()) {
        throw e;
      }
      BulkWriteError error = e.getWriteErrors().getFirst();
      int at = error.getIndex();
      accept(batch.subList(0, at), numbered.subList(0, at));
      List<Waiting> rest = batch.subList(at, batch.size());
      if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) {
        LOG.error("the log could not be written: code {}", error.getCode());
        settle(rest);
        return List.of();
      }
      if (!error.getMessage().contains(Commits.AGGREGATE_SEQUENCE)) {
        head = commits.head();
        return rest;
      }
      refuse(rest.getFirst());
      return rest.subList(1, rest.size());
    }
  }

  private List<Commit> numbered(List<Waiting> batch) {
    List<Commit> numbered = new ArrayList<>();
    long position = head + 1;
    for (Waiting each : batch) {
      numbered.add(each.commit.at(position));
      position += each.commit.events().size();
    }
    return numbered;
  }

  private void accept(List<Waiting> batch, List<Commit> written) {
    if (batch.isEmpty()) {
      return;
    }
    head = written.getLast().last();
    List<Appended> appended = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      appended.add(new Appended(written.get(i), batch.get(i).events));
    }
    recent.add(appended);
    tail.appended(appended);
    for (int i = 0; i < batch.size(); i++) {
      batch.get(i).position.complete(written.get(i).position());
    }
  }

  private static void refuse(Waiting late) {
    late.position.completeExceptionally(
        new ConcurrencyException(
            "%s %s has moved on from sequence %d"
                .formatted(late.commit.type(), late.commit.aggregate(), late.commit.sequence())));
  }

  /**
   * After an error that does not say what was written: what is there as it was sent is
   * acknowledged, the rest is not.
   */
  private void settle(List<Waiting> doubtful) {
    try {
      List<Commit> sent = numbered(doubtful);
      List<Commit> there = commits.after(head, doubtful.size());
      int kept = 0;
      while (kept < there.size() && Sameness.same(sent.get(kept), there.get(kept))) {
        kept++;
      }
      accept(doubtful.subList(0, kept), sent.subList(0, kept));
      refuseAll(doubtful.subList(kept, doubtful.size()));
      head = commits.head();
    } catch (MongoException e) {
      refuseAll(doubtful);
    }
  }

  private static void refuseAll(List<Waiting> all) {
    all.forEach(each -> each.position.completeExceptionally(unavailable()));
  }

  private static Refused unavailable() {
    return Refused.because(Refused.Kind.UNAVAILABLE, "store-unavailable");
  }

  /** Writes what waits, for at most ten seconds, and takes no more. */
  @Override
  public void close() {
    synchronized (waiting) {
      closed = true;
      waiting.add(STOP);
    }
    try {
      if (!thread.join(Duration.ofSeconds(10))) {
        thread.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
