package org.modda.amendments.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.modda.running.Awaiting;
import org.modda.running.RunningModda;
import org.modda.running.RunningModda.Answer;
import tools.jackson.databind.JsonNode;

class DocketImportsOverHttpTest {

  private final RunningModda modda = RunningModda.shared();

  @Test
  void aListOfAmendmentsBecomesABillWithItsTexts() {
    Answer begun =
        post(
            "dilnoza",
            "application/json",
            "[{\"law\":\"24-1\",\"path\":\"§1|(a)\",\"before\":\"a b c\",\"instructions\":[{\"find\":\"b\",\"replace\":\"\"}]}]");
    assertThat(begun.status()).as(begun.body()).isEqualTo(202);
    JsonNode done = ended(begun);
    assertThat(done.get("state").asString()).as(done.toString()).isEqualTo("DONE");
    String bill = done.get("bill").asString();
    Awaiting.untilTrue(() -> modda.get("/api/bills/" + bill + "/outline").status() == 200);
    JsonNode unit = modda.get("/api/bills/" + bill + "/outline").json().get("provisions").get(0);
    assertThat(unit.get("number").get("printed").asString()).isEqualTo("§1|(a)");
  }

  @Test
  void whatIsWrongIsToldWithItsPlaceAndThereIsNoBill() {
    Answer begun = post("dilnoza", "text/tab-separated-values", "sep=\t\r\nNature\tNuméro\r\n");
    assertThat(begun.status()).as(begun.body()).isEqualTo(202);
    JsonNode ended = ended(begun);
    assertThat(ended.get("state").asString()).isEqualTo("REFUSED");
    assertThat(ended.get("bill").isNull()).isTrue();
    assertThat(ended.get("refusal").get("code").asString()).isEqualTo("columns-missing");
  }

  @Test
  void onlyThoseWhoMayIntroduceABillImportOne() {
    assertThat(post("sardor", "application/json", "[]").status()).isEqualTo(403);
    assertThat(post("dilnoza", "application/pdf", "[]").status()).isEqualTo(415);
  }

  private JsonNode ended(Answer begun) {
    String path = "/api/docket-imports/" + begun.json().get("id").asString();
    Awaiting.untilTrue(
        () -> {
          String state = modda.get(path, "dilnoza").json().get("state").asString();
          return state.equals("DONE") || state.equals("REFUSED");
        });
    return modda.get(path, "dilnoza").json();
  }

  private Answer post(String handle, String type, String document) {
    return modda.send(
        modda.as(
            handle,
            modda
                .request("/api/docket-imports?title=Docket")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(document))));
  }
}
