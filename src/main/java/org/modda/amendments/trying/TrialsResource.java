package org.modda.amendments.trying;

import static org.modda.platform.Refused.Kind.MALFORMED;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendmentId;
import org.modda.drafting.BillId;
import org.modda.drafting.outline.Outlines;
import org.modda.platform.Refused;
import org.modda.platform.web.Turns;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Trying amendments out. Anybody may; nothing is stored. */
@RestController
@RequestMapping("/api/bills/{bill}/trials")
class TrialsResource {

  /** Amendments in one trial. */
  private static final int MOST = 2_000;

  /** Trials at the same time: one processor is left to those who write. */
  private final Turns turns = new Turns(1);

  private final Trials trials;
  private final Outlines outlines;

  TrialsResource(Trials trials, Outlines outlines) {
    this.trials = trials;
    this.outlines = outlines;
  }

  @PostMapping
  Trial tryOut(@PathVariable String bill, @RequestBody Choice choice) {
    BillId known = outlines.known(new BillId(bill)).bill();
    if (choice.amendments().size() > MOST) {
      throw Refused.because(MALFORMED, "too-many-amendments", Map.of("limit", MOST));
    }
    List<AmendmentId> chosen = choice.amendments().stream().map(AmendmentId::new).toList();
    return turns.take(
        () ->
            choice.order() == Order.GIVEN
                ? trials.inOrder(known, chosen).trial()
                : trials.inSuggestedOrder(known, chosen).trial());
  }

  enum Order {
    GIVEN,
    SUGGESTED
  }

  /**
   * What is to be tried.
   *
   * @param order absent for the suggested one
   */
  record Choice(List<String> amendments, @Nullable Order order) {}
}
