package org.modda.drafting;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.modda.identity.AccountId;
import org.modda.identity.Act;
import org.modda.identity.AllowedTo;
import org.modda.identity.Role;
import org.modda.identity.Scope;
import org.modda.platform.Ids;
import org.modda.platform.Refused;

/**
 * Amends a bill by the acts of one or more causes, in their order: all of them or none.
 *
 * <p>A later act sees what the earlier ones did to the tree; every change of words is on the text
 * as it stood before the decision, at its base. The bill's stream is where it is decided, in one
 * commit; the texts follow from it at once, and surely: also after a crash. May be sent by a clerk
 * of the bill or an administrator.
 *
 * @param decision names this decision: a repeat has no second effect
 * @param expected the sequence of the bill's last event that the decision was taken on; otherwise
 *     {@code stale-bill} (412); {@link #ANY} decides on whatever the bill has become
 */
@AllowedTo({Role.CLERK, Role.ADMINISTRATOR})
public record AmendBill(
    @TargetAggregateIdentifier BillId bill,
    String decision,
    List<Amending> amendings,
    long expected,
    AccountId by,
    Instant at)
    implements Act {

  /** The sender does not say which state of the bill the decision was taken on. */
  public static final long ANY = -1;

  public AmendBill {
    if (!Ids.wellFormed(decision)) {
      throw Refused.because(Refused.Kind.MALFORMED, "malformed-decision");
    }
    amendings = List.copyOf(amendings);
  }

  @Override
  public Scope scope() {
    return bill.scope();
  }
}
