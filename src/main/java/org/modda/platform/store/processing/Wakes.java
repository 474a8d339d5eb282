package org.modda.platform.store.processing;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Wakes projections when something was appended: at once after a quiet time, and then no more often
 * than once in an interval, so that load makes batches larger and not wakes more frequent.
 */
public final class Wakes implements AutoCloseable {

  private final Set<Runnable> sleepers = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean pending = new AtomicBoolean();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("projection-wakes").daemon().factory());
  private final long interval;
  private volatile long quietUntil = System.nanoTime();

  public Wakes(Duration interval) {
    this.interval = interval.toNanos();
  }

  /** Something was appended. Returns at once. */
  public void signal() {
    if (pending.compareAndSet(false, true)) {
      var unused = timer.schedule(this::wake, quietUntil - System.nanoTime(), TimeUnit.NANOSECONDS);
    }
  }

  private void wake() {
    pending.set(false);
    quietUntil = System.nanoTime() + interval;
    sleepers.forEach(Runnable::run);
  }

  void add(Runnable sleeper) {
    sleepers.add(sleeper);
  }

  void remove(Runnable sleeper) {
    sleepers.remove(sleeper);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
