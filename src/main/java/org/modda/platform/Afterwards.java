package org.modda.platform;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets what some work leads to run on the thread of that work, when it is done: no other thread is
 * woken for it, and it holds none of the work's locks.
 */
public final class Afterwards {

  private static final Logger LOG = LoggerFactory.getLogger(Afterwards.class);

  /** One for each kind of work; removed when the work is done. */
  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<@Nullable Deque<Runnable>> toDo = new ThreadLocal<>();

  /** Does some work, then all that it has led to here, and what that leads to in turn. */
  public void first(Runnable work) {
    if (toDo.get() != null) {
      work.run();
      return;
    }
    Deque<Runnable> consequences = new ArrayDeque<>(2);
    toDo.set(consequences);
    try {
      work.run();
    } finally {
      try {
        doAll(consequences);
      } finally {
        toDo.remove();
      }
    }
  }

  private static void doAll(Deque<Runnable> consequences) {
    for (Runnable next = consequences.poll(); next != null; next = consequences.poll()) {
      try {
        next.run();
      } catch (RuntimeException | Error e) {
        LOG.error("what some work led to could not be done", e);
      }
    }
  }

  /**
   * Runs a task after the work on whose thread it was handed over, if there is such, else there.
   */
  public Executor orElse(Executor elsewhere) {
    return task -> {
      Deque<Runnable> consequences = toDo.get();
      if (consequences == null) {
        elsewhere.execute(task);
      } else {
        consequences.add(task);
      }
    };
  }
}
