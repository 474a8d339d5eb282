package org.modda.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.modda.identity.AccountEvent.AccountClosed;
import org.modda.identity.AccountEvent.AccountOpened;
import org.modda.identity.AccountEvent.RoleGranted;
import org.modda.identity.AccountEvent.RoleWithdrawn;
import org.modda.platform.DomainEvent;
import org.modda.platform.EventName;

/**
 * What can happen to an account. Who the person is, by name, handle or secret, is never part of it:
 * that is kept apart and can be erased.
 */
public sealed interface AccountEvent extends DomainEvent
    permits AccountOpened, RoleGranted, RoleWithdrawn, AccountEvent.Closing {

  AccountId account();

  Instant at();

  /**
   * Somebody opened an account.
   *
   * @param licence the SPDX identifier of the licence under which they contribute: {@code CC0-1.0}
   */
  @EventName(value = "identity.account-opened", version = 1)
  record AccountOpened(AccountId account, String licence, Instant at) implements AccountEvent {}

  /**
   * A role was granted.
   *
   * @param by who granted it; null for the server itself, at its start
   */
  @EventName(value = "identity.role-granted", version = 1)
  record RoleGranted(AccountId account, Role role, Scope scope, @Nullable AccountId by, Instant at)
      implements AccountEvent {}

  @EventName(value = "identity.role-withdrawn", version = 1)
  record RoleWithdrawn(AccountId account, Role role, Scope scope, AccountId by, Instant at)
      implements AccountEvent {}

  /** The account ended, with all that it could do; the person's data is erased. */
  sealed interface Closing extends AccountEvent
      permits AccountClosed, AccountClosedByAdministrator {}

  /** The person left. */
  @EventName(value = "identity.account-closed", version = 1)
  record AccountClosed(AccountId account, Instant at) implements Closing {}

  /**
   * An administrator erased the person.
   *
   * @param by the administrator
   */
  @EventName(value = "identity.account-closed-by-administrator", version = 2)
  record AccountClosedByAdministrator(
      AccountId account, ErasureGround ground, AccountId by, Instant at) implements Closing {}
}
