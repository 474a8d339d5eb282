package org.modda.platform.socket;

import java.util.function.LongSupplier;

/** A token bucket: so many at once, so many a second. Used by one thread at a time. */
public final class RateLimit {

  private final double perNano;
  private final double burst;
  private final LongSupplier nanos;
  private double tokens;
  private long last;

  /**
   * A full bucket.
   *
   * @param perSecond how many come back in a second
   * @param burst how many may be taken at once
   * @param nanos a monotonic clock in nanoseconds
   */
  public RateLimit(double perSecond, double burst, LongSupplier nanos) {
    this.perNano = perSecond / 1e9;
    this.burst = burst;
    this.nanos = nanos;
    this.tokens = burst;
    this.last = nanos.getAsLong();
  }

  /** Takes one, where there is one. */
  public boolean take() {
    long now = nanos.getAsLong();
    tokens = Math.min(burst, tokens + (now - last) * perNano);
    last = now;
    if (tokens < 1) {
      return false;
    }
    tokens -= 1;
    return true;
  }
}
