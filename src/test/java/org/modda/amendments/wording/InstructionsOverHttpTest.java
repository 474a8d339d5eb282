package org.modda.amendments.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modda.running.RunningModda;
import org.modda.running.RunningModda.Answer;
import tools.jackson.databind.JsonNode;

class InstructionsOverHttpTest {

  private final RunningModda modda = RunningModda.shared();
  private String bill = "";
  private String article = "";

  @BeforeEach
  void introduce() {
    bill =
        modda
            .send("POST", "/api/bills", "dilnoza", Map.of("title", "Qonun", "language", "uz-Latn"))
            .json()
            .get("id")
            .asString();
    article =
        modda
            .send(
                "POST",
                "/api/bills/" + bill + "/provisions",
                "dilnoza",
                Map.of(
                    "kind",
                    "ARTICLE",
                    "number",
                    Map.of("main", 1, "inserted", 0),
                    "heading",
                    "Maqsad",
                    "place",
                    Map.of()))
            .json()
            .get("id")
            .asString();
  }

  @Test
  void formalTextBecomesActsAndActsBecomeFormalText() {
    Answer answer =
        ask("dilnoza", Map.of("text", "1-moddaning oxiri “Matn.” so'zlari bilan to'ldirilsin"));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    JsonNode act = answer.json().get("wording").get("acts").get(0);
    assertThat(act.get("act").asString()).isEqualTo("CHANGE_TEXT");
    assertThat(act.get("provision").asString()).isEqualTo(article);
    assertThat(act.get("changes").toString()).isEqualTo("[[0,\"Matn.\"]]");
    assertThat(answer.json().get("instructions").get(0).get("kind").asString()).isEqualTo("APPEND");
    assertThat(answer.json().get("formal").get("text").asString())
        .isEqualTo("1) 1-moddaning oxiri “Matn.” soʻzlari bilan toʻldirilsin.");

    Answer again =
        ask("dilnoza", Map.of("wording", answer.json().get("wording"), "language", "ru"));
    assertThat(again.status()).as(again.body()).isEqualTo(200);
    assertThat(again.json().get("formal").get("text").asString())
        .isEqualTo("1) статью 1 изложить в следующей редакции: «Matn.».");

    Answer third = ask("dilnoza", Map.of("instructions", again.json().get("instructions")));
    assertThat(third.status()).as(third.body()).isEqualTo(200);
    assertThat(third.json().get("instructions")).isEqualTo(again.json().get("instructions"));
  }

  @Test
  void aProvisionPutInNamesItsUnit() {
    Answer answer =
        ask(
            "dilnoza",
            Map.of(
                "text",
                "1-moddadan keyin quyidagi mazmundagi 2-modda bilan toʻldirilsin: “Matn.”"));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    JsonNode put = answer.json().get("instructions").get(0);
    assertThat(put.get("kind").asString()).isEqualTo("INSERT_PROVISION");
    assertThat(put.get("unit").asString()).isEqualTo("ARTICLE");
    assertThat(ask("dilnoza", Map.of("instructions", List.of(put))).body())
        .isEqualTo(answer.body());
  }

  @Test
  void whatIsNotUnderstoodIsRefused() {
    Answer answer = ask("dilnoza", Map.of("text", "1-modda oʻzgartirilsin"));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.code()).isEqualTo("instruction-not-understood");
    assertThat(ask("dilnoza", Map.of()).code()).isEqualTo("one-form-of-wording");
    Answer words = ask("dilnoza", Map.of("text", "1-moddada “yoʻq” soʻzlari chiqarib tashlansin"));
    assertThat(words.code()).isEqualTo("words-not-found");
  }

  private Answer ask(String handle, Map<String, Object> body) {
    return modda.send("POST", "/api/bills/" + bill + "/instructions", handle, body);
  }
}
