package org.modda.amendments.adopting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.merging.Candidate;
import org.modda.amendments.merging.Outcome;
import org.modda.amendments.trying.Tried;
import org.modda.drafting.Amending;
import org.modda.drafting.BillAct;
import org.modda.drafting.BillAct.ChangeText;
import org.modda.drafting.ProvisionId;

/**
 * What each amendment does to the bill as it was before any of them: the form in which a decision
 * is kept. A sub-amendment is in the acts of its parent and has none of its own.
 */
final class ActsOnBase {

  private final Map<AmendmentId, Map<ProvisionId, ChangeText>> words = new HashMap<>();
  private final Tried tried;

  private ActsOnBase(Tried tried) {
    this.tried = tried;
  }

  static List<Amending> of(Tried tried) {
    ActsOnBase acts = new ActsOnBase(tried);
    tried.ordered().forEach(acts::take);
    return tried.ordered().stream().map(acts::amending).toList();
  }

  private void take(Candidate candidate) {
    Map<ProvisionId, ChangeText> own =
        words.computeIfAbsent(candidate.id(), id -> new LinkedHashMap<>());
    Outcome outcome = tried.consolidated().outcomes().get(candidate.id());
    if (outcome instanceof Outcome.AppliedInto into) {
      Map<ProvisionId, ChangeText> parent =
          words.computeIfAbsent(into.parent(), id -> new LinkedHashMap<>());
      candidate
          .wording()
          .textChanges()
          .forEach(child -> parent.merge(child.provision(), child, ActsOnBase::composed));
      return;
    }
    // What its sub-amendments put in before it came waits already.
    candidate
        .wording()
        .textChanges()
        .forEach(
            change ->
                own.merge(change.provision(), change, (child, parent) -> composed(parent, child)));
  }

  private Amending amending(Candidate candidate) {
    List<BillAct> acts = new ArrayList<>();
    if (tried.consolidated().outcomes().get(candidate.id()) instanceof Outcome.Applied) {
      Map<ProvisionId, ChangeText> own = new LinkedHashMap<>(words.get(candidate.id()));
      for (BillAct act : candidate.wording().acts()) {
        acts.add(act instanceof ChangeText change ? own.remove(change.provision()) : act);
      }
      acts.addAll(own.values());
    }
    return new Amending(candidate.id().value(), acts);
  }

  private static ChangeText composed(ChangeText parent, ChangeText child) {
    return new ChangeText(
        parent.provision(), parent.base(), parent.changes().compose(child.changes()));
  }
}
