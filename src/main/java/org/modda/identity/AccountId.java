package org.modda.identity;

import com.fasterxml.jackson.annotation.JsonValue;
import org.modda.platform.Ids;
import org.modda.platform.Refused;

/** An account, by an opaque id that says nothing about the person behind it. */
public record AccountId(@JsonValue String value) {

  public AccountId {
    if (!Ids.wellFormed(value)) {
      throw Refused.because(Refused.Kind.MALFORMED, "malformed-account-id");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
