package org.modda.drafting.importing;

import org.modda.platform.Ids;
import org.modda.platform.Refused;

/** An import, for as long as it is remembered. */
public record ImportId(String value) {

  public ImportId {
    if (!Ids.wellFormed(value)) {
      throw Refused.because(Refused.Kind.UNKNOWN, "unknown-import");
    }
  }

  static ImportId next() {
    return new ImportId(Ids.next());
  }
}
