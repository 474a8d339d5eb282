package org.modda.amendments.radar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendmentId;
import org.modda.identity.AccountId;

/**
 * How an amendment ended.
 *
 * @param reason a code, of one that fell
 * @param text the reason that a person gave
 * @param because the adopted one that made it fall
 * @param into the one that it lives on in
 */
public record End(
    State state,
    Instant at,
    AccountId by,
    @Nullable String reason,
    @Nullable String text,
    @Nullable AmendmentId because,
    @Nullable AmendmentId into) {

  /** The states of an amendment in the docket; all but the first are ends. */
  public enum State {
    TABLED,
    WITHDRAWN,
    FALLEN,
    ADOPTED,
    REJECTED,
    MERGED
  }
}
