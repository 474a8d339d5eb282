package org.modda.drafting.history;

import static org.modda.platform.Refused.Kind.MALFORMED;
import static org.modda.platform.Refused.Kind.UNKNOWN;

import java.time.Duration;
import java.util.Map;
import org.modda.drafting.BillId;
import org.modda.platform.Refused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened to a bill, in order. Anybody may read. */
@RestController
class TimelineResource {

  private static final int MOST_STEPS = 5_000;
  private static final int LONGEST_PAUSE = 100_000;

  private final BillWeaves weaves;

  TimelineResource(BillWeaves weaves) {
    this.weaves = weaves;
  }

  /**
   * @param after the position after which the page begins
   * @param pause minutes: a longer one ends a sitting
   */
  @GetMapping("/api/bills/{bill}/timeline")
  Timeline timeline(
      @PathVariable String bill,
      @RequestParam(defaultValue = "0") long after,
      @RequestParam(defaultValue = "" + MOST_STEPS) int limit,
      @RequestParam(defaultValue = "10") int pause) {
    if (limit < 1 || limit > MOST_STEPS || after < 0 || pause < 1 || pause > LONGEST_PAUSE) {
      throw Refused.because(MALFORMED, "page-out-of-range", Map.of("limit", MOST_STEPS));
    }
    return weaves
        .ask(
            new BillId(bill),
            all -> Steps.of(all, after, limit, Duration.ofMinutes(pause).toMillis()))
        .orElseThrow(() -> Refused.because(UNKNOWN, "unknown-bill"));
  }
}
