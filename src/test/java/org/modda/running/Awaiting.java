package org.modda.running;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for a condition, and fails where it does not come true in a time that is long enough. */
public final class Awaiting {

  private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

  private Awaiting() {}

  /** The first answer that is not null. */
  public static <T> T until(Supplier<T> question) {
    long end = System.nanoTime() + LONG_ENOUGH.toNanos();
    while (true) {
      T answer = question.get();
      if (answer != null) {
        return answer;
      }
      if (System.nanoTime() > end) {
        throw new AssertionError("did not come true in " + LONG_ENOUGH.toSeconds() + " s");
      }
      LockSupport.parkNanos(2_000_000);
    }
  }

  public static void untilTrue(BooleanSupplier condition) {
    until(() -> condition.getAsBoolean() ? Boolean.TRUE : null);
  }
}
