package org.modda.identity.access;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.modda.identity.AccountId;
import org.modda.identity.Scope;
import org.modda.identity.account.AccountCommand.GrantReservedRole;
import org.modda.identity.account.AccountCommand.WithdrawAdministration;
import org.modda.identity.account.Accounts;
import org.modda.identity.account.AdministrationCommand.ListAdministrator;
import org.modda.identity.account.AdministrationCommand.ReleaseAdministrator;
import org.springframework.stereotype.Component;

/**
 * Makes administrators of the server, and ends that, in two streams: the account's, which holds the
 * role, and the one that says who counts. Where a server falls between the two, doing the same
 * again finishes it.
 */
@Component
public class Administrators {

  private static final long NONE = -1;

  private final RolesInMemory roles;
  private final Grantees grantees;
  private final Accounts accounts;
  private final Clock clock;

  Administrators(RolesInMemory roles, Grantees grantees, Accounts accounts, Clock clock) {
    this.roles = roles;
    this.grantees = grantees;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * @param key the asker's own id for this; null where there is none
   */
  void appoint(GrantReservedRole command, @Nullable String key) {
    AccountId account = command.account();
    long halfWithdrawn = roles.administrationOf(account);
    if (halfWithdrawn != NONE && list(account, halfWithdrawn) >= halfWithdrawn) {
      accounts.send(
          new WithdrawAdministration(account, halfWithdrawn, command.by(), clock.instant()));
    }
    accounts.send(command, key);
    listed(account);
  }

  /** Whether somebody is one. */
  public boolean include(AccountId account) {
    return roles.administrationOf(account) != NONE;
  }

  /** Has somebody count who was made an administrator, if they are one. */
  public void listed(AccountId account) {
    long grant = roles.administrationOf(account);
    if (grant != NONE) {
      list(account, grant);
    }
  }

  /**
   * Somebody is no administrator any more. Refused with {@code last-administrator} (409) where
   * nobody else would be one; to whoever is none, nothing happens.
   *
   * @param by an administrator
   * @param key their own id for this; null where there is none
   */
  public void withdraw(AccountId account, AccountId by, @Nullable String key) {
    long grant = roles.administrationOf(account);
    if (grant != NONE) {
      grantees.in(Scope.SERVER).forEach(this::listed);
    }
    long released =
        accounts.send(new ReleaseAdministrator(account, grant, by, clock.instant()), key);
    if (released >= grant) {
      accounts.send(new WithdrawAdministration(account, grant, by, clock.instant()), key);
    }
  }

  private long list(AccountId account, long grant) {
    return accounts.send(new ListAdministrator(account, grant, clock.instant()));
  }
}
