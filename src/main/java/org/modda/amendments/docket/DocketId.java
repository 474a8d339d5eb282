package org.modda.amendments.docket;

import org.modda.drafting.BillId;

/**
 * The docket of a bill; its text is the id of the docket's stream. It is no {@linkplain
 * org.modda.platform.Ids id}, so that no provision can be given it.
 */
public record DocketId(BillId bill) {

  @Override
  public String toString() {
    return "docket:" + bill;
  }
}
