package org.modda.drafting;

import java.util.List;
import org.modda.platform.Ids;
import org.modda.platform.Refused;

/**
 * What one cause does to a bill.
 *
 * @param cause why: an opaque id of the module that sends it, kept with every event that it makes
 * @param acts in the order in which they are done
 */
public record Amending(String cause, List<BillAct> acts) {

  public Amending {
    if (!Ids.wellFormed(cause)) {
      throw Refused.because(Refused.Kind.MALFORMED, "malformed-cause");
    }
    acts = List.copyOf(acts);
  }
}
