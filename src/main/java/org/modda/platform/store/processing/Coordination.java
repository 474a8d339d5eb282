package org.modda.platform.store.processing;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The thread that reads the log for one projection.
 *
 * <p>When a projection's buffer of 1,024 events is full, Axon's coordinator looks again after 100
 * ms, and a replay would go no faster than 10,000 events a second. Here it looks after 2 ms.
 */
public final class Coordination extends ScheduledThreadPoolExecutor {

  private static final long BUFFER_FULL_MILLIS = 100;
  private static final long LOOK_AGAIN_MILLIS = 2;

  public Coordination(String projection) {
    super(1, Thread.ofPlatform().name("log-to-" + projection).daemon().factory());
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
    boolean full = unit.toMillis(delay) == BUFFER_FULL_MILLIS;
    return full
        ? super.schedule(task, LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS)
        : super.schedule(task, delay, unit);
  }
}
