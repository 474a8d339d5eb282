package org.modda.amendments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.modda.running.Awaiting;
import org.modda.running.RunningModda;
import org.modda.running.RunningModda.Answer;
import org.modda.running.RunningModda.NewBill;
import tools.jackson.databind.JsonNode;

/** What pending amendments are told when the article under them is split or merged. */
class PartedUnderAmendmentsTest {

  private static final String TEXT =
      "Loyiha oʻn besh kun ochiq boʻladi.\nUch kun.\nHamma taklif beradi.";

  private final RunningModda modda = RunningModda.shared();
  private final NewBill law = modda.newBill(TEXT);
  private final DocketOfBill docket = new DocketOfBill(modda, law, TEXT);

  @Test
  void onlyWhoseWordsMovedAwayIsAsked() {
    String stays = docket.table("aziza", docket.replacing("oʻn besh", "oʻttiz"));
    String moved = docket.table("bobur", docket.replacing("Hamma", "Har kim"));

    String added = split(TEXT.indexOf("Hamma"));

    Awaiting.untilTrue(() -> docket.standing(moved).equals("CONFLICTING"));
    assertThat(docket.standing(stays)).isEqualTo("UNCHANGED");
    JsonNode trial = docket.trial("GIVEN", stays, moved);
    assertThat(DocketOfBill.outcomes(trial).getFirst()).isEqualTo("APPLIED");
    assertThat(DocketOfBill.outcomes(trial).getLast()).isEqualTo("REFUSED amendment-conflicting");

    merge(added, law.provision());
    assertThat(docket.text()).isEqualTo(TEXT);
    assertThat(docket.standing(moved)).as("its author must answer").isEqualTo("CONFLICTING");
    String hash = docket.trial("GIVEN", stays).get("hash").asString();
    assertThat(docket.adopt("kamola", hash, stays).status()).isEqualTo(201);
    assertThat(docket.text()).startsWith("Loyiha oʻttiz kun");
  }

  @Test
  void whoseArticleWasMergedIsToldThatItsTargetIsGone() {
    String added = split(TEXT.indexOf("Hamma"));
    String on =
        docket.table(
            "bobur", Map.of("act", "RENAME_PROVISION", "provision", added, "heading", "x"));

    merge(added, law.provision());

    Awaiting.untilTrue(() -> docket.standing(on).equals("TARGET_REPEALED"));
    assertThat(DocketOfBill.outcomes(docket.trial("GIVEN", on)).getFirst())
        .isEqualTo("REFUSED target-repealed");
  }

  @Test
  void whatWantsThePlaceOfTheNewArticleComesAfterIt() {
    String insertion =
        docket.table(
            "bobur",
            Map.of(
                "act",
                "INSERT_PROVISION",
                "provision",
                "wanted-" + law.bill(),
                "kind",
                "ARTICLE",
                "number",
                Map.of("main", 7, "inserted", 0),
                "heading",
                "Yangi",
                "place",
                Map.of("after", law.provision()),
                "text",
                "Matn."));

    String added = split(TEXT.indexOf("Hamma"));

    Awaiting.untilTrue(
        () ->
            DocketOfBill.entry(docket.docket(), insertion)
                .get("acts")
                .get(0)
                .get("place")
                .get("after")
                .asString()
                .equals(added));
  }

  private String split(int from) {
    Answer split =
        modda.send(
            "POST",
            docket.path("/provisions/" + law.provision() + "/split"),
            "dilnoza",
            Map.of(
                "from",
                from,
                "base",
                1,
                "number",
                Map.of("main", 1, "inserted", 1),
                "heading",
                ""));
    assertThat(split.status()).as(split.body()).isEqualTo(201);
    return split.json().get("id").asString();
  }

  private void merge(String provision, String into) {
    Answer merged =
        modda.send(
            "POST",
            docket.path("/provisions/" + provision + "/merger"),
            "dilnoza",
            Map.of("into", into));
    assertThat(merged.status()).as(merged.body()).isEqualTo(200);
  }
}
