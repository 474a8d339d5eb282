package org.modda.publication.comparing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modda.publication.comparing.ComparedStatesTest.states;

import java.util.List;
import net.jqwik.api.Example;
import org.modda.drafting.ProvisionId;

class RecognisedTest {

  private static final String FEE =
      "No fee is taken from those who look at what concerns them alone.";
  private static final String REGISTER =
      "The register of citizens is kept by the ministry and is open to everybody.";

  @Example
  void theSameNumberAndHeadingIsTheSameUnit() {
    State bill =
        states().unit("a1", null, 1, "Fees", FEE).unit("a2", null, 2, "Register", REGISTER).made();
    State document =
        states()
            .unit("x", null, 1, "Fees ", "All else.")
            .unit("y", null, 2, "Register", REGISTER)
            .made();

    assertThat(ids(Recognised.in(bill, document))).containsExactly("a1", "a2");
    assertThat(told(bill, document)).containsExactly("a1 [CHANGED]");
  }

  @Example
  void unitsThatWereRenumberedAreFoundByTheirHeadingsAndByTheirWords() {
    State bill = states().unit("a1", null, 1, "Fees", FEE).unit("a2", null, 2, "", REGISTER).made();
    State document =
        states()
            .unit("w", null, 1, "", "A new article says quite other things than before.")
            .unit("x", null, 2, "Fees", FEE)
            .unit("y", null, 3, "", REGISTER.replace("ministry", "cabinet"))
            .made();

    assertThat(ids(Recognised.in(bill, document))).containsExactly("w", "a1", "a2");
    assertThat(told(bill, document))
        .containsExactly("w [INSERTED]", "a1 [RENUMBERED]", "a2 [CHANGED, RENUMBERED]");
  }

  @Example
  void aNumberAloneIsEnoughWhereNothingElseTells() {
    State bill = states().unit("a1", null, 1, "", FEE).made();
    State document = states().unit("x", null, 1, "", REGISTER).made();

    assertThat(ids(Recognised.in(bill, document))).containsExactly("a1");
  }

  @Example
  void articlesAreFoundThroughTheWholeBillAndOtherUnitsInTheirPlace() {
    State bill =
        states()
            .unit("c1", null, 1, "One", "")
            .unit("c2", null, 2, "Two", "")
            .unit("a1", "c1", 1, "Fees", FEE)
            .made();
    State document =
        states()
            .unit("cx", null, 1, "One", "")
            .unit("cy", null, 2, "Two", "")
            .unit("x", "cy", 1, "Fees", FEE)
            .made();

    assertThat(told(bill, document)).containsExactly("a1 [MOVED]");
  }

  @Example
  void aReferenceThatIsPrintedAsANameIsTheSameReference() {
    State bill =
        states()
            .unit("a1", null, 1, "Fees", FEE)
            .unit("a2", null, 2, "", "see [[a1]]ning and 1-modda of another law")
            .unit("a3", null, 3, "", "[[a1]]ning birinchi qismi va [[a2]]")
            .made();
    State document =
        states()
            .unit("x", null, 1, "Fees", FEE)
            .unit("y", null, 2, "", "see 1-moddaning and 1-modda of another law")
            .unit("z", null, 3, "", "1-moddaning birinchi qismi va 2-modda")
            .made();

    assertThat(told(bill, document)).containsExactly("a2 [CHANGED]");
    assertThat(Recognised.in(bill, document).text(new ProvisionId("a3")))
        .isEqualTo("[[a1]]ning birinchi qismi va [[a2]]");
  }

  @Example
  void aNameThatTheBillDoesNotReferToStaysAName() {
    State bill =
        states()
            .unit("a1", null, 1, "Fees", FEE)
            .unit("a2", null, 2, "Register", "see article [[a1]]. " + REGISTER)
            .made();
    State document =
        states()
            .unit("x", null, 1, "Fees", FEE)
            .unit("y", null, 2, "Register", "see article 11-modda, Article 2. " + REGISTER)
            .made();

    assertThat(Recognised.in(bill, document).text(new ProvisionId("a2")))
        .startsWith("see article 11-modda, Article 2.");
  }

  @Example
  void referencesFollowWhatWasRecognised() {
    State bill =
        states().unit("a1", null, 1, "Fees", FEE).unit("a2", null, 2, "", "see [[a1]]").made();
    State document =
        states().unit("x", null, 1, "Fees", FEE).unit("y", null, 2, "", "see [[x]]").made();

    assertThat(Recognised.in(bill, document).text(new ProvisionId("a2"))).isEqualTo("see [[a1]]");
    assertThat(told(bill, document)).isEmpty();
  }

  private static List<String> ids(State state) {
    return state.units().keySet().stream().map(ProvisionId::value).toList();
  }

  private static List<String> told(State bill, State document) {
    return ComparedStates.of(bill, Recognised.in(bill, document), Lineage.NONE, false)
        .units()
        .stream()
        .map(unit -> unit.id() + " " + unit.is())
        .toList();
  }
}
