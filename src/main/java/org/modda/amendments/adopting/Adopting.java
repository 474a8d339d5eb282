package org.modda.amendments.adopting;

import static org.modda.platform.Refused.Kind.CONFLICT;
import static org.modda.platform.Refused.Kind.STALE;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.merging.Consolidated;
import org.modda.amendments.trying.Trial;
import org.modda.amendments.trying.Trials;
import org.modda.amendments.trying.Tried;
import org.modda.drafting.AmendBill;
import org.modda.drafting.AmendedBill;
import org.modda.drafting.Amending;
import org.modda.drafting.AmendingBills;
import org.modda.drafting.BillId;
import org.modda.identity.AccountId;
import org.modda.platform.Ids;
import org.modda.platform.Refused;
import org.springframework.stereotype.Component;

/**
 * Adopts amendments in a stated order: all of them or none.
 *
 * <p>Refused: {@code stale-trial} (412) where something else would now come of it than what was
 * shown, {@code adoption-refused} (409) naming the first that cannot be applied, and what the bill
 * refuses.
 */
@Component
class Adopting {

  private final Trials trials;
  private final AmendingBills bills;
  private final AdoptionsInDocket docket;
  private final Clock clock;

  Adopting(Trials trials, AmendingBills bills, AdoptionsInDocket docket, Clock clock) {
    this.trials = trials;
    this.bills = bills;
    this.docket = docket;
    this.clock = clock;
  }

  /**
   * Adopts them.
   *
   * @param shown the hash of the trial that the decision was taken on
   */
  Adoption adopt(BillId bill, List<AmendmentId> order, String shown, AccountId by) {
    Tried tried = trials.inOrder(bill, order);
    Trial trial = tried.trial();
    if (!trial.hash().equals(shown)) {
      throw Refused.because(STALE, "stale-trial");
    }
    trial.outcomes().stream()
        .filter(o -> o.outcome() != Trial.Kind.APPLIED)
        .findFirst()
        .ifPresent(Adopting::refuse);
    Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    AmendedBill amended =
        bills.amend(
            new AmendBill(
                bill,
                Ids.next(),
                tried.consolidated().outcomes().stream().map(Adopting::amending).toList(),
                tried.moment().state().sequence(),
                by,
                at));
    return docket.record(amended, tried, by, at);
  }

  private static Amending amending(Consolidated.Outcome outcome) {
    if (outcome instanceof Consolidated.Applied applied) {
      return new Amending(applied.amendment().value(), applied.acts());
    }
    throw new IllegalStateException("not applied: " + outcome);
  }

  private static void refuse(Trial.Outcome outcome) {
    throw Refused.because(
        CONFLICT,
        "adoption-refused",
        Map.of(
            "amendment", outcome.amendment().value(), "code", String.valueOf(outcome.code())));
  }
}
