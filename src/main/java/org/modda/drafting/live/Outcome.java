package org.modda.drafting.live;

import org.modda.platform.Refused;

/** What became of one submission, in the order in which they were gathered. */
sealed interface Outcome {

  /** It made this revision; everybody hears of it when it is durable. */
  record Accepted(long revision) implements Outcome {}

  /** It had made this revision before: a resend after a lost connection. */
  record Repeated(long revision) implements Outcome {}

  /**
   * It changes nothing any more, since others made the same changes, so it makes no revision: the
   * text at this revision holds all that it asked for.
   */
  record Unchanged(long revision) implements Outcome {}

  /** It changes nothing, now or ever. */
  record NotAccepted(Refused refused) implements Outcome {}
}
