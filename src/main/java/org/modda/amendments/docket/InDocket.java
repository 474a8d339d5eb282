package org.modda.amendments.docket;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendmentId;
import org.modda.identity.AccountId;

/**
 * What the docket knows of one amendment: enough to decide, and not its words.
 *
 * @param worded the sequence of the event that gave it its wording
 */
record InDocket(
    AmendmentId id,
    int number,
    AccountId author,
    @Nullable AmendmentId amends,
    AmendmentState state,
    Set<AccountId> cosigners,
    long worded) {

  InDocket {
    cosigners = Set.copyOf(cosigners);
  }

  boolean pending() {
    return state == AmendmentState.TABLED;
  }

  InDocket in(AmendmentState next) {
    return new InDocket(id, number, author, amends, next, cosigners, worded);
  }

  InDocket cosignedBy(Set<AccountId> now) {
    return new InDocket(id, number, author, amends, state, now, worded);
  }

  InDocket wordedAt(long sequence) {
    return new InDocket(id, number, author, amends, state, cosigners, sequence);
  }
}
