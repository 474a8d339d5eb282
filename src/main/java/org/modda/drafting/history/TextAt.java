package org.modda.drafting.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.modda.identity.AccountId;

/**
 * A text as it stood at one of its revisions.
 *
 * @param changed when that revision was made; {@link Instant#EPOCH} for a text nobody has begun
 * @param changedBy who made it; null for a text nobody has begun
 */
public record TextAt(long revision, String text, Instant changed, @Nullable AccountId changedBy) {

  /** A text nobody has begun: empty, revision 0. */
  public static final TextAt EMPTY = new TextAt(0, "", Instant.EPOCH, null);
}
