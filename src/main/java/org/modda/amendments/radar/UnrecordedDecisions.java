package org.modda.amendments.radar;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.DocketEvent;
import org.modda.amendments.DocketEvent.AmendmentAdopted;
import org.modda.amendments.merging.BillState;
import org.modda.amendments.merging.Consolidation;
import org.modda.amendments.radar.DecisionEffect.Fell;
import org.modda.drafting.BillEvent;
import org.modda.drafting.BillEvent.BillAmended;
import org.modda.drafting.BillEvent.ProvisionRenamed;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionTextEvent.ChangeSetAccepted;
import org.modda.text.ChangeSet;
import org.modda.text.PendingChange;
import org.modda.text.Standing;

/**
 * What the bill has decided and the docket was not told yet: which amendments were adopted, how
 * their words were applied, and which others fell by it. One thread at a time.
 *
 * <p>A pending amendment falls by the rules of {@code merging}: an adopted one has changed its own
 * words, or it could be applied to the bill before the decision and cannot after it.
 */
final class UnrecordedDecisions {

  private final FollowedAmendments amendments;
  private final Predicate<ProvisionId> watched;
  private final Supplier<BillState> bill;
  private final Map<String, UnrecordedDecision> open = new LinkedHashMap<>();
  private final Set<String> told = new HashSet<>();
  private @Nullable BillAmended latest;

  /**
   * @param watched whether the revisions of a text are told
   * @param bill as it is when asked
   */
  UnrecordedDecisions(
      FollowedAmendments amendments, Predicate<ProvisionId> watched, Supplier<BillState> bill) {
    this.amendments = amendments;
    this.watched = watched;
    this.bill = bill;
  }

  /** Decisions that the docket's stream holds already. */
  void areTold(Set<String> decisions) {
    told.addAll(decisions);
  }

  void told(DocketEvent event) {
    if (event instanceof AmendmentAdopted adopted) {
      told.add(adopted.decision());
      open.remove(adopted.decision());
    }
  }

  /** To be told before the tree shows it. */
  void happened(BillEvent event) {
    if (event instanceof ProvisionRenamed renamed) {
      renamed(renamed);
    }
    if (!(event instanceof BillAmended amended)) {
      return;
    }
    latest = amended;
    Followed adopted = amendments.find(new AmendmentId(amended.cause()));
    if (adopted == null) {
      return;
    }
    if (!told.contains(amended.decision())) {
      open.computeIfAbsent(amended.decision(), d -> new UnrecordedDecision(unable()))
          .add(adopted, amended, watched);
    }
    adopted.adoptedByBill();
  }

  /** A heading that an adopted one gave is other words, to whoever would rename it too. */
  private void renamed(ProvisionRenamed e) {
    BillAmended by = latest;
    UnrecordedDecision decision = by == null ? null : open.get(by.decision());
    if (by == null || decision == null || !by.at().equals(e.at()) || !by.by().equals(e.by())) {
      return;
    }
    for (Followed followed : amendments.pending()) {
      if (followed.footing().renames(e.provision())) {
        decision.overtakes(followed.id(), new AmendmentId(by.cause()));
      }
    }
  }

  /**
   * To be told before the amendments pass over it.
   *
   * @param before the text that it was made on
   */
  void accepted(ChangeSetAccepted e, CharSequence before) {
    String cause = e.cause();
    if (cause == null) {
      return;
    }
    for (UnrecordedDecision decision : open.values()) {
      if (decision.followed(cause, e)) {
        overtake(decision, new AmendmentId(cause), e, before);
      }
    }
  }

  private void overtake(
      UnrecordedDecision decision, AmendmentId adopted, ChangeSetAccepted e, CharSequence before) {
    for (Followed followed : amendments.pending()) {
      PendingChange change = followed.footing().change(e.provision());
      if (change == null) {
        continue;
      }
      ChangeSet parent = parentOf(followed, e);
      ChangeSet revision = parent == null ? e.changes() : e.changes().map(parent, true);
      if (change.changes().length() == revision.length()
          && PendingChange.on(change.changes())
                  .over(revision, parent == null ? before : parent.apply(before))
                  .standing()
              == Standing.CONFLICTING) {
        decision.overtakes(followed.id(), adopted);
      }
    }
  }

  /** What the pending amendment that it amends does to the text; null where nothing does. */
  private @Nullable ChangeSet parentOf(Followed followed, ChangeSetAccepted e) {
    Followed parent = amendments.parentOf(followed);
    PendingChange change =
        parent == null || !parent.isPending() ? null : parent.footing().change(e.provision());
    return change == null || change.changes().length() != e.changes().length()
        ? null
        : change.changes();
  }

  /** The texts that a decision changes and that have not followed yet. */
  Set<ProvisionId> awaited(String decision) {
    UnrecordedDecision known = open.get(decision);
    return known == null ? Set.of() : known.awaited();
  }

  /**
   * What it did; empty while texts have not followed, and where the docket was told already.
   *
   * @param complete whether to wait for every text
   */
  Optional<DecisionEffect> effectOf(String decision, boolean complete) {
    UnrecordedDecision known = open.get(decision);
    return known == null || (complete && !known.awaited().isEmpty())
        ? Optional.empty()
        : Optional.of(new DecisionEffect(known.adopted(), fallen(known)));
  }

  /** Whether the docket is still to be told of it. */
  boolean isOpen(String decision) {
    return open.containsKey(decision);
  }

  private List<Fell> fallen(UnrecordedDecision decision) {
    Map<AmendmentId, String> unable = unable();
    Map<AmendmentId, Fell> fallen = new LinkedHashMap<>();
    for (Followed followed : amendments.pending()) {
      AmendmentId id = followed.id();
      AmendmentId overtaker = decision.overtaker(id);
      String refused = unable.get(id);
      if (overtaker != null) {
        fallen.put(id, new Fell(id, "words-changed", overtaker));
      } else if (refused != null && !decision.wasUnable(id)) {
        fallen.put(id, new Fell(id, refused, decision.restructured()));
      } else {
        AmendmentId by = endOfParent(followed, decision, fallen);
        if (by != null) {
          fallen.put(id, new Fell(id, "parent-ended", by));
        }
      }
    }
    return List.copyOf(fallen.values());
  }

  /** What ended the amendment that it amends: that one itself, or what made it fall. */
  private static @Nullable AmendmentId endOfParent(
      Followed followed, UnrecordedDecision decision, Map<AmendmentId, Fell> fallen) {
    AmendmentId parent = followed.tabled().amends();
    if (parent == null || decision.adopts(parent)) {
      return parent;
    }
    Fell fell = fallen.get(parent);
    return fell == null ? null : fell.because();
  }

  /** Those whose acts on the tree do not fit the bill as it is, words aside. */
  private Map<AmendmentId, String> unable() {
    return Consolidation.unable(
        bill.get(),
        amendments.candidates().stream()
            .filter(candidate -> candidate.amends() == null && !candidate.conflicting())
            .toList());
  }
}
