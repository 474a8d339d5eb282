package org.modda.identity;

import java.security.Principal;

/** The account behind the present request, as the security filter found it: a Spring principal. */
public record SignedIn(AccountId account) implements Principal {

  /** The opaque account id: a principal's name reaches logs, so it is never a person's name. */
  @Override
  public String getName() {
    return account.value();
  }
}
