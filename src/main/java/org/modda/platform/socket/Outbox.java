package org.modda.platform.socket;

import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/**
 * What waits to be written to one reader.
 *
 * <p>Offering never blocks. Whatever is ready when the socket is free goes out as one message, its
 * frames separated by line feeds. A reader that falls {@code limit} UTF-16 units behind is closed
 * with 1013 (RFC 6455 registry: try again later) and hurts nobody else.
 */
public final class Outbox {

  private static final CloseStatus FELL_BEHIND = new CloseStatus(1013, "fell-behind");

  private final WebSocketSession session;
  private final Executor writers;
  private final int limit;
  private final Queue<String> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger units = new AtomicInteger();
  private final AtomicBoolean writing = new AtomicBoolean();
  private volatile @Nullable CloseStatus closing;
  private volatile boolean closed;

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
        String message = nextMessage();
        while (message != null) {
          session.sendMessage(new TextMessage(message));
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
