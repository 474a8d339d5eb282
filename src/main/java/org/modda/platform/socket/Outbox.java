package org.modda.platform.socket;

import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/**
 * What waits to be written to one reader.
 *
 * <p>Where many read the same, one reader is not written to more often than it takes to write to
 * all of them: {@value #NANOS_FOR_EACH} ns for each, at most {@value #LONGEST_PACE} ns. So a busy
 * room coalesces before its processor is full, and a quiet one is told at once.
 *
 * <p>Offering never blocks. Whatever is ready when the socket is free goes out as one message, its
 * frames separated by line feeds. A reader that falls {@code limit} UTF-16 units behind is closed
 * with 1013 (RFC 6455 registry: try again later) and hurts nobody else.
 */
public final class Outbox {

  private static final long NANOS_FOR_EACH = 40_000;
  private static final long LONGEST_PACE = 10_000_000;
  private static final CloseStatus FELL_BEHIND = new CloseStatus(1013, "fell-behind");

  private final WebSocketSession session;
  private final Executor writers;
  private final int limit;
  private final Queue<String> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger units = new AtomicInteger();
  private final AtomicBoolean writing = new AtomicBoolean();
  private volatile @Nullable CloseStatus closing;
  private volatile boolean closed;
  private volatile long pace;
  private long written = System.nanoTime() - LONGEST_PACE;

  /**
   * An outbox for one session.
   *
   * @param limit UTF-16 units that may wait
   * @param writers runs the blocking writes, one at a time for this session
   */
  public Outbox(WebSocketSession session, int limit, Executor writers) {
    this.session = session;
    this.limit = limit;
    this.writers = writers;
  }

  /** Puts a frame in line; without effect once the outbox is closing. */
  public void offer(String frame) {
    if (closing != null) {
      return;
    }
    if (units.addAndGet(frame.length() + 1) > limit) {
      close(FELL_BEHIND);
      return;
    }
    waiting.add(frame);
    write();
  }

  /**
   * Puts a frame in line that goes to so many readers.
   *
   * @param readers how many are offered the same
   */
  public void offer(String frame, int readers) {
    pace = Math.min(LONGEST_PACE, readers * NANOS_FOR_EACH);
    offer(frame);
  }

  /** Writes what waits, then closes; a reader that fell behind gets nothing more. */
  public void close(CloseStatus status) {
    if (closing == null) {
      closing = status;
    }
    if (status.equals(FELL_BEHIND)) {
      waiting.clear();
    }
    write();
  }

  /** Whether nothing waits and nothing is being written. */
  public boolean isIdle() {
    return waiting.isEmpty() && !writing.get();
  }

  private void write() {
    if (writing.compareAndSet(false, true)) {
      writers.execute(this::drain);
    }
  }

  private void drain() {
    do {
      try {
        keepPace();
        String message = nextMessage();
        while (message != null) {
          session.sendMessage(new TextMessage(message));
          written = System.nanoTime();
          keepPace();
          message = nextMessage();
        }
        CloseStatus status = closing;
        if (status != null && !closed) {
          closed = true;
          session.close(status);
        }
      } catch (IOException | RuntimeException broken) {
        // The peer is gone or the write timed out: the container reports the close.
        closing = CloseStatus.SESSION_NOT_RELIABLE;
        waiting.clear();
        closeQuietly();
      } finally {
        writing.set(false);
      }
    } while (hasWork() && writing.compareAndSet(false, true));
  }

  private void keepPace() {
    long early = written + pace - System.nanoTime();
    if (early > 0 && closing == null) {
      LockSupport.parkNanos(early);
    }
  }

  private boolean hasWork() {
    return !waiting.isEmpty() || (closing != null && !closed);
  }

  private @Nullable String nextMessage() {
    String first = waiting.poll();
    if (first == null) {
      return null;
    }
    String second = waiting.poll();
    if (second == null) {
      units.addAndGet(-first.length() - 1);
      return first;
    }
    StringBuilder message = new StringBuilder(first).append('\n').append(second);
    for (String frame = waiting.poll(); frame != null; frame = waiting.poll()) {
      message.append('\n').append(frame);
    }
    units.addAndGet(-message.length() - 1);
    return message.toString();
  }

  private void closeQuietly() {
    if (!closed) {
      closed = true;
      try {
        session.close(CloseStatus.SESSION_NOT_RELIABLE);
      } catch (IOException alreadyGone) {
        // Nothing is left to tell the peer.
      }
    }
  }
}
