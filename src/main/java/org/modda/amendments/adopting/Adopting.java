package org.modda.amendments.adopting;

import static org.modda.platform.Refused.Kind.CONFLICT;
import static org.modda.platform.Refused.Kind.STALE;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.adopting.Adoption.Fell;
import org.modda.amendments.merging.Outcome;
import org.modda.amendments.trying.Trial;
import org.modda.amendments.trying.Trials;
import org.modda.amendments.trying.Tried;
import org.modda.drafting.AmendBill;
import org.modda.drafting.AmendedBill;
import org.modda.drafting.Amending;
import org.modda.drafting.AmendingBills;
import org.modda.drafting.BillAct;
import org.modda.drafting.BillId;
import org.modda.identity.AccountId;
import org.modda.platform.Ids;
import org.modda.platform.Refused;
import org.springframework.stereotype.Component;

/**
 * Adopts amendments in a stated order: all of them or none.
 *
 * <p>It is the bill that decides, in one commit of its stream; its texts and then the docket follow
 * ({@link WhenBillAmendedThenRecordAdoption}). Refused: {@code stale-trial} (412) where something
 * else would now come of it than what was shown, {@code adoption-refused} (409) naming the first
 * that cannot be applied, and whatever the bill refuses.
 */
@Component
class Adopting {

  private final Trials trials;
  private final AmendingBills bills;
  private final Recording recording;
  private final Clock clock;

  Adopting(Trials trials, AmendingBills bills, Recording recording, Clock clock) {
    this.trials = trials;
    this.bills = bills;
    this.recording = recording;
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
        .filter(tested -> tested.outcome() != Trial.Kind.APPLIED)
        .findFirst()
        .ifPresent(Adopting::refuse);
    Instant at = clock.instant();
    AmendedBill amended =
        bills.amend(
            new AmendBill(bill, Ids.next(), amendings(tried), tried.moment().sequence(), by, at));
    List<Fell> fallen =
        recording.record(bill, amended.decision(), true, by, at).orElseGet(() -> foreseen(trial));
    return new Adoption(amended.decision(), amended.sequence(), order, fallen);
  }

  /** A sub-amendment is in the acts of its parent and has none of its own. */
  private static List<Amending> amendings(Tried tried) {
    List<Amending> amendings = new ArrayList<>();
    tried
        .consolidated()
        .outcomes()
        .forEach(
            (id, outcome) ->
                amendings.add(
                    new Amending(
                        id.value(),
                        outcome instanceof Outcome.Applied applied
                            ? onBase(id, applied)
                            : List.of())));
    return amendings;
  }

  /** Only a sub-amendment that is called late has no such form. */
  private static List<BillAct> onBase(AmendmentId id, Outcome.Applied applied) {
    List<BillAct> acts = applied.onBase();
    if (acts == null) {
      throw Refused.because(
          CONFLICT,
          "adoption-refused",
          Map.of("amendment", id.value(), "code", "sub-amendments-first"));
    }
    return acts;
  }

  /** The texts are late: the log's processor will tell the docket. */
  private static List<Fell> foreseen(Trial trial) {
    return trial.also().stream()
        .map(falls -> new Fell(falls.amendment(), falls.code(), falls.because()))
        .toList();
  }

  private static void refuse(Trial.Tested tested) {
    throw Refused.because(
        CONFLICT,
        "adoption-refused",
        Map.of("amendment", tested.amendment().value(), "code", String.valueOf(tested.code())));
  }
}
