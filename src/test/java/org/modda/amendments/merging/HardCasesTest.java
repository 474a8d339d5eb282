package org.modda.amendments.merging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.Described;
import org.modda.amendments.Wording;
import org.modda.amendments.merging.Outcome.Applied;
import org.modda.amendments.merging.Outcome.AppliedInto;
import org.modda.amendments.merging.Outcome.Falls;
import org.modda.amendments.merging.Outcome.Refused;
import org.modda.amendments.merging.Relation.Kind;
import org.modda.drafting.BillAct;
import org.modda.drafting.BillAct.ChangeText;
import org.modda.drafting.BillAct.InsertProvision;
import org.modda.drafting.BillAct.MoveProvision;
import org.modda.drafting.BillAct.RepealProvision;
import org.modda.drafting.Place;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionKind;
import org.modda.drafting.ProvisionNumber;
import org.modda.drafting.outline.Unit;
import org.modda.text.ChangeSet;
import org.modda.text.TextDiff;

/** What other systems of amendments got wrong, each by name. */
class HardCasesTest {

  private static final ProvisionId ONE = new ProvisionId("one");
  private static final ProvisionId TWO = new ProvisionId("two");

  @Test
  void itemsOfAListThatAreChangedInNeighbouringLinesAreClean() {
    BillState bill = bill("a) olma;\nb) nok;\nc) uzum.", "");
    Candidate first = becomes(bill, 1, "a) anor;\nb) nok;\nc) uzum.");
    Candidate second = becomes(bill, 2, "a) olma;\nb) behi;\nc) uzum.");

    assertThat(Radar.between(first, second, bill).isClean()).isTrue();
    assertThat(text(Consolidation.of(bill, List.of(second, first))))
        .isEqualTo("a) anor;\nb) behi;\nc) uzum.");
  }

  @Test
  void deletingNothingButALineBreakJoinsTheLinesAndLeavesOthersWords() {
    BillState bill = bill("bir\nikki", "");
    Candidate join = change(bill, 1, ChangeSet.replacing(8, 3, 4, ""));
    Candidate word = becomes(bill, 2, "bir\nuch");

    assertThat(Radar.between(join, word, bill).isClean()).isTrue();
    assertThat(text(Consolidation.of(bill, List.of(join, word)))).isEqualTo("biruch");
  }

  @Test
  void anAmendmentWhoseTargetIsRepealedFallsAndSaysWhy() {
    BillState bill = bill("bir", "ikki");
    Candidate repeal = acts(1, new RepealProvision(ONE));
    Candidate word = becomes(bill, 2, "uch");

    Consolidated made = Consolidation.of(bill, List.of(repeal, word));

    assertThat(made.outcomes().get(word.id())).isEqualTo(new Falls("target-repealed", repeal.id()));
    assertThat(Radar.between(repeal, word, bill).kinds()).containsExactly(Kind.STRUCTURE);
    assertThat(Consolidation.of(bill, List.of(repeal), List.of(word)).also())
        .containsKey(word.id());
  }

  @Test
  void aSubAmendmentWhoseParentIsGoneIsRefusedAndOneWhoseParentFallsFalls() {
    BillState bill = bill("bir ikki", "");
    Candidate rival = becomes(bill, 1, "bir uch");
    Candidate parent = becomes(bill, 2, "bir tort");
    Candidate child = on(3, parent, ChangeSet.replacing(8, 4, 8, "besh"));

    assertThat(Consolidation.of(bill, List.of(child)).outcomes().get(child.id()))
        .isEqualTo(new Refused("parent-not-included"));
    assertThat(Consolidation.of(bill, List.of(rival, child, parent)).outcomes().get(child.id()))
        .isEqualTo(new Falls("parent-ended", rival.id()));
  }

  @Test
  void aSubAmendmentGoesIntoItsParentBeforeItAndIntoTheBillAfterIt() {
    BillState bill = bill("bir ikki", "");
    Candidate parent = becomes(bill, 1, "bir tort");
    Candidate child = on(2, parent, ChangeSet.replacing(8, 4, 8, "besh"));

    Consolidated before = Consolidation.of(bill, List.of(child, parent));
    Consolidated after = Consolidation.of(bill, List.of(parent, child));

    assertThat(text(before)).isEqualTo("bir besh");
    assertThat(before.hash()).isEqualTo(after.hash());
    assertThat(before.outcomes().get(child.id())).isInstanceOf(AppliedInto.class);
    assertThat(((Applied) Objects.requireNonNull(after.outcomes().get(child.id()))).onBase())
        .isNull();
  }

  @Test
  void twoInsertionsAtOnePlaceAreBothKeptInTheStatedOrder() {
    BillState bill = bill("bir", "");
    Candidate first = change(bill, 1, ChangeSet.replacing(3, 3, 3, " ikki"));
    Candidate second = change(bill, 2, ChangeSet.replacing(3, 3, 3, " uch"));

    assertThat(text(Consolidation.of(bill, List.of(first, second)))).isEqualTo("bir ikki uch");
    assertThat(text(Consolidation.of(bill, List.of(second, first)))).isEqualTo("bir uch ikki");
    assertThat(Radar.between(first, second, bill).kinds()).containsExactly(Kind.PLACE);
    assertThat(Radar.between(first, second, bill).isClean()).isFalse();
  }

  @Test
  void twoProvisionsAtOnePlaceStandInTheStatedOrder() {
    BillState bill = bill("bir", "ikki");
    Candidate first = acts(1, insert("x", 10));
    Candidate second = acts(2, insert("y", 11));

    Consolidated made = Consolidation.of(bill, List.of(first, second));

    assertThat(made.after().tree().children(null))
        .containsExactly(ONE, new ProvisionId("x"), new ProvisionId("y"), TWO);
    assertThat(Radar.between(first, second, bill).kinds()).containsExactly(Kind.STRUCTURE);
  }

