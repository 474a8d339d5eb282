package org.modda.platform.store.processing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.modda.platform.store.log.LogEngine;

/**
 * One reader's way through the log. Having come to the end it looks again when it is woken, and not
 * before. One thread at a time uses it, but for the wake.
 *
 * <p>While a full page is handed out the next one is being read, so that a replay reads and
 * projects at once.
 */
final class WakingStream implements BlockingStream<TrackedEventMessage<?>> {

  /** Commits read at a time. */
  private static final int PAGE = 500;

  private final LogEngine engine;
  private final Wakes wakes;
  private final Deque<TrackedEventMessage<?>> ahead = new ArrayDeque<>();
  private final Set<Class<?>> skipped = new HashSet<>();
  private final Semaphore mayLook = new Semaphore(1);
  private final Runnable woken = this::woken;
  private long position;
  private @Nullable CompletableFuture<List<TrackedEventMessage<?>>> following;
  private volatile @Nullable Runnable callback;

  WakingStream(LogEngine engine, Wakes wakes, long position) {
    this.engine = engine;
    this.wakes = wakes;
    this.position = position;
    wakes.add(woken);
  }

  private void woken() {
    if (mayLook.availablePermits() == 0) {
      mayLook.release();
    }
    Runnable available = callback;
    if (available != null) {
      available.run();
    }
  }

  @Override
  public Optional<TrackedEventMessage<?>> peek() {
    return hasNextAvailable() ? Optional.of(ahead.getFirst()) : Optional.empty();
  }

  @Override
  public boolean hasNextAvailable() {
    return !ahead.isEmpty() || mayLook.tryAcquire() && look();
  }

  @Override
  public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
    return hasNextAvailable() || timeout > 0 && mayLook.tryAcquire(timeout, unit) && look();
  }

  @Override
  public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
    while (!hasNextAvailable()) {
      mayLook.acquire();
      look();
    }
    TrackedEventMessage<?> next = ahead.pollFirst();
    if (next == null) {
      throw new NoSuchElementException();
    }
    return next;
  }

  /**
   * Only a full page is followed by another at once: under load the next one waits for a wake. What
   * was read ahead may be older than the last wake, so it is followed by another look in any case.
   */
  private boolean look() {
    boolean full = true;
    while (full && ahead.isEmpty()) {
      boolean readAhead = following != null;
      List<TrackedEventMessage<?>> page = read();
      full = readAhead || page.size() >= PAGE;
      page.stream().filter(e -> !skipped.contains(e.getPayloadType())).forEach(ahead::addLast);
      if (!page.isEmpty()) {
        position = LogEngine.position(page.getLast().trackingToken());
      }
      if (page.size() >= PAGE) {
        long from = position;
        following =
            CompletableFuture.supplyAsync(
                () -> engine.after(from, PAGE), Thread::startVirtualThread);
      }
    }
    if (full) {
      mayLook.release();
    }
    return !ahead.isEmpty();
  }

  private List<TrackedEventMessage<?>> read() {
    CompletableFuture<List<TrackedEventMessage<?>>> begun = following;
    following = null;
    try {
      return begun == null ? engine.after(position, PAGE) : begun.join();
    } catch (RuntimeException e) {
      mayLook.release();
      throw e;
    }
  }

  @Override
  public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> ignored) {
    skipped.add(ignored.getPayloadType());
  }

  @Override
  public boolean setOnAvailableCallback(Runnable available) {
    callback = available;
    return true;
  }

  @Override
  public void close() {
    wakes.remove(woken);
  }
}
