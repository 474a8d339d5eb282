package org.modda.publication.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.modda.drafting.BillAct;
import org.modda.drafting.BillAct.ChangeText;
import org.modda.drafting.BillAct.InsertProvision;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.history.CanonicalBill;
import org.modda.drafting.outline.ActsOnTree;
import org.modda.drafting.outline.BillTree;
import org.modda.drafting.outline.IntroductionRules;
import org.modda.drafting.outline.Unit;
import org.modda.identity.AccountId;

/**
 * A plan carried out on a tree and texts of its own, by the rules that the bill will ask, before
 * anything is kept. After each line the texts must read as the source says.
 */
final class Rehearsal {

  private static final AccountId NOBODY = new AccountId("rehearsal");

  private final BillId bill;
  private final HistorySource source;
  private final HistoryPlan plan;
  private final BillTree tree;
  private final Map<ProvisionId, String> texts = new HashMap<>();
  private final List<String> hashes = new ArrayList<>();

  private Rehearsal(BillId bill, HistorySource source, HistoryPlan plan) {
    this.bill = bill;
    this.source = source;
    this.plan = plan;
    this.tree =
        BillTree.of(
            plan.introduced().stream()
                .map(p -> new Unit(p.id(), null, p.kind(), p.number(), p.heading(), null, false))
                .toList());
  }

  /**
   * The hash of the bill after each line: see {@link CanonicalBill}.
   *
   * @throws org.modda.platform.Refused what a rule of the tree refuses, with the line
   */
  static List<String> hashes(BillId bill, HistorySource source, HistoryPlan plan) {
    Rehearsal rehearsal = new Rehearsal(bill, source, plan);
    rehearsal.rehearse();
    return rehearsal.hashes;
  }

  private void rehearse() {
    IntroductionRules.isWellFormed(plan.introduced());
    plan.bill("", "und")
        .texts()
        .forEach(
            (id, text) -> {
              if (!text.isEmpty()) {
                texts.put(id, text);
              }
            });
    told(source.lines().getFirst());
    for (Step step : plan.steps()) {
      carryOut(step);
      told(source.lines().get(step.line() - 1));
    }
  }

  private void carryOut(Step step) {
    for (ProvisionId returning : step.returning()) {
      tree.evolve(ActsOnTree.undoRepeal(tree, bill, returning, NOBODY, Instant.EPOCH));
    }
    for (BillAct act : step.acts()) {
      ActsOnTree.decide(tree, bill, act, NOBODY, Instant.EPOCH).ifPresent(tree::evolve);
      switch (act) {
        case ChangeText a ->
            texts.put(a.provision(), a.changes().apply(texts.getOrDefault(a.provision(), "")));
        case InsertProvision a when !a.text().isEmpty() -> texts.put(a.provision(), a.text());
        default -> {}
      }
    }
  }

  private void told(DatedLine line) {
    line.articles()
        .forEach(
            (number, text) -> {
              ProvisionId id = plan.id(number);
              if (tree.isRepealed(id) || !texts.getOrDefault(id, "").equals(text)) {
                throw new IllegalStateException(
                    "line " + line.number() + " article " + number.printed() + " reads otherwise");
              }
            });
    if (line.repealed().stream().anyMatch(number -> !tree.isRepealed(plan.id(number)))) {
      throw new IllegalStateException("line " + line.number() + " repeals what still stands");
    }
    hashes.add(CanonicalBill.hash(tree.inOrder(), texts::get));
  }
}
