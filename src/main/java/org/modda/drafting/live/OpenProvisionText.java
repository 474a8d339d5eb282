package org.modda.drafting.live;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.identity.AccountId;
import org.modda.identity.Act;
import org.modda.identity.AllowedTo;
import org.modda.identity.Role;
import org.modda.identity.Scope;

/** Opens the text of a unit with its first wording, before the bill that it belongs to exists. */
@AllowedTo({Role.DRAFTER, Role.ADMINISTRATOR})
public record OpenProvisionText(
    @TargetAggregateIdentifier ProvisionId provision,
    BillId bill,
    String text,
    AccountId by,
    Instant at)
    implements Act {

  /** The bill is not there yet: the server's roles decide, as for introducing it. */
  @Override
  public Scope scope() {
    return Scope.SERVER;
  }
}
