package org.modda.amendments;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.DocketEvent.AmendmentAdopted;
import org.modda.amendments.DocketEvent.AmendmentCosigned;
import org.modda.amendments.DocketEvent.AmendmentFell;
import org.modda.amendments.DocketEvent.AmendmentMerged;
import org.modda.amendments.DocketEvent.AmendmentRejected;
import org.modda.amendments.DocketEvent.AmendmentReworded;
import org.modda.amendments.DocketEvent.AmendmentTabled;
import org.modda.amendments.DocketEvent.AmendmentWithdrawn;
import org.modda.amendments.DocketEvent.CallingOrderSet;
import org.modda.amendments.DocketEvent.CosignatureWithdrawn;
import org.modda.amendments.DocketEvent.ObjectionRaised;
import org.modda.amendments.DocketEvent.ScenarioKept;
import org.modda.amendments.DocketEvent.WordingConfirmed;
import org.modda.drafting.BillAct;
import org.modda.drafting.BillId;
import org.modda.identity.AccountId;
import org.modda.platform.DomainEvent;
import org.modda.platform.EventName;

/**
 * What can happen in the docket of a bill: the public life of its amendments.
 *
 * <p>What the text under an amendment does to it is not stored: it follows from the log (see {@code
 * docket}). What its author says to that is.
 */
public sealed interface DocketEvent extends DomainEvent
    permits AmendmentTabled,
        AmendmentCosigned,
        CosignatureWithdrawn,
        AmendmentReworded,
        WordingConfirmed,
        ObjectionRaised,
        AmendmentWithdrawn,
        AmendmentRejected,
        AmendmentMerged,
        AmendmentAdopted,
        AmendmentFell,
        CallingOrderSet,
        ScenarioKept {

  BillId bill();

  AccountId by();

  Instant at();

  /**
   * An amendment was tabled: public from here on.
   *
   * @param number its place in the bill's docket, from 1, without a gap and never used again
   * @param amends the amendment that this one would change (a sub-amendment): its change sets are
   *     made on the texts as that one would leave them; null for one to the bill itself
   * @param rationale why, in the author's words; may be empty; at most 20,000 UTF-16 units
   * @param label what the source from which it was imported calls it; null for one tabled here
   */
  @EventName(value = "amendments.amendment-tabled", version = 1)
  record AmendmentTabled(
      BillId bill,
      AmendmentId amendment,
      int number,
      Wording wording,
      @Nullable AmendmentId amends,
      String rationale,
      Capacity capacity,
      @Nullable String label,
      AccountId by,
      Instant at)
      implements DocketEvent {}

  @EventName(value = "amendments.amendment-cosigned", version = 1)
  record AmendmentCosigned(BillId bill, AmendmentId amendment, AccountId by, Instant at)
      implements DocketEvent {}

  @EventName(value = "amendments.cosignature-withdrawn", version = 1)
  record CosignatureWithdrawn(BillId bill, AmendmentId amendment, AccountId by, Instant at)
      implements DocketEvent {}

  /** Its author gave it other words, on the texts as they are. */
  @EventName(value = "amendments.amendment-reworded", version = 1)
  record AmendmentReworded(
      BillId bill, AmendmentId amendment, Wording wording, AccountId by, Instant at)
      implements DocketEvent {}

  /**
   * Its author confirmed it as it reads after the texts under it have changed.
   *
   * @param wording exactly what was shown and confirmed
   */
  @EventName(value = "amendments.wording-confirmed", version = 1)
  record WordingConfirmed(
      BillId bill, AmendmentId amendment, Wording wording, AccountId by, Instant at)
      implements DocketEvent {}

  /** Its author objects to what became of it; shown beside it, for ever. */
  @EventName(value = "amendments.objection-raised", version = 1)
  record ObjectionRaised(
      BillId bill, AmendmentId amendment, String reason, AccountId by, Instant at)
      implements DocketEvent {}

  @EventName(value = "amendments.amendment-withdrawn", version = 1)
  record AmendmentWithdrawn(BillId bill, AmendmentId amendment, AccountId by, Instant at)
      implements DocketEvent {}

  @EventName(value = "amendments.amendment-rejected", version = 1)
  record AmendmentRejected(
      BillId bill, AmendmentId amendment, String reason, AccountId by, Instant at)
      implements DocketEvent {}

  /** It lives on in another one, which carries its words or its aim. */
  @EventName(value = "amendments.amendment-merged", version = 1)
  record AmendmentMerged(
      BillId bill, AmendmentId amendment, AmendmentId into, AccountId by, Instant at)
      implements DocketEvent {}

  /**
   * An amendment was adopted; the bill's stream holds what it did.
   *
   * @param decision the decision it was adopted in, with others perhaps
   * @param acts as they were applied, on the texts as they were then
   */
  @EventName(value = "amendments.amendment-adopted", version = 1)
  record AmendmentAdopted(
      BillId bill,
      AmendmentId amendment,
      String decision,
      List<BillAct> acts,
      AccountId by,
      Instant at)
      implements DocketEvent {
    public AmendmentAdopted {
      acts = List.copyOf(acts);
    }
  }

  /**
   * An amendment fell, because another one was adopted; or the one that it would amend ended.
   *
   * @param reason a code: {@code words-changed}, {@code target-repealed}, {@code place-gone},
   *     {@code number-taken}, {@code parent-ended}
   * @param because the adopted one, or the one that ended
   */
  @EventName(value = "amendments.amendment-fell", version = 1)
  record AmendmentFell(
      BillId bill,
      AmendmentId amendment,
      String reason,
      AmendmentId because,
      AccountId by,
      Instant at)
      implements DocketEvent {}

  /** The order in which amendments are called; those it does not name come after, by number. */
  @EventName(value = "amendments.calling-order-set", version = 1)
  record CallingOrderSet(BillId bill, List<AmendmentId> order, AccountId by, Instant at)
      implements DocketEvent {
    public CallingOrderSet {
      order = List.copyOf(order);
    }
  }

  /**
   * Somebody kept a what-if under a name, to be looked at by others.
   *
   * @param amendments those that it supposes adopted, in their order
   */
  @EventName(value = "amendments.scenario-kept", version = 1)
  record ScenarioKept(
      BillId bill,
      String scenario,
      String name,
      List<AmendmentId> amendments,
      AccountId by,
      Instant at)
      implements DocketEvent {
    public ScenarioKept {
      amendments = List.copyOf(amendments);
    }
  }
}
