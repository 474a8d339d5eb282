package org.modda.amendments.merging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.BillAct;
import org.modda.drafting.BillAct.ChangeText;
import org.modda.drafting.BillAct.InsertProvision;
import org.modda.drafting.ProvisionId;
import org.modda.text.ChangeSet;
import org.modda.text.PendingChange;

/**
 * What an amendment would do as the bill stands in the course of a consolidation: its acts, with
 * those of the sub-amendments that it has taken in, and its change of each text.
 */
final class CurrentWording {

  private final List<BillAct> acts;

  /** As they read now; those of {@link #acts} are as they were. */
  private final Map<ProvisionId, PendingChange> changes = new LinkedHashMap<>();

  /** On the texts of the state, with those of its sub-amendments that came before it. */
  private final Map<ProvisionId, ChangeSet> onBase = new LinkedHashMap<>();

  CurrentWording(List<BillAct> given) {
    acts = new ArrayList<>(given);
    for (BillAct act : acts) {
      if (act instanceof ChangeText change) {
        changes.put(change.provision(), PendingChange.on(change.changes()));
        onBase.put(change.provision(), change.changes());
      }
    }
  }

  /** The acts, for their places and numbers: the words in them are as they were. */
  List<BillAct> structure() {
    return acts;
  }

  /** The changes of words as they read now. */
  Map<ProvisionId, PendingChange> changes() {
    return changes;
  }

  /** Its change on the text of the state; null where it has none there. */
  @Nullable ChangeSet onBase(ProvisionId provision) {
    return onBase.get(provision);
  }

  boolean isTextAlone() {
    return acts.stream().allMatch(ChangeText.class::isInstance);
  }

  /** The acts as they read now, each change of words with the base that it is given. */
  List<BillAct> acts(Map<ProvisionId, Long> bases) {
    return acts.stream().map(act -> withWords(act, changesNow(), bases)).toList();
  }

  List<BillAct> actsOnBase() {
    return acts.stream().map(act -> withWords(act, onBase, Map.of())).toList();
  }

  void follow(Placing placing) {
    acts.replaceAll(placing::followedBy);
  }

  /** Its change of a text, mapped over what was done to that text. */
  void reads(ProvisionId provision, PendingChange now) {
    changes.put(provision, now);
  }

  /** Takes in what a sub-amendment does: its changes are on the texts as this leaves them. */
  void take(CurrentWording amending) {
    amending.changes.forEach(
        (provision, change) -> changes.merge(provision, change, PendingChange::with));
    amending.onBase.forEach(
        (provision, change) -> onBase.merge(provision, change, ChangeSet::compose));
    amending.acts.forEach(this::take);
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
