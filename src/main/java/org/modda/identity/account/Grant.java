package org.modda.identity.account;

import java.util.List;
import java.util.Map;
import org.modda.identity.Role;
import org.modda.identity.Scope;
import org.modda.platform.Refused;

/**
 * A role in a scope. CITIZEN is nobody's to grant: every open account is one ({@code
 * role-implicit}, 422). The whole server's roles and ADMINISTRATOR anywhere are reserved to
 * administrators.
 */
public record Grant(Role role, Scope scope) {

  /** Without somebody who holds this, nobody could grant what is reserved. */
  public static final Grant ADMINISTRATION = new Grant(Role.ADMINISTRATOR, Scope.SERVER);

  public boolean reserved() {
    return scope.equals(Scope.SERVER) || role == Role.ADMINISTRATOR;
  }

  static void mustBeGrantable(Role role) {
    if (role == Role.CITIZEN) {
      throw Refused.because(Refused.Kind.RULE, "role-implicit");
    }
  }

  /** The commands that clerks may send must not be able to say what is reserved. */
  static void mustBeAClerks(Role role, Scope scope) {
    mustBeGrantable(role);
    if (new Grant(role, scope).reserved()) {
      throw Refused.because(
          Refused.Kind.FORBIDDEN, "role-required", Map.of("roles", List.of(Role.ADMINISTRATOR)));
    }
  }
}
