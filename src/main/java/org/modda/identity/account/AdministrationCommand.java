package org.modda.identity.account;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.modda.identity.AccountId;
import org.modda.identity.Act;
import org.modda.identity.AllowedTo;
import org.modda.identity.Role;
import org.modda.identity.Scope;
import org.modda.identity.SentByTheServer;

/**
 * What can be asked of the {@link Administration} of the server. Each answers with the last grant
 * of that account that was released, or -1: a grant up to that one may be withdrawn, and is never
 * listed again.
 */
public sealed interface AdministrationCommand {

  @TargetAggregateIdentifier
  default String administration() {
    return Administration.STREAM;
  }

  /** Whoever sees that a grant is held may have it listed, any number of times. */
  @SentByTheServer
  record ListAdministrator(AccountId account, long grant, Instant at)
      implements AdministrationCommand {}

  /** Refused with {@code last-administrator} (409) where nobody else is listed. */
  @AllowedTo(Role.ADMINISTRATOR)
  record ReleaseAdministrator(AccountId account, long grant, AccountId by, Instant at)
      implements AdministrationCommand, Act {
    @Override
    public Scope scope() {
      return Scope.SERVER;
    }
  }
}
