package org.modda.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.Wording;
import org.modda.amendments.merging.BillState;
import org.modda.amendments.merging.Candidate;
import org.modda.amendments.merging.Consolidation;
import org.modda.amendments.merging.Radar;
import org.modda.amendments.merging.RevisedText;
import org.modda.drafting.BillAct;
import org.modda.drafting.BillAct.ChangeText;
import org.modda.drafting.BillAct.InsertProvision;
import org.modda.drafting.BillAct.RepealProvision;
import org.modda.drafting.Place;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionKind;
import org.modda.drafting.ProvisionNumber;
import org.modda.drafting.outline.Unit;
import org.modda.text.ChangeSet;
import org.modda.text.PendingChange;

/**
 * How long a docket of 1,000 pending amendments takes: following one adoption, consolidating, and
 * the radar. Not a test. Started as {@link HistoryBench}; the best and the worst of ten, after ten
 * to warm up.
 */
public final class MergingBench {

  private static final int AMENDMENTS = 1_000;
  private static final int ROUNDS = 10;

  private MergingBench() {}

  public static void main(String[] args) {
    for (int articles : new int[] {1, 20, 500}) {
      measure(articles);
    }
  }

  private static void measure(int articles) {
    Random random = new Random(articles);
    BillState bill = bill(random, articles);
    List<Candidate> all = new ArrayList<>();
    for (int i = 1; i <= AMENDMENTS; i++) {
      all.add(amendment(random, bill, articles, i));
    }
    Candidate added = amendment(random, bill, articles, AMENDMENTS + 1);
    System.out.printf("%d amendments to %d articles%n", AMENDMENTS, articles);
    time("  following one adoption", () -> follow(all, bill));
    time(
        "  consolidating all",
        () ->
            (int)
                Consolidation.of(bill, all).outcomes().values().stream()
                    .filter(outcome -> outcome.isApplied())
                    .count());
    time(
        "  consolidating 100 and watching the others",
        () -> Consolidation.of(bill, all.subList(0, 100), all.subList(100, 1_000)).also().size());
    time("  radar among all, pairs found", () -> Radar.among(all, bill).size());
    time("  radar around one added", () -> Radar.around(added, all, bill).size());
  }

  private static int follow(List<Candidate> all, BillState bill) {
    ChangeText adopted =
        all.stream()
            .flatMap(candidate -> candidate.wording().acts().stream())
            .filter(ChangeText.class::isInstance)
            .map(ChangeText.class::cast)
            .findFirst()
            .orElseThrow();
    String before = Objects.requireNonNull(bill.text(adopted.provision())).text();
    int touched = 0;
    for (Candidate candidate : all) {
      for (BillAct act : candidate.wording().acts()) {
        if (act instanceof ChangeText own && own.provision().equals(adopted.provision())) {
          PendingChange.on(own.changes()).over(adopted.changes(), before);
          touched++;
        }
      }
    }
    return touched;
  }

  private static BillState bill(Random random, int articles) {
    List<Unit> units = new ArrayList<>();
    Map<ProvisionId, RevisedText> texts = new HashMap<>();
    for (int i = 1; i <= articles; i++) {
      ProvisionId id = new ProvisionId("a" + i);
      ProvisionNumber number = ProvisionNumber.of(i);
      units.add(new Unit(id, null, ProvisionKind.ARTICLE, number, "", null, false));
      StringBuilder text = new StringBuilder();
      while (text.length() < 1_000_000 / articles / 2 && text.length() < 200_000) {
        text.append("qonun ").append(random.nextInt(20) == 0 ? "\n" : "");
      }
      texts.put(id, new RevisedText(0, text.toString()));
    }
    return BillState.of(units, texts);
  }

  private static Candidate amendment(Random random, BillState bill, int articles, int number) {
    ProvisionId article = new ProvisionId("a" + (1 + random.nextInt(articles)));
    int length = Objects.requireNonNull(bill.text(article)).text().length();
    int from = random.nextInt(length - 40);
    BillAct act =
        switch (random.nextInt(20)) {
          case 0 -> articles > 1 ? new RepealProvision(article) : insertion(number, article);
          case 1 -> insertion(number, article);
          default ->
              new ChangeText(
                  article, 0, ChangeSet.replacing(length, from, from + random.nextInt(40), "soʻz"));
        };
    return new Candidate(
        new AmendmentId("m" + number), number, null, Wording.of(List.of(act)), false);
  }

  private static InsertProvision insertion(int number, ProvisionId after) {
    return new InsertProvision(
        new ProvisionId("n" + number),
        ProvisionKind.ARTICLE,
        new ProvisionNumber(1_000 + number % 100, 1, null),
        "",
        new Place(null, after),
        "yangi modda");
  }

  private interface Work {
    int done();
  }

  private static void time(String what, Work work) {
    long best = Long.MAX_VALUE;
    long worst = 0;
    int result = 0;
    for (int i = 0; i < 2 * ROUNDS; i++) {
      long began = System.nanoTime();
      result = work.done();
      long took = System.nanoTime() - began;
      if (i >= ROUNDS) {
        best = Math.min(best, took);
        worst = Math.max(worst, took);
      }
    }
    System.out.printf("%s (%d): %.1f to %.1f ms%n", what, result, best / 1e6, worst / 1e6);
  }
}
