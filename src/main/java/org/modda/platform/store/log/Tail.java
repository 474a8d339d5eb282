package org.modda.platform.store.log;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.modda.platform.Afterwards;
import org.modda.platform.store.LogTail;
import org.modda.platform.store.Recorded;
import org.modda.platform.store.WholeLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells followers of commits, in the order of positions: what this node wrote from memory, and what
 * stands before it and was written elsewhere from the log.
 */
public final class Tail implements LogTail, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Tail.class);
  private static final int PAGE = 500;
  private static final long RETRY_MILLIS = 1000;

  private final List<Consumer<List<Recorded>>> followers = new CopyOnWriteArrayList<>();
  private final AtomicBoolean looking = new AtomicBoolean();
  private final ExecutorService thread;
  private final Executor afterCommand;
  private final ReentrantLock telling = new ReentrantLock();
  private final RecentCommits recent = new RecentCommits();
  private final WholeLog log;
  private long told;

  /**
   * A tail that nobody follows yet.
   *
   * @param from the position that it starts after, the present head of the log
   * @param afterCommand what a command that began with it has written is told of on its own thread
   */
  public Tail(WholeLog log, long from, Afterwards afterCommand) {
    this.log = log;
    this.told = from;
    this.thread =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().name("log-tail").daemon().factory());
    this.afterCommand = afterCommand.orElse(this::onThread);
  }

  @Override
  public void follow(Consumer<List<Recorded>> follower) {
    followers.add(follower);
  }

  @Override
  public boolean hasToldAll() {
    if (!telling.tryLock()) {
      return false;
    }
    try {
      return told >= recent.last();
    } finally {
      telling.unlock();
    }
  }

  /** What this node wrote last, told or not. */
  RecentCommits recent() {
    return recent;
  }

  /**
   * Tells of commits that this node wrote; of several, on no thread of one of them. They are
   * durable whatever becomes of telling them, so it throws nothing.
   */
  void appended(List<Appended> commits) {
    try {
      recent.add(commits);
      List<Recorded> events = recorded(commits);
      Executor teller = commits.size() == 1 ? afterCommand : this::onThread;
      teller.execute(() -> takeHere(events));
    } catch (RuntimeException | Error e) {
      LOG.error("what was written could not be told at once; looking for it in the log", e);
      look();
    }
  }

  private static List<Recorded> recorded(List<Appended> commits) {
    List<Recorded> events = new ArrayList<>();
    for (Appended each : commits) {
      events.addAll(Reading.recorded(each.commit(), each.events()));
    }
    return events;
  }

  /** Looks whether another node wrote something. */
  void look() {
    if (looking.compareAndSet(false, true)) {
      try {
        onThread(this::lookNow);
      } catch (Error e) {
        looking.set(false);
        throw e;
      }
    }
  }

  private void lookNow() {
    looking.set(false);
    telling.lock();
    try {
      catchUp(Long.MAX_VALUE);
    } finally {
      telling.unlock();
    }
  }

  private void onThread(Runnable task) {
    try {
      thread.execute(task);
    } catch (RejectedExecutionException closed) {
      LOG.debug("the tail is closed: nobody is told any more");
    }
  }

  /** Tells at once where nobody is telling and nothing is missing before; else the thread does. */
  private void takeHere(List<Recorded> events) {
    if (telling.tryLock()) {
      try {
        if (events.getFirst().position() <= told + 1) {
          tellNew(events);
          return;
        }
      } finally {
        telling.unlock();
      }
    }
    onThread(() -> take(events));
  }

  private void take(List<Recorded> events) {
    telling.lock();
    try {
      long before = events.getFirst().position() - 1;
      catchUp(before);
      if (told >= before) {
        tellNew(events);
      }
    } finally {
      telling.unlock();
    }
  }

  private void tellNew(List<Recorded> events) {
    if (events.getFirst().position() > told) {
      tell(events);
    } else if (events.getLast().position() > told) {
      tell(events.stream().filter(each -> each.position() > told).toList());
    }
  }

  /**
   * Tells what stands in the log as far as {@code to}, or what there is. What is known to be there
   * may be read a little late, while another member of the store takes over: it is waited for.
   */
  private void catchUp(long to) {
    while (told < to && !thread.isShutdown()) {
      try {
        List<Recorded> next = recorded(recent.after(told, PAGE));
        if (next.isEmpty()) {
          next = log.after(told, PAGE);
        }
        if (!next.isEmpty()) {
          tellNew(next);
        } else if (to == Long.MAX_VALUE) {
          return;
        } else {
          LOG.warn("the log after {} is not there to be read yet; trying again", told);
          LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(RETRY_MILLIS));
        }
      } catch (RuntimeException | Error e) {
        LOG.error("the log after {} could not be read; trying again", told, e);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(RETRY_MILLIS));
      }
    }
  }

  private void tell(List<Recorded> events) {
    told = events.getLast().position();
    for (Consumer<List<Recorded>> follower : followers) {
      try {
        follower.accept(events);
      } catch (RuntimeException | Error e) {
        LOG.error("a follower of the log failed at {}", told, e);
      }
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
