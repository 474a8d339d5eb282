package org.modda.platform.store.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.modelling.command.ConcurrencyException;
import org.modda.platform.DomainEvent;
import org.modda.platform.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one writer of the log on this node: takes all commits that wait and writes them together, so
 * that they share what durability costs.
 *
 * <p>Where commits come one by one, whoever appends writes on their own thread, so that a lone
 * commit wakes no other one. What comes meanwhile is written by the appender's thread, and so is
 * all that comes while commits are written together, and what a thread that was interrupted
 * appends: the driver would break off what it writes for others too.
 */
public final class Appender implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Appender.class);
  private static final int LARGEST_BATCH = 500;
  private static final long LARGEST_BATCH_BYTES = 8L << 20;

  /** Batches of one commit in a row after which commits are taken to come one by one. */
  private static final int ONE_BY_ONE = 16;

  /** A thread that waits for the disk may keep a processor from the other virtual ones. */
  private static final boolean SPARE_PROCESSOR = Runtime.getRuntime().availableProcessors() > 1;

  private final Queue<WaitingCommit> waiting = new ConcurrentLinkedQueue<>();
  private final ReentrantLock writing = new ReentrantLock();
  private final Semaphore work = new Semaphore(0);
  private final BatchWriter batches;
  private final Thread thread;
  private volatile boolean closed;

  /** How many batches of one commit there were in a row. */
  private volatile int alone;

  /** Starts; the tail is told of what was written, in order. */
  public Appender(Commits commits, Names names, Tail tail) {
    this.batches = new BatchWriter(commits, names, tail);
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
    WaitingCommit mine = new WaitingCommit(commit, events);
    synchronized (waiting) {
      if (closed) {
        throw WaitingCommit.unavailable();
      }
      waiting.add(mine);
    }
    if (!mayWriteHere() || !writeHere(mine) || closed) {
      work.release();
    }
    return mine.position();
  }

  private boolean mayWriteHere() {
    return alone >= ONE_BY_ONE && SPARE_PROCESSOR && !Thread.currentThread().isInterrupted();
  }

  /**
   * Writes a commit, and what comes while it does so, unless somebody is writing or others wait;
   * whether nothing is left to be written.
   */
  private boolean writeHere(WaitingCommit mine) {
    if (!writing.tryLock()) {
      return false;
    }
    try {
      if (waiting.peek() != mine) {
        return false;
      }
      writeBatch();
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
        writeAll();
      }
    } catch (InterruptedException e) {
      LOG.warn("the log's writer was interrupted");
    }
    refuseAll();
  }

  private void writeAll() {
    writing.lock();
    try {
      while (!waiting.isEmpty()) {
        writeBatch();
      }
    } finally {
      writing.unlock();
    }
  }

  /** Writes all that wait, as far as they fit into one batch; every one of it is answered. */
  private void writeBatch() {
    List<WaitingCommit> batch = new ArrayList<>();
    try {
      take(batch);
      alone = batch.size() > 1 ? 0 : Math.min(alone + batch.size(), ONE_BY_ONE);
      batches.write(batch);
    } catch (RuntimeException | Error e) {
      // Whoever appends must hear of it as a refusal, or Axon would keep what was not written.
      batch.forEach(WaitingCommit::refuse);
      LOG.error("the log could not be written", e);
    }
  }

  private void take(List<WaitingCommit> batch) {
    long bytes = 0;
    while (batch.size() < LARGEST_BATCH && bytes <= LARGEST_BATCH_BYTES) {
      WaitingCommit each = waiting.peek();
      if (each == null) {
        break;
      }
      batch.add(each);
      waiting.poll();
      bytes += each.commit.bytes();
    }
  }

  /** What is left when nothing is written any more. */
  private void refuseAll() {
    writing.lock();
    try {
      for (WaitingCommit each = waiting.poll(); each != null; each = waiting.poll()) {
        each.refuse();
      }
    } finally {
      writing.unlock();
    }
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
