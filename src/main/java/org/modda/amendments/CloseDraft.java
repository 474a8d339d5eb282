package org.modda.amendments;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.modda.drafting.BillId;
import org.modda.identity.AccountId;
import org.modda.identity.Act;
import org.modda.identity.AllowedTo;
import org.modda.identity.Role;
import org.modda.identity.Scope;

/**
 * Closes a draft that went into the docket or became a proposal; a repeat has no second effect.
 *
 * <p>Only its author may; to anybody else there is no such draft ({@code unknown-draft}).
 */
@AllowedTo(Role.CITIZEN)
public record CloseDraft(
    @TargetAggregateIdentifier AmendmentId amendment, BillId bill, AccountId by, Instant at)
    implements Act {

  @Override
  public Scope scope() {
    return bill.scope();
  }
}
