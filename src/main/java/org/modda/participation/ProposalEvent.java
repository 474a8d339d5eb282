package org.modda.participation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.Wording;
import org.modda.drafting.BillId;
import org.modda.identity.AccountId;
import org.modda.participation.ProposalEvent.ProposalSubmitted;
import org.modda.participation.ProposalEvent.ProposalTakenUp;
import org.modda.platform.DomainEvent;
import org.modda.platform.EventName;

/** What can happen to what citizens propose for a bill. A proposal changes no text. */
public sealed interface ProposalEvent extends DomainEvent
    permits ProposalSubmitted, ProposalTakenUp {

  BillId bill();

  ProposalId proposal();

  AccountId by();

  Instant at();

  /**
   * A citizen proposed an amendment: public from here on.
   *
   * @param number its place among the bill's proposals, from 1, without a gap
   * @param amends the amendment on whose texts it is made; null for the bill's own
   * @param words why, in the citizen's words; at most 20,000 UTF-16 units
   */
  @EventName(value = "participation.proposal-submitted", version = 1)
  record ProposalSubmitted(
      BillId bill,
      ProposalId proposal,
      int number,
      Wording wording,
      @Nullable AmendmentId amends,
      String words,
      AccountId by,
      Instant at)
      implements ProposalEvent {}

  /** A deputy tabled an amendment that carries it. */
  @EventName(value = "participation.proposal-taken-up", version = 1)
  record ProposalTakenUp(
      BillId bill, ProposalId proposal, AmendmentId amendment, AccountId by, Instant at)
      implements ProposalEvent {}
}
