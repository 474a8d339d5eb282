package org.modda.publication;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.BillId;
import org.modda.identity.AccountId;
import org.modda.platform.DomainEvent;
import org.modda.platform.EventName;
import org.modda.publication.VersionEvent.VersionPublished;

/** What can happen to the published versions of a bill: one is added, and none ever changes. */
public sealed interface VersionEvent extends DomainEvent permits VersionPublished {

  BillId bill();

  AccountId by();

  Instant at();

  /**
   * A text of the bill was published. It is what the log up to a position says; a correction is a
   * version of its own.
   *
   * @param number its place among the bill's versions, from 1, without a gap
   * @param title what the procedure calls it; may be empty, at most 200 UTF-16 units
   * @param dated since when it is in force; null for one that is not law
   * @param position of the last event that is part of it: see {@code BillMoment}
   * @param sequence of the last event in the bill's own stream that is part of it
   * @param hash of what it says: see {@code CanonicalBill}
   * @param reasons why, at most 20,000 UTF-16 units
   * @param corrects the number of the version in whose place it stands; null for none
   * @param at when it was published here, whatever {@code dated} says
   */
  @EventName(value = "publication.version-published", version = 1)
  record VersionPublished(
      BillId bill,
      int number,
      VersionStage stage,
      String title,
      @Nullable LocalDate dated,
      long position,
      long sequence,
      String hash,
      String reasons,
      @Nullable Integer corrects,
      AccountId by,
      Instant at)
      implements VersionEvent {}
}
