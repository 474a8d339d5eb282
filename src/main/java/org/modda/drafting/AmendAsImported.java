package org.modda.drafting;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.modda.identity.AccountId;
import org.modda.identity.Act;
import org.modda.identity.AllowedTo;
import org.modda.identity.Role;
import org.modda.identity.Scope;

/**
 * Amends an imported bill by the next piece of what it was imported from: as {@link AmendBill}, but
 * for whoever may introduce bills, and of no bill but one from that very document.
 *
 * <p>The document tells what the law has already become, so nobody decides anything here, and the
 * bill need not be a clerk's. Refused: {@code bill-of-another-source} (409), and whatever {@link
 * AmendBill} is refused for.
 *
 * @param source the SHA-256 that the bill was introduced with
 * @param decision names this piece: a repeat has no second effect
 * @param returning repealed units that stand again, before the acts are done
 * @param expected the sequence of the bill's last event before it; otherwise {@code stale-bill}
 */
@AllowedTo({Role.DRAFTER, Role.ADMINISTRATOR})
public record AmendAsImported(
    @TargetAggregateIdentifier BillId bill,
    String source,
    String decision,
    List<ProvisionId> returning,
    Amending amending,
    long expected,
    AccountId by,
    Instant at)
    implements Act {

  public AmendAsImported {
    returning = List.copyOf(returning);
  }

  /** What it decides, apart from what stands again. */
  public AmendBill decided() {
    return new AmendBill(bill, decision, List.of(amending), expected, by, at);
  }

  /** Who imports bills is a matter of the whole server. */
  @Override
  public Scope scope() {
    return Scope.SERVER;
  }
}
