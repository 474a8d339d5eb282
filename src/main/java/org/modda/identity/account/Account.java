package org.modda.identity.account;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.modda.identity.AccountEvent;
import org.modda.identity.AccountEvent.AccountClosed;
import org.modda.identity.AccountEvent.AccountClosedByAdministrator;
import org.modda.identity.AccountEvent.AccountOpened;
import org.modda.identity.AccountEvent.Closing;
import org.modda.identity.AccountEvent.RoleGranted;
import org.modda.identity.AccountEvent.RoleWithdrawn;
import org.modda.identity.AccountId;
import org.modda.identity.Role;
import org.modda.identity.Scope;
import org.modda.identity.account.AccountCommand.CloseAccount;
import org.modda.identity.account.AccountCommand.CloseAccountOfAnother;
import org.modda.identity.account.AccountCommand.GrantAtStart;
import org.modda.identity.account.AccountCommand.GrantReservedRole;
import org.modda.identity.account.AccountCommand.GrantRole;
import org.modda.identity.account.AccountCommand.OpenAccount;
import org.modda.identity.account.AccountCommand.WithdrawAdministration;
import org.modda.identity.account.AccountCommand.WithdrawReservedRole;
import org.modda.identity.account.AccountCommand.WithdrawRole;
import org.modda.platform.Refused;

/**
 * An account: open until it is closed, with the roles it was granted. A closed one stays closed.
 * Nobody's is closed who is an administrator of the server ({@code administrators-changed}, 409).
 *
 * <p>A command that carries an id in its metadata ({@code command}) and changed something has no
 * effect when it comes again, whatever has happened since.
 */
@Aggregate
public class Account {

  /** The one licence under which contributions are accepted, an SPDX identifier. */
  public static final String LICENCE = "CC0-1.0";

  private static final long NONE = -1;

  @AggregateIdentifier private @Nullable AccountId account;
  private final Set<Grant> grants = new HashSet<>();
  private final Repeats repeats = new Repeats();
  private boolean closed;

  /** The sequence of the grant as administrator of the server, while it is held. */
  private long administration = NONE;

  Account() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void open(OpenAccount command) {
    mustNotBeClosed();
    if (!command.licence().equals(LICENCE)) {
      throw Refused.because(Refused.Kind.RULE, "licence-not-accepted", Map.of("accepted", LICENCE));
    }
    if (account == null) {
      apply(new AccountOpened(command.account(), command.licence(), command.at()));
    }
  }

  @CommandHandler
  void grant(GrantRole command, @MetaDataValue("command") @Nullable String id) {
    grant(
        id,
        new RoleGranted(
            command.account(), command.role(), command.scope(), command.by(), command.at()));
  }

  @CommandHandler
  void grant(GrantReservedRole command, @MetaDataValue("command") @Nullable String id) {
    grant(
        id,
        new RoleGranted(
            command.account(), command.role(), command.scope(), command.by(), command.at()));
  }

  @CommandHandler
  void grant(GrantAtStart command) {
    grant(
        null,
        new RoleGranted(command.account(), command.role(), command.scope(), null, command.at()));
  }

  private void grant(@Nullable String command, RoleGranted granted) {
    mustNotBeClosed();
    if (!repeats.include(command) && !holds(granted.role(), granted.scope())) {
      apply(granted);
    }
  }

  @CommandHandler
  void withdraw(WithdrawRole command, @MetaDataValue("command") @Nullable String id) {
    withdraw(
        id,
        new RoleWithdrawn(
            command.account(), command.role(), command.scope(), command.by(), command.at()));
  }

  @CommandHandler
  void withdraw(WithdrawReservedRole command, @MetaDataValue("command") @Nullable String id) {
    withdraw(
        id,
        new RoleWithdrawn(
            command.account(), command.role(), command.scope(), command.by(), command.at()));
  }

  @CommandHandler
  void withdraw(WithdrawAdministration command, @MetaDataValue("command") @Nullable String id) {
    if (command.grant() == administration) {
      withdraw(
          id,
          new RoleWithdrawn(
              command.account(), Role.ADMINISTRATOR, Scope.SERVER, command.by(), command.at()));
    }
  }

  private void withdraw(@Nullable String command, RoleWithdrawn withdrawn) {
    if (!closed && !repeats.include(command) && holds(withdrawn.role(), withdrawn.scope())) {
      apply(withdrawn);
    }
  }

  @CommandHandler
  void close(CloseAccount command) {
    if (!closed) {
      mustAdministerNoMore();
      apply(new AccountClosed(command.account(), command.at()));
    }
  }

  @CommandHandler
  void close(CloseAccountOfAnother command) {
    if (!closed) {
      mustAdministerNoMore();
      apply(
          new AccountClosedByAdministrator(
              command.account(), command.ground(), command.by(), command.at()));
    }
  }

  private void mustAdministerNoMore() {
    if (administration != NONE) {
      throw Refused.because(Refused.Kind.CONFLICT, "administrators-changed");
    }
  }

  private boolean holds(Role role, Scope scope) {
    return grants.contains(new Grant(role, scope));
  }

  private void mustNotBeClosed() {
    if (closed) {
      throw Refused.because(Refused.Kind.CONFLICT, "account-closed");
    }
  }

  @EventSourcingHandler
  void evolve(
      AccountEvent event,
      @SequenceNumber long sequence,
      @MetaDataValue("command") @Nullable String command) {
    repeats.remember(command);
    switch (event) {
      case AccountOpened opened -> account = opened.account();
      case RoleGranted granted -> hold(new Grant(granted.role(), granted.scope()), sequence);
      case RoleWithdrawn withdrawn -> drop(new Grant(withdrawn.role(), withdrawn.scope()));
      case Closing gone -> {
        closed = true;
        List.copyOf(grants).forEach(this::drop);
      }
    }
  }

  private void hold(Grant grant, long sequence) {
    grants.add(grant);
    if (grant.equals(Grant.ADMINISTRATION)) {
      administration = sequence;
    }
  }

  private void drop(Grant grant) {
    grants.remove(grant);
    if (grant.equals(Grant.ADMINISTRATION)) {
      administration = NONE;
    }
  }
}
