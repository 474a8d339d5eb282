package org.modda.identity.account;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.modda.identity.AccountId;
import org.modda.identity.AdministrationEvent;
import org.modda.identity.AdministrationEvent.AdministratorListed;
import org.modda.identity.AdministrationEvent.AdministratorReleased;
import org.modda.identity.account.AdministrationCommand.ListAdministrator;
import org.modda.identity.account.AdministrationCommand.ReleaseAdministrator;
import org.modda.platform.Refused;

/**
 * The administrators of the server, of whom one always stays.
 *
 * <p>Roles are held in the streams of the accounts. A grant is listed here after it was made and
 * released here before it is withdrawn, and one that was released is never listed again; so whoever
 * is listed is an administrator, at every moment and wherever a server fell. Some may not be
 * listed: then a withdrawal is refused that could have been allowed, until they are.
 */
@Aggregate
class Administration {

  /** No {@linkplain org.modda.platform.Ids id}, so that no account can have it. */
  static final String STREAM = "server:administration";

  @SuppressWarnings("UnusedVariable") // Axon reads it
  @AggregateIdentifier
  private @Nullable String id;

  private final Map<AccountId, Long> listed = new HashMap<>();
  private final Map<AccountId, Long> released = new HashMap<>();
  private final Repeats repeats = new Repeats();

  Administration() {}

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  long handle(ListAdministrator c) {
    if (c.grant() > released(c.account()) && c.grant() > listed.getOrDefault(c.account(), -1L)) {
      apply(new AdministratorListed(c.account(), c.grant(), c.at()));
    }
    return released(c.account());
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  long handle(ReleaseAdministrator c, @MetaDataValue("command") @Nullable String command) {
    if (c.grant() > released(c.account()) && !repeats.include(command)) {
      somebodyElseStays(c.account());
      apply(new AdministratorReleased(c.account(), c.grant(), c.by(), c.at()));
    }
    return released(c.account());
  }

  private void somebodyElseStays(AccountId going) {
    if (listed.keySet().stream().allMatch(going::equals)) {
      throw Refused.because(Refused.Kind.CONFLICT, "last-administrator");
    }
  }

  private long released(AccountId account) {
    return released.getOrDefault(account, -1L);
  }

  @EventSourcingHandler
  void evolve(AdministrationEvent event, @MetaDataValue("command") @Nullable String command) {
    id = STREAM;
    repeats.remember(command);
    switch (event) {
      case AdministratorListed now -> listed.put(now.account(), now.grant());
      case AdministratorReleased gone -> {
        listed.remove(gone.account());
        released.put(gone.account(), gone.grant());
      }
    }
  }
}
