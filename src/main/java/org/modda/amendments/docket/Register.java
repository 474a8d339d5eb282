package org.modda.amendments.docket;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.DocketEvent;
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
import org.modda.identity.AccountId;

/** The state of a docket: its amendments, the names of its scenarios, the decisions it knows. */
final class Register {

  private final Map<AmendmentId, InDocket> amendments = new HashMap<>();
  private final Map<String, AccountId> scenarios = new HashMap<>();
  private final Set<String> decisions = new HashSet<>();

  @Nullable InDocket get(AmendmentId amendment) {
    return amendments.get(amendment);
  }

  int size() {
    return amendments.size();
  }

  /** The pending amendments to an amendment, by their numbers. */
  List<InDocket> pendingUnder(AmendmentId parent) {
    return amendments.values().stream()
        .filter(one -> one.pending() && parent.equals(one.amends()))
        .sorted(Comparator.comparingInt(InDocket::number))
        .toList();
  }

  /** The scenarios' names to the docket, and who kept each. */
  Map<String, AccountId> scenarios() {
    return scenarios;
  }

  /** By their numbers. */
  List<InDocket> amendments() {
    return amendments.values().stream().sorted(Comparator.comparingInt(InDocket::number)).toList();
  }

  Set<String> decisions() {
    return decisions;
  }

  void restore(DocketSnapshot kept) {
    kept.amendments().forEach(one -> amendments.put(one.id(), one));
    scenarios.putAll(kept.scenarios());
    decisions.addAll(kept.decisions());
  }

  boolean knows(String decision) {
    return decisions.contains(decision);
  }

  /** Takes over what an event says; returns what it was about, empty where about all. */
  String evolve(DocketEvent event, long sequence) {
    return switch (event) {
      case AmendmentTabled e -> {
        amendments.put(
            e.amendment(),
            new InDocket(
                e.amendment(),
                e.number(),
                e.by(),
                e.amends(),
                AmendmentState.TABLED,
                Set.of(),
                sequence));
        yield e.amendment().value();
      }
      case AmendmentCosigned e ->
          with(e.amendment(), one -> one.cosignedBy(and(one.cosigners(), e.by())));
      case CosignatureWithdrawn e ->
          with(e.amendment(), one -> one.cosignedBy(without(one.cosigners(), e.by())));
      case AmendmentReworded e -> with(e.amendment(), one -> one.wordedAt(sequence));
      case WordingConfirmed e -> with(e.amendment(), one -> one.wordedAt(sequence));
      case ObjectionRaised e -> e.amendment().value();
      case AmendmentWithdrawn e -> ended(e.amendment(), AmendmentState.WITHDRAWN);
      case AmendmentRejected e -> ended(e.amendment(), AmendmentState.REJECTED);
      case AmendmentMerged e -> ended(e.amendment(), AmendmentState.MERGED);
      case AmendmentFell e -> ended(e.amendment(), AmendmentState.FALLEN);
      case AmendmentAdopted e -> {
        decisions.add(e.decision());
        yield ended(e.amendment(), AmendmentState.ADOPTED);
      }
      case CallingOrderSet e -> "";
      case ScenarioKept e -> {
        scenarios.put(e.scenario(), e.by());
        yield e.scenario();
      }
    };
  }

  private String ended(AmendmentId amendment, AmendmentState state) {
    return with(amendment, one -> one.in(state));
  }

  private String with(AmendmentId amendment, UnaryOperator<InDocket> change) {
    amendments.computeIfPresent(amendment, (id, one) -> change.apply(one));
    return amendment.value();
  }

  private static Set<AccountId> and(Set<AccountId> cosigners, AccountId account) {
    Set<AccountId> more = new HashSet<>(cosigners);
    more.add(account);
    return more;
  }

  private static Set<AccountId> without(Set<AccountId> cosigners, AccountId account) {
    Set<AccountId> fewer = new HashSet<>(cosigners);
    fewer.remove(account);
    return fewer;
  }
}
