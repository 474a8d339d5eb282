package org.modda.publication.version;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.BillId;
import org.modda.drafting.history.BillMoment;
import org.modda.identity.AccountId;
import org.modda.identity.Act;
import org.modda.identity.AllowedTo;
import org.modda.identity.Role;
import org.modda.identity.Scope;
import org.modda.publication.VersionStage;

/**
 * Publishes a text of a bill. Where it stands in the log and what its hash is comes from a {@link
 * BillMoment}, never from a request: {@link Publishing} sends it.
 *
 * @param settled whether the texts had followed all decisions
 */
@AllowedTo({Role.DRAFTER, Role.CLERK})
public record PublishVersion(
    BillId bill,
    VersionStage stage,
    String title,
    @Nullable LocalDate dated,
    long position,
    long sequence,
    String hash,
    boolean settled,
    String reasons,
    @Nullable Integer corrects,
    AccountId by,
    Instant at)
    implements Act {

  @TargetAggregateIdentifier
  public VersionRegisterId register() {
    return new VersionRegisterId(bill);
  }

  @Override
  public Scope scope() {
    return bill.scope();
  }
}
