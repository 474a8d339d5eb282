package org.modda.identity.access;

import org.modda.identity.AccountId;
import org.modda.identity.Role;
import org.modda.identity.Scope;
import org.modda.identity.account.Grant;
import org.modda.platform.Refused;
import org.springframework.stereotype.Component;

/** The administrators of the server: without one nobody could grant what is reserved to them. */
@Component
public class Administrators {

  private static final Grant ADMINISTRATOR = new Grant(Role.ADMINISTRATOR, Scope.SERVER);

  private final RolesInMemory roles;
  private final Grantees grantees;

  Administrators(RolesInMemory roles, Grantees grantees) {
    this.roles = roles;
    this.grantees = grantees;
  }

  /** Refused with {@code last-administrator} (409) where nobody else would be one. */
  public void mustNotEndWith(AccountId account) {
    if (is(account)
        && grantees.in(Scope.SERVER).stream()
            .noneMatch(other -> !other.equals(account) && is(other))) {
      throw Refused.because(Refused.Kind.CONFLICT, "last-administrator");
    }
  }

  private boolean is(AccountId account) {
    return roles.grantsOf(account).contains(ADMINISTRATOR);
  }
}
