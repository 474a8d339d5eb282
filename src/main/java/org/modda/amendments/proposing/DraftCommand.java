package org.modda.amendments.proposing;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.Wording;
import org.modda.drafting.BillId;
import org.modda.identity.AccountId;
import org.modda.identity.Act;
import org.modda.identity.AllowedTo;
import org.modda.identity.Role;
import org.modda.identity.Scope;

/**
 * What somebody may ask of a draft of their own. Anybody with an account may write one: a draft
 * changes nothing. Closing it is {@link org.modda.amendments.CloseDraft}.
 */
sealed interface DraftCommand extends Act {

  BillId bill();

  AmendmentId amendment();

  Instant at();

  @Override
  default Scope scope() {
    return bill().scope();
  }

  /** Begins a draft; a repeat by the same person has no second effect. */
  @AllowedTo(Role.CITIZEN)
  record BeginDraft(
      @TargetAggregateIdentifier AmendmentId amendment,
      BillId bill,
      @Nullable AmendmentId amends,
      AccountId by,
      Instant at)
      implements DraftCommand {}

  @AllowedTo(Role.CITIZEN)
  record RewordDraft(
      @TargetAggregateIdentifier AmendmentId amendment,
      BillId bill,
      Wording wording,
      String rationale,
      AccountId by,
      Instant at)
      implements DraftCommand {}

  @AllowedTo(Role.CITIZEN)
  record DiscardDraft(
      @TargetAggregateIdentifier AmendmentId amendment, BillId bill, AccountId by, Instant at)
      implements DraftCommand {}
}
