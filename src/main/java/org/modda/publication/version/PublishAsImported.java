package org.modda.publication.version;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.modda.identity.AccountId;
import org.modda.identity.Act;
import org.modda.identity.AllowedTo;
import org.modda.identity.Role;
import org.modda.identity.Scope;

/**
 * Publishes a version of an imported bill as its source has it: as {@link PublishVersion}, but for
 * whoever may introduce bills. Nobody decides what it says or when: the import sends it alone.
 */
@AllowedTo({Role.DRAFTER, Role.ADMINISTRATOR})
public record PublishAsImported(PublishVersion version) implements Act {

  @TargetAggregateIdentifier
  public VersionRegisterId register() {
    return version.register();
  }

  @Override
  public AccountId by() {
    return version.by();
  }

  /** Who imports bills is a matter of the whole server. */
  @Override
  public Scope scope() {
    return Scope.SERVER;
  }
}
