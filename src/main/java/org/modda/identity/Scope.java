package org.modda.identity;

import com.fasterxml.jackson.annotation.JsonValue;
import org.modda.platform.Ids;
import org.modda.platform.Refused;

/** Where a role holds: in one bill, or in the whole server and so in every bill. */
public record Scope(@JsonValue String value) {

  /** The whole server; a role granted here holds in every bill. */
  public static final Scope SERVER = new Scope("server");

  public Scope {
    if (!Ids.wellFormed(value)) {
      throw Refused.because(Refused.Kind.MALFORMED, "malformed-scope");
    }
  }
}
