package org.modda.participation;

import com.fasterxml.jackson.annotation.JsonValue;
import org.modda.platform.Ids;
import org.modda.platform.Refused;

/** A citizen's proposal, by the id that it has from its first draft on. */
public record ProposalId(@JsonValue String value) {

  public ProposalId {
    if (!Ids.wellFormed(value)) {
      throw Refused.because(Refused.Kind.MALFORMED, "malformed-proposal-id");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
