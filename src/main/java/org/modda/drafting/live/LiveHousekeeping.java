package org.modda.drafting.live;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.modda.platform.store.LogTail;
import org.springframework.context.SmartLifecycle;

/**
 * Tells who is where, five times a second, and drains the sockets before the server goes down: no
 * edit is taken any more, those that were are settled and told to everybody, and then comes the
 * farewell. What was not told within the time is not lost: whoever sent it asks again.
 */
final class LiveHousekeeping implements SmartLifecycle {

  private static final long PRESENCE_MILLIS = 200;
  private static final Duration DRAIN_LIMIT = Duration.ofSeconds(10);

  private final LiveRooms rooms;
  private final Submissions submissions;
  private final LogTail tail;
  private final Connections connections;
  private volatile @Nullable ScheduledExecutorService clockwork;

  LiveHousekeeping(
      LiveRooms rooms, Submissions submissions, LogTail tail, Connections connections) {
    this.rooms = rooms;
    this.submissions = submissions;
    this.tail = tail;
    this.connections = connections;
  }

  @Override
  public void start() {
    ScheduledExecutorService started =
        Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().daemon().name("live-presence").unstarted(task));
    var unused =
        started.scheduleWithFixedDelay(
            rooms::tellPresence, PRESENCE_MILLIS, PRESENCE_MILLIS, TimeUnit.MILLISECONDS);
    clockwork = started;
  }

  @Override
  public void stop() {
    ScheduledExecutorService running = clockwork;
    if (running != null) {
      running.shutdownNow();
      clockwork = null;
    }
    long end = System.nanoTime() + DRAIN_LIMIT.toNanos();
    submissions.end();
    waitUntil(submissions::areDone, end);
    waitUntil(tail::hasToldAll, end);
    waitUntil(rooms::areTold, end);
    connections.drain();
    waitUntil(connections::areGone, end);
  }

  @Override
  public boolean isRunning() {
    return clockwork != null;
  }

  /** Stops first of all: while the web server and the store still work. */
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }

  private static void waitUntil(java.util.function.BooleanSupplier done, long end) {
    while (!done.getAsBoolean() && System.nanoTime() < end) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
  }
}
