package org.modda.participation.proposing;

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
import org.modda.participation.ProposalId;

/** What people may ask of the proposals to a bill. None of it changes a text. */
sealed interface ProposalCommand extends Act {

  BillId bill();

  @TargetAggregateIdentifier
  default ProposalRegisterId register() {
    return new ProposalRegisterId(bill());
  }

  @Override
  default Scope scope() {
    return bill().scope();
  }

  /** Submits a proposal; a repeat with the same id by the same person has no second effect. */
  @AllowedTo(Role.CITIZEN)
  record SubmitProposal(
      BillId bill,
      ProposalId proposal,
      Wording wording,
      @Nullable AmendmentId amends,
      String words,
      AccountId by,
      Instant at)
      implements ProposalCommand {}

  /** Says which amendment carries it; a repeat has no second effect. */
  @AllowedTo(Role.DEPUTY)
  record TakeUpProposal(
      BillId bill, ProposalId proposal, AmendmentId amendment, AccountId by, Instant at)
      implements ProposalCommand {}
}
