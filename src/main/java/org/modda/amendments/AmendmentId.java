package org.modda.amendments;

import com.fasterxml.jackson.annotation.JsonValue;
import org.modda.platform.Ids;
import org.modda.platform.Refused;

/** An amendment, by an id that it has from its first draft on and keeps for ever. */
public record AmendmentId(@JsonValue String value) {

  public AmendmentId {
    if (!Ids.wellFormed(value)) {
      throw Refused.because(Refused.Kind.MALFORMED, "malformed-amendment-id");
    }
  }

  public static AmendmentId next() {
    return new AmendmentId(Ids.next());
  }

  @Override
  public String toString() {
    return value;
  }
}
