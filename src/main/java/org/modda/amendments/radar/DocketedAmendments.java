package org.modda.amendments.radar;

import java.util.LinkedHashMap;
import java.util.Map;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.TabledAmendment;
import org.modda.amendments.TabledAmendments;
import org.modda.drafting.BillId;
import org.springframework.stereotype.Component;

/** The amendments of a bill as its docket shows them. */
@Component
class DocketedAmendments implements TabledAmendments {

  private final Dockets dockets;

  DocketedAmendments(Dockets dockets) {
    this.dockets = dockets;
  }

  @Override
  public Map<AmendmentId, TabledAmendment> of(BillId bill) {
    Map<AmendmentId, TabledAmendment> all = new LinkedHashMap<>();
    dockets
        .of(bill)
        .entries()
        .forEach(
            (id, entry) ->
                all.put(
                    id,
                    new TabledAmendment(
                        id,
                        entry.number(),
                        entry.by(),
                        entry.cosigners(),
                        entry.capacity(),
                        entry.label())));
    return all;
  }
}
