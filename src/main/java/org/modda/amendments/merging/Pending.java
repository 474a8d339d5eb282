package org.modda.amendments.merging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.merging.Outcome.Falls;
import org.modda.drafting.BillAct;
import org.modda.drafting.BillAct.ChangeText;
import org.modda.drafting.BillAct.InsertProvision;
import org.modda.drafting.ProvisionId;
import org.modda.text.ChangeSet;
import org.modda.text.PendingChange;
import org.modda.text.Standing;

/** One amendment on its way through a consolidation: as it reads now, and what became of it. */
final class Pending {

  private final Candidate candidate;
  private final List<BillAct> acts;

  /** As they read now; those of {@link #acts} are as they were. */
  private final Map<ProvisionId, PendingChange> changes = new LinkedHashMap<>();

  /** On the texts of the state, with those of its sub-amendments that came before it. */
  private final Map<ProvisionId, ChangeSet> onBase = new LinkedHashMap<>();

  /** How many of the changes of each text it has followed. */
  private final Map<ProvisionId, Integer> followed = new HashMap<>();

  private final List<Pending> children = new ArrayList<>(1);
  private final List<Pending> taken = new ArrayList<>(1);
  private @Nullable Pending parent;
  private @Nullable Outcome outcome;
  private boolean late;

  Pending(Candidate candidate) {
    this.candidate = candidate;
    this.acts = new ArrayList<>(candidate.wording().acts());
    for (BillAct act : acts) {
      if (act instanceof ChangeText change) {
        changes.put(change.provision(), PendingChange.on(change.changes()));
        onBase.put(change.provision(), change.changes());
      }
    }
  }

  Candidate candidate() {
    return candidate;
  }

  AmendmentId id() {
    return candidate.id();
  }

  @Nullable Pending parent() {
    return parent;
  }

  void amends(Pending other) {
    parent = other;
    other.children.add(this);
  }

  List<Pending> children() {
    return children;
  }

  boolean hasEnded() {
    return outcome != null;
  }

  @Nullable Outcome outcome() {
    return outcome;
  }

  void end(Outcome how) {
    outcome = how;
  }

  /** Whether it was called after its parent, in one list. */
  boolean isLate() {
    return late;
  }

  boolean hasTaken() {
    return !taken.isEmpty();
  }

  /** It falls, and with it what would change it or has. */
  void fall(String code, AmendmentId because) {
    outcome = new Falls(code, because);
    for (Pending child : children) {
      if (!(child.outcome instanceof Outcome.Refused || child.outcome instanceof Falls)) {
        child.fall("parent-ended", because);
      }
    }
  }

  /** Its acts as they read now, each change of words with the base that it is given. */
  List<BillAct> acts(Map<ProvisionId, Long> bases) {
    return acts.stream().map(act -> withWords(act, changesNow(), bases)).toList();
  }

  List<BillAct> actsOnBase() {
    return acts.stream().map(act -> withWords(act, onBase, Map.of())).toList();
  }

  /** Its acts, for their places and numbers: the words in them are as they were. */
  List<BillAct> structure() {
    return acts;
  }

  Map<ProvisionId, PendingChange> changes() {
    return changes;
  }

  @Nullable ChangeSet onBase(ProvisionId provision) {
    return onBase.get(provision);
  }

  boolean isTextAlone() {
    return acts.stream().allMatch(ChangeText.class::isInstance);
  }

  void follow(Placing placing) {
    acts.replaceAll(placing::followedBy);
  }

  int followed(ProvisionId provision) {
    return followed.getOrDefault(provision, 0);
  }

  void hasFollowed(ProvisionId provision, int steps) {
    followed.put(provision, steps);
  }

  /** Every text that it or a sub-amendment of it changes. */
  void collectTexts(Set<ProvisionId> into) {
    into.addAll(changes.keySet());
    children.forEach(child -> child.collectTexts(into));
  }

  /** Follows one change of a text; where its words are changed it falls. */
  void over(ProvisionId provision, PendingChange revision, AmendmentId because) {
    if (hasEnded()) {
      return;
    }
    PendingChange own = changes.get(provision);
    if (!children.isEmpty()) {
      PendingChange seen =
          own == null ? revision : PendingChange.on(own.asSeen(revision.changes()));
      children.forEach(child -> child.over(provision, seen, because));
    }
    if (own != null) {
      PendingChange now = own.over(revision);
      changes.put(provision, now);
      if (now.standing() == Standing.CONFLICTING) {
        fall("words-changed", because);
      }
    }
  }

  /** Takes a sub-amendment in; its other sub-amendments follow it. */
  void take(Pending child) {
    child.changes.forEach(
        (provision, change) -> {
          for (Pending sibling : children) {
            if (sibling != child) {
              sibling.over(provision, change, child.id());
            }
          }
          changes.merge(provision, change, PendingChange::with);
        });
    child.onBase.forEach(
        (provision, change) -> onBase.merge(provision, change, ChangeSet::compose));
    for (BillAct act : child.acts) {
      take(act);
    }
    for (Pending grandchild : child.children) {
      if (!grandchild.hasEnded()) {
        grandchild.parent = this;
        children.add(grandchild);
      }
    }
    taken.add(child);
  }

  /** It is part of the bill now, and its sub-amendments are amendments to the bill. */
  void release() {
    for (Pending child : children) {
      if (!child.hasEnded()) {
        child.parent = null;
        child.late = true;
      }
    }
    children.clear();
  }

  private void take(BillAct act) {
    if (!(act instanceof ChangeText change)) {
      acts.add(act);
      return;
    }
    for (int i = 0; i < acts.size(); i++) {
      BillAct own = acts.get(i);
      if (own.provision().equals(act.provision()) && own instanceof ChangeText) {
        return;
      }
      if (own.provision().equals(act.provision()) && own instanceof InsertProvision insertion) {
        acts.set(i, reworded(insertion, changes.get(act.provision())));
        changes.remove(act.provision());
        onBase.remove(act.provision());
        return;
      }
    }
    acts.add(change);
  }

  private static InsertProvision reworded(InsertProvision a, @Nullable PendingChange change) {
    return change == null
        ? a
        : new InsertProvision(
            a.provision(),
            a.kind(),
            a.number(),
            a.heading(),
            a.place(),
            change.changes().apply(a.text()));
  }

  private Map<ProvisionId, ChangeSet> changesNow() {
    Map<ProvisionId, ChangeSet> now = new HashMap<>();
    changes.forEach((provision, change) -> now.put(provision, change.changes()));
    return now;
  }

  private static BillAct withWords(
      BillAct act, Map<ProvisionId, ChangeSet> words, Map<ProvisionId, Long> bases) {
    if (!(act instanceof ChangeText change)) {
      return act;
    }
    ProvisionId provision = change.provision();
    return new ChangeText(
        provision,
        bases.getOrDefault(provision, change.base()),
        words.getOrDefault(provision, change.changes()));
  }
}
