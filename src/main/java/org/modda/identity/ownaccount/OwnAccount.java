package org.modda.identity.ownaccount;

import java.time.Instant;
import java.util.List;
import org.modda.identity.Role;
import org.modda.identity.signin.AccessToken;

/** All that is known here about the person who asks; nobody else is shown this. */
record OwnAccount(
    String id,
    String handle,
    String name,
    String licence,
    Instant opened,
    List<Held> grants,
    List<AccessToken> tokens) {

  record Held(String scope, Role role) {}
}
