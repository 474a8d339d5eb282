package org.modda.identity.access;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.modda.identity.AccountEvent;
import org.modda.identity.AccountEvent.AccountOpened;
import org.modda.identity.AccountEvent.Closing;
import org.modda.identity.AccountEvent.RoleGranted;
import org.modda.identity.AccountEvent.RoleWithdrawn;
import org.modda.identity.Role;
import org.modda.identity.Scope;
import org.modda.identity.account.Grant;
import org.modda.platform.store.Recorded;

/**
 * What one account holds, folded from its own stream; an account that is not open holds nothing.
 *
 * @param administration the sequence of the grant as administrator of the server; -1 where it is
 *     not held
 */
record AccountRoles(boolean open, Set<Grant> grants, long administration) {

  AccountRoles {
    grants = Set.copyOf(grants);
  }

  static AccountRoles of(List<Recorded> stream) {
    boolean open = false;
    Set<Grant> grants = new HashSet<>();
    long administration = -1;
    for (Recorded recorded : stream) {
      if (recorded.event() instanceof AccountEvent event) {
        switch (event) {
          case AccountOpened opened -> open = true;
          case RoleGranted granted -> {
            Grant grant = new Grant(granted.role(), granted.scope());
            grants.add(grant);
            administration =
                grant.equals(Grant.ADMINISTRATION) ? recorded.sequence() : administration;
          }
          case RoleWithdrawn gone -> grants.remove(new Grant(gone.role(), gone.scope()));
          case Closing closed -> {
            open = false;
            grants.clear();
          }
        }
      }
    }
    Set<Grant> held = open ? grants : Set.of();
    return new AccountRoles(open, held, held.contains(Grant.ADMINISTRATION) ? administration : -1);
  }

  /** Those of the whole server hold in every scope. */
  Set<Role> in(Scope scope) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    if (open) {
      roles.add(Role.CITIZEN);
    }
    for (Grant grant : grants) {
      if (grant.scope().equals(scope) || grant.scope().equals(Scope.SERVER)) {
        roles.add(grant.role());
      }
    }
    return roles;
  }
}
