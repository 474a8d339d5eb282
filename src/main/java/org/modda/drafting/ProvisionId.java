package org.modda.drafting;

import com.fasterxml.jackson.annotation.JsonValue;
import org.modda.platform.Ids;
import org.modda.platform.Refused;

/** A provision, by an id it keeps for ever, whatever its number becomes. */
public record ProvisionId(@JsonValue String value) {

  public ProvisionId {
    if (!Ids.wellFormed(value)) {
      throw Refused.because(Refused.Kind.MALFORMED, "malformed-provision-id");
    }
  }

  public static ProvisionId next() {
    return new ProvisionId(Ids.next());
  }

  @Override
  public String toString() {
    return value;
  }
}
