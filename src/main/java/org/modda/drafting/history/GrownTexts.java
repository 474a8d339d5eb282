package org.modda.drafting.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.platform.store.LogTail;
import org.modda.platform.store.Recorded;
import org.modda.platform.store.WholeLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Knows which texts of a bill grew after a position of the log, without asking each of them and
 * however much was written to other bills.
 *
 * <p>Of each full page of the log it is noted once which texts the page is about. That is a fold of
 * the log, so every node notes the same. A page that this node heard from its first position on is
 * noted from memory, another one is read; what is not noted yet is read from the log by whoever
 * asks.
 */
@Component
class GrownTexts implements AutoCloseable {

  /** Positions. */
  static final int PAGE = 4_096;

  /** Commits that are read at a time. */
  private static final int COMMITS = 100;

  private static final Logger LOG = LoggerFactory.getLogger(GrownTexts.class);

  private final WholeLog log;
  private final TextsByPage pages;
  private final HeardPages heard = new HeardPages();
  private final Executor noting;
  private final AtomicBoolean waits = new AtomicBoolean();
  private final AtomicLong durable = new AtomicLong();
  private volatile boolean closed;

  /** The end of what this node saw noted. */
  private volatile long noted;

  @Autowired
  GrownTexts(WholeLog log, LogTail tail, TextsByPage pages) {
    this(
        log,
        tail,
        pages,
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("grown-texts").daemon().factory()));
  }

  /**
   * @param noting one task at a time
   */
  GrownTexts(WholeLog log, LogTail tail, TextsByPage pages, Executor noting) {
    this.log = log;
    this.pages = pages;
    this.noting = noting;
    tail.follow(
        events -> {
          heard.hear(events);
          reached(events.getLast().position());
        });
  }

  /** Up to this position of the log it is noted which texts grew. */
  long notedUpTo() {
    return pages.count() * PAGE;
  }

  /** The bill's texts that grew after a position, as far as noted; also some that grew before. */
  Set<ProvisionId> after(long position, BillId bill) {
    return pages.of(bill, position / PAGE);
  }

  /** The log is durable up to here: its full pages are noted in the background. Never blocks. */
  void reached(long position) {
    durable.accumulateAndGet(position, Math::max);
    if (position >= noted + PAGE && !closed && waits.compareAndSet(false, true)) {
      noting.execute(this::note);
    }
  }

  private void note() {
    waits.set(false);
    try {
      noted = notedUpTo();
      note(noted, durable.get() / PAGE * PAGE);
    } catch (RuntimeException failed) {
      if (!closed) {
        LOG.warn("which texts grew after position {} was not noted", noted, failed);
      }
    }
  }

  private void note(long from, long to) {
    for (long at = from; at < to && !closed; at += PAGE) {
      long page = at / PAGE;
      Map<BillId, Set<ProvisionId>> texts = heard.take(page);
      pages.note(page, texts == null ? read(page) : texts);
      noted = at + PAGE;
    }
  }

  private Map<BillId, Set<ProvisionId>> read(long page) {
    Map<BillId, Set<ProvisionId>> texts = new HashMap<>();
    long at = page * PAGE;
    long end = at + PAGE;
    while (at < end) {
      List<Recorded> events = log.after(at, COMMITS);
      for (Recorded recorded : events) {
        if (recorded.position() > at && recorded.position() <= end) {
          HeardPages.add(recorded.event(), texts);
        }
      }
      at = events.getLast().position();
    }
    return texts;
  }

  @Override
  public void close() {
    closed = true;
    if (noting instanceof ExecutorService thread) {
      thread.shutdownNow();
    }
  }
}
