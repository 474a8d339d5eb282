package org.modda.amendments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.modda.running.Awaiting;
import org.modda.running.RunningModda;
import org.modda.running.RunningModda.NewBill;
import tools.jackson.databind.JsonNode;

/** One's own amendments across bills, over HTTP. */
class OwnAmendmentsTest {

  private static final String TEXT = "Loyiha oʻn besh kun ochiq boʻladi.\nHamma taklif beradi.";
  private static final String OWN = "/api/account/amendments";

  private final RunningModda modda = RunningModda.shared();

  @Test
  void theyAreThoseOfEveryBillWithWhatMayBeDoneNext() {
    NewBill one = modda.newBill(TEXT);
    NewBill other = modda.newBill(TEXT);
    DocketOfBill docket = new DocketOfBill(modda, one, TEXT);
    String first = docket.table("aziza", docket.replacing("oʻn besh", "oʻttiz"));
    DocketOfBill second = new DocketOfBill(modda, other, TEXT);
    String ended = second.table("aziza", second.replacing("Hamma", "Har kim"));
    second.table("bobur", second.replacing("ochiq", "yopiq"));
    modda.send(
        "POST", "/api/bills/" + other.bill() + "/docket/" + ended + "/withdrawal", "aziza", "");

    List<JsonNode> newest =
        Awaiting.until(
            () -> {
              List<JsonNode> own =
                  own("aziza", "?limit=2").get("amendments").valueStream().toList();
              return ids(own).equals(List.of(ended, first)) ? own : null;
            });

    assertThat(newest.getFirst().get("bill").asString()).isEqualTo(other.bill());
    assertThat(newest.getFirst().get("state").asString()).isEqualTo("WITHDRAWN");
    assertThat(newest.getFirst().get("may").isEmpty()).isTrue();
    assertThat(newest.getLast().get("state").asString()).isEqualTo("TABLED");
    assertThat(said(newest.getLast().get("may"))).containsExactly("REWORD", "OBJECT", "WITHDRAW");
    assertThat(newest.getLast().get("title").asString()).isNotEmpty();
  }

  @Test
  void theyComeInPagesAndEachOnce() {
    NewBill law = modda.newBill(TEXT);
    DocketOfBill docket = new DocketOfBill(modda, law, TEXT);
    List<String> tabled = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      tabled.addFirst(docket.table("bobur", docket.replacing("ochiq", "yopiq " + i)));
    }
    Awaiting.untilTrue(
        () ->
            ids(own("bobur", "?limit=5").get("amendments").valueStream().toList()).equals(tabled));

    JsonNode page = own("bobur", "?limit=2");
    List<String> seen = new ArrayList<>(ids(page.get("amendments").valueStream().toList()));
    page = own("bobur", "?limit=3&before=" + page.get("next").asString());
    seen.addAll(ids(page.get("amendments").valueStream().toList()));

    assertThat(seen).isEqualTo(tabled);
  }

  @Test
  void nobodyElseSeesThemAndAPageIsBounded() {
    assertThat(modda.get(OWN).code()).isEqualTo("sign-in-required");
    assertThat(own("sardor", "").get("amendments").isEmpty()).isTrue();
    assertThat(own("sardor", "").get("next").isNull()).isTrue();
    for (String limit : List.of("0", "51", "x")) {
      assertThat(modda.get(OWN + "?limit=" + limit, "sardor").code())
          .isEqualTo("malformed-parameter");
    }
  }

  private JsonNode own(String handle, String query) {
    return modda.get(OWN + query, handle).json();
  }

  private static List<String> ids(List<JsonNode> own) {
    return own.stream().map(one -> one.get("id").asString()).toList();
  }

  private static List<String> said(JsonNode steps) {
    return steps.valueStream().map(JsonNode::asString).toList();
  }
}
