package org.modda.amendments.docket;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.Capacity;
import org.modda.amendments.Wording;

/** The bodies of requests to a docket: {@code docs/protocol.md}, "Amendments". */
final class DocketRequests {

  private DocketRequests() {}

  /** Exactly one of {@code draft} and {@code wording} is given. */
  record NewAmendment(
      @Nullable AmendmentId draft,
      @Nullable Wording wording,
      @Nullable String rationale,
      @Nullable Capacity capacity,
      @Nullable AmendmentId amends) {}

  record NewWording(Wording wording) {}

  /** The revisions that the author saw, for each provision whose words it changes. */
  record Confirmation(Map<String, Long> bases) {}

  record Reason(String reason) {}

  record Merger(AmendmentId into) {}

  record CallingOrder(List<AmendmentId> order) {}

  record NewScenario(@Nullable String name, List<AmendmentId> amendments) {}
}
