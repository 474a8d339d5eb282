package org.modda.platform.socket;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;

/**
 * What waits to be written to one reader.
 *
 * <p>Offering never blocks. A frame goes out at once where the wire is free; whatever has gathered
 * when the wire becomes free goes out as one message, its frames separated by line feeds. A reader
 * that falls {@code limit} UTF-16 units behind is closed with 1013 (RFC 6455 registry: try again
 * later) and hurts nobody else. One that cannot be written to is given up, which is no exception to
 * whoever offers.
 */
public final class Outbox {

  /** For a reader that misses something: it comes back and asks for it. */
  public static final CloseStatus FELL_BEHIND = new CloseStatus(1013, "fell-behind");

  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

  private final Wire wire;
  private final int limit;
  private final Queue<String> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger units = new AtomicInteger();
  private final AtomicBoolean writing = new AtomicBoolean();
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile @Nullable CloseStatus closing;

  /**
   * An outbox for one session.
   *
   * @param limit UTF-16 units that may wait
   */
  public Outbox(Wire wire, int limit) {
    this.wire = wire;
    this.limit = limit;
  }

  /** Puts a frame in line; without effect once the outbox is closing. */
  public void offer(String frame) {
    if (closing != null) {
      return;
    }
    if (units.addAndGet(frame.length() + 1) > limit) {
      closing = FELL_BEHIND;
      giveUp(FELL_BEHIND);
      return;
    }
    waiting.add(frame);
    write();
  }

  /** Writes what waits, then closes. */
  public void close(CloseStatus status) {
    if (closing == null) {
      closing = status;
    }
    write();
  }

  /** Whether nothing waits and nothing is being written. */
  public boolean isIdle() {
    return (closed.get() || waiting.isEmpty()) && !writing.get();
  }

  private void write() {
    while (hasWork() && writing.compareAndSet(false, true)) {
      if (sendsNext()) {
        return;
      }
      CloseStatus status = closing;
      if (status != null) {
        hangUp(status);
        return;
      }
      writing.set(false);
    }
  }

  private boolean sendsNext() {
    try {
      String message = nextMessage();
      if (message == null) {
        return false;
      }
      wire.send(message, this::written);
    } catch (RuntimeException | Error e) {
      written(e);
      LOG.error("a message could not be written", e);
    }
    return true;
  }

  private void written(@Nullable Throwable broken) {
    writing.set(false);
    if (broken == null) {
      write();
    } else {
      // The peer is gone or the write timed out: the container reports the close.
      closing = CloseStatus.SESSION_NOT_RELIABLE;
      giveUp(CloseStatus.SESSION_NOT_RELIABLE);
    }
  }

  private boolean hasWork() {
    return !closed.get() && (!waiting.isEmpty() || closing != null);
  }

  private @Nullable String nextMessage() {
    String first = waiting.poll();
    String second = first == null ? null : waiting.poll();
    if (first == null || second == null) {
      units.addAndGet(first == null ? 0 : -first.length() - 1);
      return first;
    }
    StringBuilder message = new StringBuilder(first).append('\n').append(second);
    for (String frame = waiting.poll(); frame != null; frame = waiting.poll()) {
      message.append('\n').append(frame);
    }
    units.addAndGet(-message.length() - 1);
    return message.toString();
  }

  /** Gets nothing more, not even what waits. */
  private void giveUp(CloseStatus status) {
    waiting.clear();
    hangUp(status);
  }

  private void hangUp(CloseStatus status) {
    if (closed.compareAndSet(false, true)) {
      writing.set(true);
      try {
        wire.close(status, () -> writing.set(false));
      } catch (RuntimeException | Error e) {
        LOG.warn("nobody could say farewell", e);
        writing.set(false);
      }
    }
  }
}
