package org.modda.platform.store.log;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.bulk.BulkWriteError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.modelling.command.ConcurrencyException;
import org.modda.platform.DomainEvent;
import org.modda.platform.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one writer of the log on this node: takes all commits that wait and writes them with one
 * ordered insert, so that they share what durability costs.
 *
 * <p>Where commits come one by one, whoever appends writes on their own thread, so that a lone
 * commit wakes no other one. What comes meanwhile is written by the appender's thread, and so is
 * all that comes while commits are written together.
 *
 * <p>Positions are taken at the head as it is known here; where another node was first, the head is
 * read again and the rest goes after it. A commit whose aggregate has moved on is refused alone.
 */
public final class Appender implements AutoCloseable {

  /** A commit that is durable, with its events as the aggregate applied them. */
  record Appended(Commit commit, List<DomainEvent> events) {}

  /** A commit and whoever waits for it; itself and no other, whatever it holds. */
  private static final class Waiting {
    final Commit commit;
    final List<DomainEvent> events;
    final CompletableFuture<Long> position = new CompletableFuture<>();

    Waiting(Commit commit, List<DomainEvent> events) {
      this.commit = commit;
      this.events = events;
    }
  }

  private static final Logger LOG = LoggerFactory.getLogger(Appender.class);
  private static final int LARGEST_BATCH = 500;
  private static final long LARGEST_BATCH_BYTES = 8L << 20;

  /** Batches of one commit in a row after which commits are taken to come one by one. */
  private static final int ONE_BY_ONE = 16;

  /** A thread that waits for the disk may keep a processor from the other virtual ones. */
  private static final boolean SPARE_PROCESSOR = Runtime.getRuntime().availableProcessors() > 1;

  private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
  private final ReentrantLock writing = new ReentrantLock();
  private final Semaphore work = new Semaphore(0);
  private final Commits commits;
  private final Names names;
  private final Tail tail;
  private final RecentCommits recent = new RecentCommits();
  private final Thread thread;
  private volatile boolean closed;

  /** How many batches of one commit there were in a row. */
  private volatile int alone;

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
    Waiting mine = new Waiting(commit, events);
    synchronized (waiting) {
      if (closed) {
        throw unavailable();
      }
      waiting.add(mine);
    }
    if (alone < ONE_BY_ONE || !SPARE_PROCESSOR || !writeHere(mine) || closed) {
      work.release();
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

  /**
   * Writes a commit, and what comes while it does so, unless somebody is writing or others wait;
   * whether nothing is left to be written.
   */
  private boolean writeHere(Waiting mine) {
    if (!writing.tryLock()) {
      return false;
    }
    try {
      if (waiting.peek() != mine) {
        return false;
      }
      write(next());
    } finally {
      writing.unlock();
    }
    return waiting.isEmpty();
  }

  private void run() {
    try {
      while (!closed || !waiting.isEmpty()) {
        work.acquire();
        work.drainPermits();
        while (!waiting.isEmpty()) {
          writeAll();
        }
      }
    } catch (InterruptedException e) {
      LOG.warn("the log's writer was interrupted");
    }
    writing.lock();
    try {
      refuseAll(List.copyOf(waiting));
    } finally {
      writing.unlock();
    }
  }

  private void writeAll() {
    writing.lock();
    try {
      for (List<Waiting> batch = next(); !batch.isEmpty(); batch = next()) {
        write(batch);
      }
    } finally {
      writing.unlock();
    }
  }

  /** All that wait, as far as they fit into one batch. */
  private List<Waiting> next() {
    List<Waiting> batch = new ArrayList<>();
    long bytes = 0;
    while (batch.size() < LARGEST_BATCH && bytes <= LARGEST_BATCH_BYTES) {
      Waiting each = waiting.poll();
      if (each == null) {
        break;
      }
      batch.add(each);
      bytes += each.commit.events().stream().mapToLong(event -> event.payload().length).sum();
    }
    return batch;
  }

  private void write(List<Waiting> batch) {
    alone = batch.size() > 1 ? 0 : Math.min(alone + batch.size(), ONE_BY_ONE);
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
    } catch (RuntimeException | Error e) {
      // Whoever appends must hear of it as a refusal, or Axon would keep what was not written.
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
    } catch (RuntimeException | Error e) {
      LOG.error("what was written could not be read back", e);
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
    }
    work.release();
    try {
      if (!thread.join(Duration.ofSeconds(10))) {
        thread.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
