package org.modda.amendments;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modda.identity.AccountId;

/**
 * Whose amendment it is, and how people call it.
 *
 * @param number its place in the bill's docket, from 1
 * @param by its author
 * @param label what it was called in the source it was imported from
 */
public record TabledAmendment(
    AmendmentId id,
    int number,
    AccountId by,
    List<AccountId> cosigners,
    Capacity capacity,
    @Nullable String label) {

  public TabledAmendment {
    cosigners = List.copyOf(cosigners);
  }
}
