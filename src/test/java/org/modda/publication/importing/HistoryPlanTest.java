package org.modda.publication.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.modda.drafting.BillAct.ChangeText;
import org.modda.drafting.BillAct.InsertProvision;
import org.modda.drafting.BillAct.RepealProvision;
import org.modda.drafting.BillId;
import org.modda.drafting.IntroducedProvision;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionNumber;

class HistoryPlanTest {

  private static final BillId BILL = new BillId("code");

  @Test
  void numbersStandInTheirNaturalOrder() {
    List<String> ordered = List.of("1", "2", "10", "16", "16-1", "16-1-1", "16-2", "16-10", "17");

    assertThat(
            Stream.of("16-10", "2", "16-2", "10", "17", "16-1-1", "1", "16-1", "16")
                .map(ArticleNumber::new)
                .sorted()
                .map(ArticleNumber::printed))
        .isEqualTo(ordered);
  }

  @Test
  void numberIsAPairWhereItIsOneAndPrintedAsTheSourceHasIt() {
    assertThat(number("1384")).isEqualTo(ProvisionNumber.of(1384));
    assertThat(number("16-1")).isEqualTo(new ProvisionNumber(16, 1, "16-1"));
    assertThat(number("373-2-10")).isEqualTo(new ProvisionNumber(0, 0, "373-2-10"));
    assertThat(number("016")).isEqualTo(new ProvisionNumber(0, 0, "016"));
    assertThat(number("100000")).isEqualTo(new ProvisionNumber(0, 0, "100000"));
    assertThat(number("L. 121-3")).isEqualTo(new ProvisionNumber(0, 0, "L. 121-3"));
  }

  @Test
  void firstLineIntroducesAndEachLaterOneIsOneDecision() {
    HistorySource source =
        HistorySourceTest.lines(
            """
            {"date":"1970-01-01","articles":{"10":"Dix.","2":"Deux."}}
            {"date":"1971-01-01","articles":{"2":"Deux mots.","2-1":"Nouveau."},"repealed":["10"]}
            {"date":"1972-01-01","articles":{"10":"Dix encore.","2":"Deux mots."}}
            """);

    HistoryPlan plan = HistoryPlan.of(BILL, source);

    assertThat(plan.introduced())
        .extracting(IntroducedProvision::number)
        .containsExactly(ProvisionNumber.of(2), ProvisionNumber.of(10));
    Step first = plan.steps().getFirst();
    assertThat(first.cause()).startsWith("import-1971-01-01-");
    assertThat(first.returning()).isEmpty();
    assertThat(first.acts())
        .satisfiesExactly(
            act -> {
              ChangeText change = (ChangeText) act;
              assertThat(change.provision()).isEqualTo(id(plan, "2"));
              assertThat(change.base()).isZero();
              assertThat(change.changes().apply("Deux.")).isEqualTo("Deux mots.");
            },
            act -> {
              InsertProvision insertion = (InsertProvision) act;
              assertThat(insertion.place().after()).isEqualTo(id(plan, "2"));
              assertThat(insertion.text()).isEqualTo("Nouveau.");
            },
            act -> assertThat(act).isEqualTo(new RepealProvision(id(plan, "10"))));
    assertThat(first.revisions())
        .containsOnly(Map.entry(id(plan, "2"), 1L), Map.entry(id(plan, "2-1"), 1L));
    Step second = plan.steps().getLast();
    assertThat(second.returning()).containsExactly(id(plan, "10"));
    assertThat(second.acts())
        .as("the same words are no act")
        .singleElement()
        .satisfies(
            act -> assertThat(((ChangeText) act).changes().apply("Dix.")).isEqualTo("Dix encore."));
    assertThat(Planned.of(BILL, source).hashes()).doesNotHaveDuplicates().hasSize(3);
  }

  @Test
  void planIsTheSameWhoeverMakesItAndOfAnotherBillAnother() throws IOException {
    HistorySource source = HistorySource.read(HistoryForm.GZIP, SharedHistory.read());

    HistoryPlan plan = HistoryPlan.of(BILL, source);

    assertThat(HistoryPlan.of(BILL, source).steps()).isEqualTo(plan.steps());
    assertThat(plan.steps()).extracting(Step::cause).doesNotHaveDuplicates().hasSize(168);
    assertThat(HistoryPlan.of(new BillId("other"), source).introduced())
        .extracting(IntroducedProvision::id)
        .doesNotContainAnyElementsOf(
            plan.introduced().stream().map(IntroducedProvision::id).toList());
  }

  @Test
  void rulesOfTheBillAllowTheWholeOfTheCode() throws IOException {
    HistorySource source = HistorySource.read(HistoryForm.GZIP, SharedHistory.read());

    assertThat(Planned.of(BILL, source).hashes()).doesNotHaveDuplicates().hasSize(169);
  }

  private static ProvisionNumber number(String printed) {
    return new ArticleNumber(printed).provisionNumber();
  }

  private static ProvisionId id(HistoryPlan plan, String number) {
    return plan.id(new ArticleNumber(number));
  }
}