  @Test
  void aWholeTextRestatedMeetsAOneWordChangeInWords() {
    BillState bill = bill("bir ikki uch", "");
    Candidate whole = change(bill, 1, ChangeSet.replacing(12, 0, 12, "boshqa"));
    Candidate word = becomes(bill, 2, "bir besh uch");

    Relation relation = Radar.between(whole, word, bill);

    assertThat(relation.kinds()).containsExactly(Kind.WORDS);
    assertThat(relation.oneFalls()).isTrue();
    assertThat(relation.otherFalls()).isTrue();
    assertThat(VotingOrder.furthestFirst(List.of(word, whole), bill))
        .containsExactly(whole.id(), word.id());
  }

  @Test
  void apostrophesAreKeptAsTypedAndTwoFormsAreTwoTexts() {
    BillState bill = bill("so'z", "");
    Candidate letter = becomes(bill, 1, "so\u02bbz");
    Candidate quote = becomes(bill, 2, "so\u2018z");

    assertThat(text(Consolidation.of(bill, List.of(letter)))).isEqualTo("so\u02bbz");
    assertThat(Radar.between(letter, quote, bill).kinds()).containsExactly(Kind.WORDS);
    assertThat(Consolidation.of(bill, List.of(letter)).hash())
        .isNotEqualTo(Consolidation.of(bill, List.of(quote)).hash());
  }

  @Test
  void softHyphensNoBreakSpacesAndQuotesOfAWordProcessorAreKeptToTheUnit() {
    BillState bill = bill("bir", "");
    String pasted = "bir\u00a0\u201cik\u00adki\u201d\u2013uch";

    assertThat(text(Consolidation.of(bill, List.of(becomes(bill, 1, pasted))))).isEqualTo(pasted);
  }

  @Test
  void repealingWhatTheWordsOfAnotherReferToIsToldAndIsNotClean() {
    BillState bill = bill("bir", "ikki");
    Candidate repeal = acts(1, new RepealProvision(TWO));
    Candidate refers = becomes(bill, 2, "[[two]] boʻyicha");

    Relation relation = Radar.between(repeal, refers, bill);

    assertThat(relation.kinds()).containsExactly(Kind.REFERENCE);
    assertThat(relation.isClean()).isFalse();
    assertThat(relation.oneFalls() || relation.otherFalls()).isFalse();
  }

  @Test
  void whatIsOnlyDescribedIsRefusedAndMeetsWhatChangesItsLine() {
    BillState bill = bill("bir\nikki", "");
    Candidate described =
        new Candidate(
            new AmendmentId("m1"),
            1,
            null,
            new Wording(List.of(), List.of(new Described(ONE, 2, "rédiger ainsi"))),
            false);

    assertThat(Consolidation.of(bill, List.of(described)).outcomes().get(described.id()))
        .isEqualTo(new Refused("amendment-described-only"));
    assertThat(Radar.between(described, becomes(bill, 2, "bir\nuch"), bill).kinds())
        .containsExactly(Kind.DESCRIBED);
    assertThat(Radar.between(described, becomes(bill, 2, "uch\nikki"), bill).isClean()).isTrue();
  }

  @Test
  void aProvisionThatMovedIsFoundByWhatChangesIt() {
    BillState bill = bill("bir", "ikki");
    Candidate move = acts(1, new MoveProvision(ONE, new Place(null, TWO)));
    Candidate word = becomes(bill, 2, "uch");

    Relation relation = Radar.between(move, word, bill);

    assertThat(relation.kinds()).containsExactly(Kind.STRUCTURE);
    assertThat(relation.commutes()).isTrue();
  }

  private static InsertProvision insert(String id, int number) {
    return new InsertProvision(
        new ProvisionId(id),
        ProvisionKind.ARTICLE,
        ProvisionNumber.of(number),
        "",
        new Place(null, ONE),
        "matn");
  }

  private static BillState bill(String one, String two) {
    Map<ProvisionId, RevisedText> texts = new HashMap<>();
    texts.put(ONE, new RevisedText(7, one));
    texts.put(TWO, new RevisedText(0, two));
    List<Unit> units = new ArrayList<>();
    for (ProvisionId id : List.of(ONE, TWO)) {
      ProvisionNumber number = ProvisionNumber.of(units.size() + 1);
      units.add(new Unit(id, null, ProvisionKind.ARTICLE, number, "", null, false));
    }
    return BillState.of(units, texts);
  }

  private static Candidate becomes(BillState bill, int number, String text) {
    return change(
        bill, number, TextDiff.between(Objects.requireNonNull(bill.text(ONE)).text(), text));
  }

  private static Candidate change(BillState bill, int number, ChangeSet changes) {
    return acts(
        number, new ChangeText(ONE, Objects.requireNonNull(bill.text(ONE)).revision(), changes));
  }

  private static Candidate acts(int number, BillAct act) {
    return candidate(number, null, act);
  }

  private static Candidate on(int number, Candidate parent, ChangeSet changes) {
    return candidate(number, parent.id(), new ChangeText(ONE, 7, changes));
  }

  private static Candidate candidate(int number, @Nullable AmendmentId amends, BillAct act) {
    return new Candidate(
        new AmendmentId("m" + number), number, amends, Wording.of(List.of(act)), false);
  }

  private static String text(Consolidated made) {
    return Objects.requireNonNull(made.after().text(ONE)).text();
  }
}
