package org.modda.platform.socket;

import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.TextMessage;

/**
 * Puts one connection's long frames together from the parts in which the container reads them, so
 * that the container needs no buffer of the largest size for each connection.
 */
public final class PartialFrames {

  private final int longest;
  private @Nullable StringBuilder parts;
  private boolean overflowed;

  /** Frames of at most {@code longest} UTF-16 units. */
  public PartialFrames(int longest) {
    this.longest = longest;
  }

  /** The whole frame with its last part; null before that, and for a frame that is too long. */
  public @Nullable String add(TextMessage part) {
    StringBuilder before = parts;
    if (overflowed) {
      return null;
    }
    if (before == null && part.isLast()) {
      return part.getPayload();
    }
    StringBuilder soFar = before == null ? new StringBuilder() : before;
    parts = soFar;
    if (soFar.length() + part.getPayload().length() > longest) {
      overflowed = true;
      parts = null;
      return null;
    }
    soFar.append(part.getPayload());
    if (!part.isLast()) {
      return null;
    }
    parts = null;
    return soFar.toString();
  }

  /** Whether a frame was too long: nothing that follows on this connection is read. */
  public boolean hasOverflowed() {
    return overflowed;
  }
}
