package org.modda.identity;

import java.util.Set;

/** Whether an account may do something: asked at every command, never only at the page. */
public interface Access {

  /**
   * Refuses an act that its sender may not do.
   *
   * @throws org.modda.platform.Refused {@code role-required} (403), or {@code act-not-declared}
   *     (403) where the act's type has no {@link AllowedTo}
   */
  void check(Act act);

  /** The roles an account holds in a scope, those of the whole server and CITIZEN included. */
  Set<Role> rolesOf(AccountId account, Scope scope);
}
