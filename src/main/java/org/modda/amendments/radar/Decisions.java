package org.modda.amendments.radar;

import java.util.ArrayList;
import java.util.HashMap;
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
import org.modda.amendments.radar.Carried.Adopted;
import org.modda.amendments.radar.Carried.Fell;
import org.modda.drafting.AmendedText;
import org.modda.drafting.BillAct;
import org.modda.drafting.BillAct.ChangeText;
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
final class Decisions {

  private final FollowedAmendments amendments;
  private final Predicate<ProvisionId> watched;
  private final Supplier<BillState> bill;
  private final Map<String, Open> open = new LinkedHashMap<>();
  private final Set<String> told = new HashSet<>();
  private @Nullable BillAmended latest;

  /**
   * @param watched whether the revisions of a text are told
   * @param bill as it is when asked
   */
  Decisions(
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
      open.computeIfAbsent(amended.decision(), d -> new Open(unable()))
          .add(adopted, amended, watched);
    }
    adopted.carried();
  }

  /** A heading that an adopted one gave is other words, to whoever would rename it too. */
  private void renamed(ProvisionRenamed e) {
    BillAmended by = latest;
    Open decision = by == null ? null : open.get(by.decision());
    if (by == null || decision == null || !by.at().equals(e.at()) || !by.by().equals(e.by())) {
      return;
    }
    for (Followed followed : amendments.pending()) {
      if (followed.renames(e.provision())) {
        decision.overtaken.putIfAbsent(followed.id(), new AmendmentId(by.cause()));
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
    for (Open decision : open.values()) {
      if (decision.awaited.remove(new Awaited(cause, e.provision()))) {
        AmendmentId adopted = new AmendmentId(cause);
        decision
            .applied
            .computeIfAbsent(adopted, id -> new ArrayList<>())
            .add(new ChangeText(e.provision(), e.revision() - 1, e.changes()));
        overtake(decision, adopted, e, before);
      }
    }
  }

  private void overtake(
      Open decision, AmendmentId adopted, ChangeSetAccepted e, CharSequence before) {
    for (Followed followed : amendments.pending()) {
      PendingChange change = followed.change(e.provision());
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
        decision.overtaken.putIfAbsent(followed.id(), adopted);
      }
    }
  }

  /** What the pending amendment that it amends does to the text; null where nothing does. */
  private @Nullable ChangeSet parentOf(Followed followed, ChangeSetAccepted e) {
    AmendmentId amends = followed.tabled().amends();
    Followed parent = amends == null ? null : amendments.find(amends);
    PendingChange change =
        parent == null || !parent.isPending() ? null : parent.change(e.provision());
    return change == null || change.changes().length() != e.changes().length()
        ? null
        : change.changes();
  }

  /** The texts that a decision changes and that have not followed yet. */
  Set<ProvisionId> awaited(String decision) {
    Open known = open.get(decision);
    Set<ProvisionId> provisions = new HashSet<>();
    if (known != null) {
      known.awaited.forEach(awaited -> provisions.add(awaited.provision()));
    }
    return provisions;
  }

  /**
   * What it did; empty while texts have not followed, and where the docket was told already.
   *
   * @param complete whether to wait for every text
   */
  Optional<Carried> carried(String decision, boolean complete) {
    Open known = open.get(decision);
    return known == null || (complete && !known.awaited.isEmpty())
        ? Optional.empty()
        : Optional.of(new Carried(known.adopted(), fallen(known)));
  }

  /** Whether the docket is still to be told of it. */
  boolean isOpen(String decision) {
    return open.containsKey(decision);
  }

  private List<Fell> fallen(Open decision) {
    Map<AmendmentId, String> unable = unable();
    Map<AmendmentId, Fell> fallen = new LinkedHashMap<>();
    for (Followed followed : amendments.pending()) {
      AmendmentId id = followed.id();
      AmendmentId overtaker = decision.overtaken.get(id);
      String refused = unable.get(id);
      if (overtaker != null) {
        fallen.put(id, new Fell(id, "words-changed", overtaker));
      } else if (refused != null && !decision.unableBefore.containsKey(id)) {
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
      Followed followed, Open decision, Map<AmendmentId, Fell> fallen) {
    AmendmentId parent = followed.tabled().amends();
    if (parent == null || decision.causes.containsKey(parent)) {
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

  private record Awaited(String cause, ProvisionId provision) {}

  private static final class Open {
    private final Map<AmendmentId, String> unableBefore;

    /** Those adopted, and what each does to the tree. */
    private final Map<AmendmentId, List<BillAct>> causes = new LinkedHashMap<>();

    private final Map<AmendmentId, List<BillAct>> applied = new HashMap<>();
    private final Map<AmendmentId, AmendmentId> overtaken = new HashMap<>();
    private final Set<Awaited> awaited = new HashSet<>();

    Open(Map<AmendmentId, String> unableBefore) {
      this.unableBefore = unableBefore;
    }

    void add(Followed adopted, BillAmended amended, Predicate<ProvisionId> watched) {
      causes.put(
          adopted.id(),
          adopted.wording().acts().stream().filter(act -> !(act instanceof ChangeText)).toList());
      for (AmendedText text : amended.texts()) {
        if (watched.test(text.provision())) {
          awaited.add(new Awaited(amended.cause(), text.provision()));
        }
      }
    }

    List<Adopted> adopted() {
      List<Adopted> all = new ArrayList<>(causes.size());
      causes.forEach(
          (id, structure) -> {
            List<BillAct> acts = new ArrayList<>(applied.getOrDefault(id, List.of()));
            acts.addAll(structure);
            all.add(new Adopted(id, acts));
          });
      return all;
    }

    /** The first that changed the tree, else the first of all. */
    AmendmentId restructured() {
      return causes.entrySet().stream()
          .filter(cause -> !cause.getValue().isEmpty())
          .findFirst()
          .or(() -> causes.entrySet().stream().findFirst())
          .orElseThrow()
          .getKey();
    }
  }
}
