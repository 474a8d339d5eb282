package org.modda.publication.comparing;

import java.util.HashMap;
import java.util.Map;
import org.modda.drafting.BillEvent.ProvisionMerged;
import org.modda.drafting.BillEvent.ProvisionSplit;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.history.BillMoment;
import org.modda.platform.store.Recorded;
import org.modda.platform.store.Streams;

/**
 * Whose words a unit's were.
 *
 * @param splitFrom by the new unit, the one it was split off from
 * @param mergedInto by the unit that is gone, the one that has its words
 */
record Lineage(Map<ProvisionId, ProvisionId> splitFrom, Map<ProvisionId, ProvisionId> mergedInto) {

  static final Lineage NONE = new Lineage(Map.of(), Map.of());

  /** What was split and merged between two moments; nothing where the second is the earlier one. */
  static Lineage between(BillMoment from, BillMoment to, Streams streams) {
    if (to.sequence() <= from.sequence()) {
      return NONE;
    }
    Map<ProvisionId, ProvisionId> split = new HashMap<>();
    Map<ProvisionId, ProvisionId> merged = new HashMap<>();
    for (Recorded one : streams.read(from.bill().value(), from.sequence() + 1, to.sequence() + 1)) {
      switch (one.event()) {
        case ProvisionSplit e -> split.put(e.into(), e.provision());
        case ProvisionMerged e -> merged.put(e.provision(), e.into());
        default -> {}
      }
    }
    return new Lineage(split, merged);
  }
}
