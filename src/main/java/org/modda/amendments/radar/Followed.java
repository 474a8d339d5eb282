package org.modda.amendments.radar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.DocketEvent.AmendmentTabled;
import org.modda.amendments.DocketEvent.ObjectionRaised;
import org.modda.amendments.Wording;
import org.modda.amendments.merging.AmendmentStanding;
import org.modda.amendments.merging.Candidate;
import org.modda.amendments.merging.Placing;
import org.modda.drafting.BillAct;
import org.modda.drafting.BillAct.ChangeText;
import org.modda.drafting.ProvisionId;
import org.modda.identity.AccountId;
import org.modda.text.ChangeSet;
import org.modda.text.PendingChange;
import org.modda.text.Standing;

/**
 * One amendment of a docket, followed through every revision of the texts under it.
 *
 * <p>Law: its change in a provision fits the text of {@link WatchedText} as it is, or, of a
 * sub-amendment, that text as its parent would leave it.
 */
final class Followed {

  private final AmendmentTabled tabled;
  private final Set<AccountId> cosigners = new LinkedHashSet<>();
  private final List<Step> history = new ArrayList<>();
  private final Map<ProvisionId, At> changes = new LinkedHashMap<>();
  private final Map<ProvisionId, AmendmentStanding> standings = new LinkedHashMap<>();
  private Wording wording;
  private @Nullable Wording beforeDecision;
  private @Nullable Instant confirmed;
  private @Nullable ObjectionRaised objection;
  private @Nullable End end;
  private boolean carried;
  private long seen;
  private long changedAt;

  Followed(AmendmentTabled tabled, long sequence) {
    this.seen = sequence;
    this.tabled = tabled;
    this.wording = tabled.wording();
  }

  AmendmentTabled tabled() {
    return tabled;
  }

  AmendmentId id() {
    return tabled.amendment();
  }

  boolean isPending() {
    return end == null && !carried;
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
  void carried() {
    carried = true;
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

  Wording wording() {
    return wording;
  }

  /** Its author gave it this wording, or said yes to it: what was before is settled. */
  void settled(Wording anew, @Nullable Instant confirmedAt, long sequence) {
    seen = sequence;
    wording = anew;
    confirmed = confirmedAt;
    changes.clear();
    standings.clear();
  }

  /** Its change in a text, on a revision of that text. */
  void startsAt(ChangeText act) {
    changes.put(act.provision(), new At(PendingChange.on(act.changes()), act.base()));
  }

  /** Its change in a text as it is now; null where it has none there. */
  @Nullable PendingChange change(ProvisionId provision) {
    At at = changes.get(provision);
    return at == null ? null : at.change();
  }

  /**
   * The next revision of the text under its change. A change that was made on another text than the
   * revision, since the amendment that it amends has ended or reads otherwise, cannot follow: its
   * author must answer.
   *
   * @return whether that revision did more than to move it
   */
  boolean passes(ProvisionId provision, ChangeSet revision, CharSequence before) {
    At at = changes.get(provision);
    if (at == null) {
      return false;
    }
    if (at.change().changes().length() != revision.length()) {
      return cutOff(provision, at);
    }
    PendingChange after = at.change().over(revision, before);
    changes.put(provision, new At(after, at.revision() + 1));
    return AmendmentStanding.of(
                PendingChange.on(at.change().changes()).over(revision, before).standing())
            .compareTo(AmendmentStanding.TOUCHED)
        >= 0;
  }

  private boolean cutOff(ProvisionId provision, At at) {
    PendingChange left = PendingChange.on(at.change().changes(), Standing.CONFLICTING);
    changes.put(provision, new At(left, at.revision()));
    return at.change().standing() != Standing.CONFLICTING;
  }

  /**
   * Something was put at a place of the tree.
   *
   * @return whether it wanted the same place
   */
  boolean gives(Placing placing) {
    List<BillAct> after = wording.acts().stream().map(placing::followedBy).toList();
    boolean concerned = !after.equals(wording.acts());
    if (concerned) {
      wording = new Wording(after, wording.described());
    }
    return concerned;
  }

  /** Whether it would give a provision another heading. */
  boolean renames(ProvisionId provision) {
    return wording.acts().stream()
        .anyMatch(
            act -> act instanceof BillAct.RenameProvision && act.provision().equals(provision));
  }

  boolean stands(ProvisionId provision, AmendmentStanding on) {
    AmendmentStanding before = standings.getOrDefault(provision, AmendmentStanding.UNCHANGED);
    standings.put(provision, before.orGraver(on));
    return before.compareTo(on) < 0;
  }

  /** A repeal that was undone. */
  boolean standsAgain(ProvisionId provision) {
    return standings.remove(provision, AmendmentStanding.TARGET_REPEALED);
  }

  /** What each of its targets has become. */
  Map<ProvisionId, AmendmentStanding> standings() {
    Map<ProvisionId, AmendmentStanding> all = new LinkedHashMap<>(standings);
    changes.forEach(
        (p, at) ->
            all.merge(
                p, AmendmentStanding.of(at.change().standing()), AmendmentStanding::orGraver));
    return all;
  }

  AmendmentStanding standing() {
    return standings().values().stream()
        .reduce(AmendmentStanding.UNCHANGED, AmendmentStanding::orGraver);
  }

  /** What it would do now; of an ended one, what it would have done when it ended. */
  Wording now() {
    if (hasFallen() && beforeDecision != null) {
      return beforeDecision;
    }
    List<BillAct> acts = new ArrayList<>(wording.acts().size());
    for (BillAct act : wording.acts()) {
      At at = act instanceof ChangeText ? changes.get(act.provision()) : null;
      acts.add(
          at == null ? act : new ChangeText(act.provision(), at.revision(), at.change().changes()));
    }
    return new Wording(acts, wording.described());
  }

  Candidate candidate() {
    return new Candidate(
        id(), tabled.number(), tabled.amends(), now(), standing() == AmendmentStanding.CONFLICTING);
  }

  /**
   * What happened to it, as its page tells.
   *
   * @param what {@code TABLED}, {@code COSIGNED}, …
   */
  record Step(String what, Instant at, @Nullable AccountId by, @Nullable String reason) {}

  private record At(PendingChange change, long revision) {}
}
