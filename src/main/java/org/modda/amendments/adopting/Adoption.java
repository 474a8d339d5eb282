package org.modda.amendments.adopting;

import java.util.List;
import org.modda.amendments.AmendmentId;

/**
 * What became of an adoption.
 *
 * @param sequence of its last event in the bill's stream
 */
record Adoption(String decision, long sequence, List<AmendmentId> adopted, List<Fell> fallen) {

  /** A pending one that fell. */
  record Fell(AmendmentId amendment, String code, AmendmentId because) {}
}
