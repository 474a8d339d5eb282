package org.modda.amendments.merging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.merging.Outcome.Applied;
import org.modda.amendments.merging.Outcome.Falls;
import org.modda.amendments.merging.Outcome.Refused;
import org.modda.amendments.merging.Relation.Kind;
import org.modda.drafting.BillAct.ChangeText;
import org.modda.drafting.BillAct.InsertProvision;
import org.modda.drafting.ProvisionId;
import org.modda.text.ChangeSet;
import org.modda.text.Rebase;

/** The laws of merging, on random bills and amendments; jqwik prints the seed. */
@PropertyDefaults(tries = 100_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
class MergingLawsTest {

  record Given(BillState bill, List<Candidate> candidates) {}

  @Provide
  Arbitrary<Given> pairs() {
    return Arbitraries.randomValue(random -> given(random, 2));
  }

  @Provide
  Arbitrary<Given> several() {
    return Arbitraries.randomValue(random -> given(random, 5));
  }

  @Property
  void twoAreCleanOnlyWhereBothOrdersGiveTheSameHash(@ForAll("pairs") Given given) {
    Candidate a = given.candidates.get(0);
    Candidate b = given.candidates.get(1);
    Consolidated aFirst = Consolidation.of(given.bill, List.of(a, b));
    Consolidated bFirst = Consolidation.of(given.bill, List.of(b, a));
    boolean aFalls = bFirst.outcomes().get(a.id()) instanceof Falls;
    boolean bFalls = aFirst.outcomes().get(b.id()) instanceof Falls;
    if (refuses(aFirst) || refuses(bFirst)) {
      return;
    }

    Relation relation = Radar.between(a, b, given.bill);

    assertThat(relation.oneFalls()).as("a falls if b").isEqualTo(aFalls);
    assertThat(relation.otherFalls()).as("b falls if a").isEqualTo(bFalls);
    boolean commutes = !aFalls && !bFalls && aFirst.hash().equals(bFirst.hash());
    assertThat(relation.commutes()).as("%s", relation).isEqualTo(commutes);
    if (!relation.isClean() && commutes) {
      assertThat(relation.kinds()).containsAnyOf(Kind.STRUCTURE, Kind.REFERENCE, Kind.SAME);
    }
    assertThat(Radar.among(given.candidates, given.bill))
        .isEqualTo(relation.isClean() ? List.of() : List.of(relation));
  }

  @Property(tries = 30_000)
  void adoptingInOneActIsAdoptingOneAfterAnother(@ForAll("several") Given given) {
    Consolidated atOnce = Consolidation.of(given.bill, given.candidates);

    BillState bill = given.bill;
    Set<String> fallen = new TreeSet<>();
    List<Candidate> left = new ArrayList<>(given.candidates);
    left.removeIf(candidate -> refuses(Consolidation.of(given.bill, List.of(candidate))));
    String hash = bill.hash();
    while (!left.isEmpty()) {
      Candidate next = left.removeFirst();
      Consolidated one = Consolidation.of(bill, List.of(next), left);
      one.also().keySet().forEach(id -> fallen.add(id.value()));
      if (!(one.outcomes().get(next.id()) instanceof Applied applied)) {
        continue;
      }
      left.removeIf(candidate -> one.also().containsKey(candidate.id()));
      left = Rebased.over(bill, applied, left);
      bill = one.after();
      hash = one.hash();
    }

    assertThat(atOnce.hash()).isEqualTo(hash);
    List<String> fell = new ArrayList<>();
    atOnce
        .outcomes()
        .forEach(
            (id, outcome) ->
                fell.addAll(outcome instanceof Falls ? List.of(id.value()) : List.of()));
    assertThat(fell).containsExactlyInAnyOrderElementsOf(fallen);
  }

  @Property(tries = 30_000)
  void whatIsToldOnTheStateGivesTheSameBytes(@ForAll("several") Given given) {
    List<Candidate> ordered = new ArrayList<>(given.candidates);
    Candidate child = new RandomAmendments(new Random(given.hashCode())).child(ordered.get(2), 9);
    if (child != null) {
      ordered.add(2, child);
    }
    Consolidated made = Consolidation.of(given.bill, ordered);

    Map<ProvisionId, List<ChangeSet>> accepted = new HashMap<>();
    Map<ProvisionId, String> texts = new HashMap<>();
    given.bill.texts().forEach((id, text) -> texts.put(id, text.text()));
    for (Outcome outcome : made.outcomes().values()) {
      if (!(outcome instanceof Applied applied)) {
        continue;
      }
      if (applied.onBase() == null) {
        return;
      }
      for (var act : applied.onBase()) {
        if (act instanceof ChangeText change) {
          List<ChangeSet> before =
              accepted.computeIfAbsent(act.provision(), id -> new ArrayList<>());
          var mapped = Rebase.over(change.changes(), before);
          texts.compute(act.provision(), (id, text) -> mapped.apply(text == null ? "" : text));
          before.add(mapped);
        } else if (act instanceof InsertProvision insertion) {
          texts.put(act.provision(), insertion.text());
        }
      }
    }

    made.after().texts().forEach((id, text) -> assertThat(texts.get(id)).isEqualTo(text.text()));
  }

  @Property(tries = 20_000)
  void theSweepFindsWhatLookingAtEveryPairFinds(@ForAll("several") Given given) {
    List<Relation> every = new ArrayList<>();
    for (int i = 0; i < given.candidates.size(); i++) {
      for (int j = i + 1; j < given.candidates.size(); j++) {
        Relation relation =
            Radar.between(given.candidates.get(i), given.candidates.get(j), given.bill);
        if (!relation.isClean()) {
          every.add(relation);
        }
      }
    }

    assertThat(Radar.among(given.candidates, given.bill)).isEqualTo(every);
  }

  @Property(tries = 20_000)
  void unableIsWhatIsRefusedWhereItIsTheOnlyOne(@ForAll("several") Given given) {
    Consolidated adopted = Consolidation.of(given.bill, given.candidates.subList(0, 1));
    for (BillState bill : List.of(given.bill, adopted.after())) {
      Map<AmendmentId, String> refusedAlone = new HashMap<>();
      for (Candidate candidate : given.candidates) {
        Outcome alone = Consolidation.of(bill, List.of(candidate)).outcomes().get(candidate.id());
        if (alone instanceof Refused refused) {
          refusedAlone.put(candidate.id(), Preemption.ofFalling(refused.code()));
        }
      }
      assertThat(Consolidation.unable(bill, given.candidates)).isEqualTo(refusedAlone);
    }
  }

  private static boolean refuses(Consolidated made) {
    return made.outcomes().values().stream().anyMatch(Refused.class::isInstance);
  }

  private static Given given(Random random, int count) {
    RandomAmendments amendments = new RandomAmendments(random);
    BillState bill = amendments.bill();
    return new Given(bill, amendments.candidates(bill, count));
  }
}
