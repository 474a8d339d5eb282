package org.modda.amendments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendmentDraftEvent.DraftBegun;
import org.modda.amendments.AmendmentDraftEvent.DraftDiscarded;
import org.modda.amendments.AmendmentDraftEvent.DraftReworded;
import org.modda.amendments.AmendmentDraftEvent.DraftTabled;
import org.modda.drafting.BillId;
import org.modda.identity.AccountId;
import org.modda.platform.DomainEvent;
import org.modda.platform.EventName;

/** What can happen to a draft of an amendment: private to its author until it is tabled. */
public sealed interface AmendmentDraftEvent extends DomainEvent
    permits DraftBegun, DraftReworded, DraftTabled, DraftDiscarded {

  AmendmentId amendment();

  AccountId by();

  Instant at();

  /**
   * @param amends the amendment that it would change; null for a draft to the bill itself
   */
  @EventName(value = "amendments.draft-begun", version = 1)
  record DraftBegun(
      BillId bill, AmendmentId amendment, @Nullable AmendmentId amends, AccountId by, Instant at)
      implements AmendmentDraftEvent {}

  @EventName(value = "amendments.draft-reworded", version = 1)
  record DraftReworded(
      AmendmentId amendment, Wording wording, String rationale, AccountId by, Instant at)
      implements AmendmentDraftEvent {}

  /** It went into the docket, or became a citizen's proposal; it is changed no more. */
  @EventName(value = "amendments.draft-tabled", version = 1)
  record DraftTabled(AmendmentId amendment, AccountId by, Instant at)
      implements AmendmentDraftEvent {}

  @EventName(value = "amendments.draft-discarded", version = 1)
  record DraftDiscarded(AmendmentId amendment, AccountId by, Instant at)
      implements AmendmentDraftEvent {}
}
