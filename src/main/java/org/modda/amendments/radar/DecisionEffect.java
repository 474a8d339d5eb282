package org.modda.amendments.radar;

import java.util.List;
import org.modda.amendments.AmendmentId;
import org.modda.drafting.BillAct;

/**
 * What a decision of the bill did to its docket.
 *
 * @param adopted in the order of the decision
 * @param fallen in the order of their numbers
 */
public record DecisionEffect(List<Adopted> adopted, List<Fell> fallen) {

  /**
   * One that was adopted.
   *
   * @param acts as they were applied; none of a sub-amendment, which is in those of its parent
   */
  public record Adopted(AmendmentId amendment, List<BillAct> acts) {}

  /** One that fell, because another was adopted. */
  public record Fell(AmendmentId amendment, String code, AmendmentId because) {}
}
