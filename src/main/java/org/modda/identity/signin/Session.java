package org.modda.identity.signin;

import java.time.Duration;
import java.time.Instant;
import org.modda.identity.AccountId;

/**
 * Somebody signed in: for 14 days after they were last here, and for 90 days at most.
 *
 * @param digest SHA-256 of the token in their cookie
 * @param used when they were last here, to the hour
 */
public record Session(String digest, AccountId account, Instant begun, Instant used) {

  static final Duration LONGEST = Duration.ofDays(90);
  private static final Duration IDLE = Duration.ofDays(14);
  private static final Duration NOTED_EVERY = Duration.ofHours(1);

  /** The latest it can end without being used again. */
  Instant ends() {
    Instant idle = used.plus(IDLE);
    Instant last = begun.plus(LONGEST);
    return idle.isBefore(last) ? idle : last;
  }

  boolean over(Instant now) {
    return !now.isBefore(ends());
  }

  /** Whether its use is worth writing down: not at every request. */
  boolean stale(Instant now) {
    return now.isAfter(used.plus(NOTED_EVERY));
  }

  /** Near enough to a secret to be kept out of logs. */
  @Override
  public String toString() {
    return "Session[" + account + "]";
  }
}
