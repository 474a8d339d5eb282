package org.modda.drafting;

import com.fasterxml.jackson.annotation.JsonValue;
import org.modda.identity.Scope;
import org.modda.platform.Ids;
import org.modda.platform.Refused;

/** A bill, by an id it keeps for ever. */
public record BillId(@JsonValue String value) {

  public BillId {
    if (!Ids.wellFormed(value)) {
      throw Refused.because(Refused.Kind.MALFORMED, "malformed-bill-id");
    }
  }

  public static BillId next() {
    return new BillId(Ids.next());
  }

  /** Where roles for this bill are granted. */
  public Scope scope() {
    return new Scope(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
