package org.modda.identity.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.modda.platform.Refused;

/**
 * How often something may be tried under one key: a number at once, and then one more each time a
 * while has passed. Counted on this node, for the 100,000 keys in most use.
 */
final class Allowance {

  private static final int MOST_KEYS = 100_000;

  private record Left(double tries, Instant at) {}

  private final int atOnce;
  private final Duration oneMoreAfter;
  private final Clock clock;
  private final Cache<String, Left> left;

  Allowance(int atOnce, Duration oneMoreAfter, Clock clock) {
    this.atOnce = atOnce;
    this.oneMoreAfter = oneMoreAfter;
    this.clock = clock;
    this.left =
        Caffeine.newBuilder()
            .maximumSize(MOST_KEYS)
            .expireAfterWrite(oneMoreAfter.multipliedBy(atOnce))
            .build();
  }

  /** Refused with {@code too-many-attempts} (429) and when to come back. */
  void take(String key) {
    Left now = left.asMap().compute(key, (same, was) -> with(was == null ? full() : was, -1));
    if (now.tries() < 0) {
      giveBack(key);
      double wait = (0 - now.tries()) * oneMoreAfter.toMillis();
      throw Refused.because(
          Refused.Kind.TOO_OFTEN,
          "too-many-attempts",
          Map.of("retryAfterSeconds", Math.max(1, (long) Math.ceil(wait / 1000))));
    }
  }

  /** What was right, or refused for another reason, does not count. */
  void giveBack(String key) {
    left.asMap().computeIfPresent(key, (same, was) -> with(was, 1));
  }

  private Left full() {
    return new Left(atOnce, clock.instant());
  }

  private Left with(Left was, int change) {
    Instant now = clock.instant();
    double earned = (double) Duration.between(was.at(), now).toMillis() / oneMoreAfter.toMillis();
    double tries = Math.min(atOnce, was.tries() + Math.max(0, earned)) + change;
    return new Left(Math.min(atOnce, tries), now);
  }
}
