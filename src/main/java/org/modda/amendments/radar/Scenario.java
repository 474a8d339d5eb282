package org.modda.amendments.radar;

import java.time.Instant;
import java.util.List;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.DocketEvent.ScenarioKept;
import org.modda.identity.AccountId;

/** A what-if that somebody kept under a name. */
record Scenario(
    String id, String name, List<AmendmentId> amendments, AccountId by, Instant at) {

  static Scenario of(ScenarioKept kept) {
    return new Scenario(
        kept.scenario(), kept.name(), kept.amendments(), kept.by(), kept.at());
  }
}
