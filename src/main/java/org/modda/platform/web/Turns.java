package org.modda.platform.web;

import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.modda.platform.Refused;

/**
 * Costly questions are answered a few at a time, so that whoever asks many takes nothing from those
 * who write. Refused: {@code too-many-questions} (429) to whoever would wait longer than a moment.
 */
public final class Turns {

  private static final long LONGEST_WAIT_SECONDS = 5;

  private final Semaphore places;

  /**
   * @param atOnce how many are answered at the same time
   */
  public Turns(int atOnce) {
    places = new Semaphore(atOnce, true);
  }

  /** The answer, once it is this question's turn. */
  public <T> T take(Supplier<T> question) {
    try {
      if (!places.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw busy();
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      throw busy();
    }
    try {
      return question.get();
    } finally {
      places.release();
    }
  }

  private static Refused busy() {
    return Refused.because(
        Refused.Kind.TOO_OFTEN, "too-many-questions", Map.of("retryAfterSeconds", 5));
  }
}
