package org.modda.amendments.radar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.radar.DecisionEffect.Adopted;
import org.modda.drafting.AmendedText;
import org.modda.drafting.BillAct;
import org.modda.drafting.BillAct.ChangeText;
import org.modda.drafting.BillEvent.BillAmended;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionTextEvent.ChangeSetAccepted;

/** One decision of the bill while its texts follow and until its docket is told. */
final class UnrecordedDecision {

  private final Map<AmendmentId, String> unableBefore;

  /** Those adopted, and what each does to the tree. */
  private final Map<AmendmentId, List<BillAct>> causes = new LinkedHashMap<>();

  private final Map<AmendmentId, List<BillAct>> applied = new HashMap<>();
  private final Map<AmendmentId, AmendmentId> overtaken = new HashMap<>();
  private final Set<Awaited> awaited = new HashSet<>();

  /**
   * @param unableBefore those that could not be applied to the bill before it, with the code
   */
  UnrecordedDecision(Map<AmendmentId, String> unableBefore) {
    this.unableBefore = unableBefore;
  }

  /** One more of its amendments; only texts of which the revisions are told are waited for. */
  void add(Followed adopted, BillAmended amended, Predicate<ProvisionId> watched) {
    causes.put(
        adopted.id(),
        adopted.footing().wording().acts().stream()
            .filter(act -> !(act instanceof ChangeText))
            .toList());
    for (AmendedText text : amended.texts()) {
      if (watched.test(text.provision())) {
        awaited.add(new Awaited(amended.cause(), text.provision()));
      }
    }
  }

  /** A text has followed one of its amendments; false where it is none that was waited for. */
  boolean followed(String cause, ChangeSetAccepted e) {
    if (!awaited.remove(new Awaited(cause, e.provision()))) {
      return false;
    }
    applied
        .computeIfAbsent(new AmendmentId(cause), id -> new ArrayList<>())
        .add(new ChangeText(e.provision(), e.revision() - 1, e.changes()));
    return true;
  }

  /** An amendment that it adopts has changed the words that another would change. */
  void overtakes(AmendmentId other, AmendmentId adopted) {
    overtaken.putIfAbsent(other, adopted);
  }

  /** The first adopted one that has changed its words; null where none has. */
  @Nullable AmendmentId overtaker(AmendmentId amendment) {
    return overtaken.get(amendment);
  }

  /** Whether it could not be applied before the decision either. */
  boolean wasUnable(AmendmentId amendment) {
    return unableBefore.containsKey(amendment);
  }

  boolean adopts(AmendmentId amendment) {
    return causes.containsKey(amendment);
  }

  /** The texts that it changes and that have not followed yet. */
  Set<ProvisionId> awaited() {
    return awaited.stream().map(Awaited::provision).collect(Collectors.toSet());
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

  private record Awaited(String cause, ProvisionId provision) {}
}
