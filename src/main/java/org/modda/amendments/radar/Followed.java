package org.modda.amendments.radar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.DocketEvent.AmendmentTabled;
import org.modda.amendments.DocketEvent.ObjectionRaised;
import org.modda.amendments.Wording;
import org.modda.amendments.merging.AmendmentStanding;
import org.modda.amendments.merging.Candidate;
import org.modda.identity.AccountId;

/** One amendment of a docket: its life there, and where its wording stands in the bill. */
final class Followed {

  private final AmendmentTabled tabled;
  private final Set<AccountId> cosigners = new LinkedHashSet<>();
  private final List<Step> history = new ArrayList<>();
  private Footing footing;
  private @Nullable Wording beforeDecision;
  private @Nullable Instant confirmed;
  private @Nullable ObjectionRaised objection;
  private @Nullable End end;
  private boolean adoptedByBill;
  private long seen;
  private long changedAt;

  Followed(AmendmentTabled tabled, long sequence) {
    this.seen = sequence;
    this.tabled = tabled;
    this.footing = new Footing(tabled.wording());
  }

  AmendmentTabled tabled() {
    return tabled;
  }

  AmendmentId id() {
    return tabled.amendment();
  }

  boolean isPending() {
    return end == null && !adoptedByBill;
  }

  @Nullable End end() {
    return end;
  }

  boolean hasFallen() {
    return end != null && end.state() == End.State.FALLEN;
  }

  void ended(End how) {
    end = how;
  }

  /** The bill decides something: if it falls by that, this is how it was last. */
  void decisionComes() {
    beforeDecision = now();
  }

  /** As it was before the bill's last decision in its time; where there was none, as it is. */
  Wording beforeDecision() {
    return beforeDecision == null ? now() : beforeDecision;
  }

  /** The bill has been amended by it; its docket is told next. */
  void adoptedByBill() {
    adoptedByBill = true;
  }

  Set<AccountId> cosigners() {
    return cosigners;
  }

  List<Step> history() {
    return history;
  }

  @Nullable Instant confirmed() {
    return confirmed;
  }

  @Nullable ObjectionRaised objection() {
    return objection;
  }

  void objected(ObjectionRaised how) {
    objection = how;
  }

  long changedAt() {
    return changedAt;
  }

  void changed(long version) {
    changedAt = version;
  }

  /** The sequence of the docket's event that gave it its wording. */
  long seen() {
    return seen;
  }

  /** Where its wording stands, since its author last said how it reads. */
  Footing footing() {
    return footing;
  }

  /** Its author gave it this wording, or said yes to it: what was before is settled. */
  void settled(Wording anew, @Nullable Instant confirmedAt, long sequence) {
    seen = sequence;
    footing = new Footing(anew);
    confirmed = confirmedAt;
  }

  /** What it would do now; of an ended one, what it would have done when it ended. */
  Wording now() {
    if (hasFallen() && beforeDecision != null) {
      return beforeDecision;
    }
    return footing.now();
  }

  Candidate candidate() {
    return new Candidate(
        id(),
        tabled.number(),
        tabled.amends(),
        now(),
        footing.standing() == AmendmentStanding.CONFLICTING);
  }

  /**
   * What happened to it, as its page tells.
   *
   * @param what {@code TABLED}, {@code COSIGNED}, …
   */
  record Step(String what, Instant at, @Nullable AccountId by, @Nullable String reason) {}
}
