package org.modda.publication.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modda.publication.PublishedBill.asking;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.StreamSupport;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.modda.publication.PublishedBill;
import org.modda.running.RunningModda;
import org.modda.running.RunningModda.Answer;
import tools.jackson.databind.JsonNode;

/** Publishing versions over HTTP, and what everybody else is refused. */
class PublishingOverHttpTest {

  private static final String TEXT = "Loyiha oʻn besh kun ochiq boʻladi.";

  private final RunningModda modda = RunningModda.shared();
  private final PublishedBill law = new PublishedBill(modda, TEXT);

  @Test
  void whatIsPublishedStaysAsItWasWhateverIsWrittenAfter() {
    JsonNode now = law.at("now").json();
    Answer first = law.publish("kamola", asking("AS_INTRODUCED", "title", "Kiritilgan matn"));
    assertThat(first.status()).isEqualTo(201);
    assertThat(first.json().get("number").asInt()).isEqualTo(1);
    assertThat(first.response().headers().firstValue("Location"))
        .contains("/bills/" + law.bill() + "@v1");
    law.write("Yangi. ");
    assertThat(law.publish("COMMITTEE")).isEqualTo(2);

    JsonNode versions = law.get("/versions").json().get("versions");
    assertThat(versions).hasSize(2);
    JsonNode one = versions.get(0);
    assertThat(one.get("stage").asString()).isEqualTo("AS_INTRODUCED");
    assertThat(one.get("title").asString()).isEqualTo("Kiritilgan matn");
    assertThat(one.get("reasons").asString()).isEqualTo("Chunki");
    assertThat(one.get("hash")).isEqualTo(now.get("hash"));
    assertThat(one.get("position")).isEqualTo(now.get("position"));
    assertThat(one.get("dated").isNull() && one.get("corrects").isNull()).isTrue();
    assertThat(law.get("/versions/1").json().get("checked").asBoolean()).isTrue();
    assertThat(law.get("/versions/1").json().get("number").asInt()).isEqualTo(1);
    assertThat(law.textAt("v1")).isEqualTo(TEXT);
    assertThat(law.textAt("v2")).isEqualTo("Yangi. " + TEXT);
  }

  @Test
  void theListIsReadFromTheNewestOnPageByPage() {
    for (int i = 1; i <= 5; i++) {
      law.publish("COMMITTEE");
    }
    JsonNode newest = law.get("/versions?limit=2").json();
    assertThat(newest.get("count").asInt()).isEqualTo(5);
    assertThat(numbers(newest)).containsExactly(4, 5);
    assertThat(newest.get("next").asInt()).isEqualTo(4);
    JsonNode older = law.get("/versions?limit=3&before=4").json();
    assertThat(numbers(older)).containsExactly(1, 2, 3);
    assertThat(older.get("next").isNull()).isTrue();
    JsonNode count = law.get("/versions?limit=0").json();
    assertThat(count.get("count").asInt()).isEqualTo(5);
    assertThat(numbers(count)).isEmpty();
    refused(law.get("/versions?limit=5001"), 400, "page-out-of-range");
    refused(law.get("/versions?before=0"), 400, "page-out-of-range");
  }

  @Test
  void aRepeatIsOneVersion() {
    Answer first = law.publish("kamola", asking("COMMITTEE"), "Idempotency-Key", "k-1");
    law.write("Yangi. ");
    Answer again = law.publish("kamola", asking("COMMITTEE"), "Idempotency-Key", "k-1");
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(law.publish("dilnoza", asking("COMMITTEE"), "Idempotency-Key", "k-1").body())
        .isEqualTo("{\"number\":2}");
  }

  @Test
  void onlyDraftersAndClerksPublish() {
    for (String handle : List.of("sardor", "aziza", "admin")) {
      refused(law.publish(handle, asking("COMMITTEE")), 403, "role-required");
    }
    Answer nobody =
        modda.send(
            modda
                .request(law.path("/versions"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"stage\":\"COMMITTEE\",\"reasons\":\"x\"}")));
    assertThat(nobody.status()).isIn(401, 403);
    assertThat(law.get("/versions").json().get("versions")).isEmpty();
  }

  @Test
  void whatWasShownIsPublishedAndNothingElse() {
    JsonNode shown = law.at("now").json();
    law.write("Yangi. ");
    long position = shown.get("position").asLong();
    String hash = shown.get("hash").asString();
    refused(
        law.publish(
            "kamola",
            asking("COMMITTEE", "position", law.at("now").json().get("position"), "hash", hash)),
        412,
        "stale-version");
    assertThat(law.publish("COMMITTEE", "position", position, "hash", hash)).isEqualTo(1);
    assertThat(law.textAt("v1")).isEqualTo(TEXT);
    refused(
        law.publish("kamola", asking("COMMITTEE", "position", position)),
        400,
        "position-without-hash");
    refused(law.publish("kamola", asking("COMMITTEE", "hash", hash)), 400, "position-without-hash");
  }

  @Test
  void inTheMidstOfADecisionNothingIsPublished() {
    law.amend("Endi ");
    long decided = 0;
    for (JsonNode step : law.get("/timeline").json().get("steps")) {
      if (step.get("kind").asString().equals("AMENDED")) {
        decided = step.get("position").asLong();
      }
    }
    JsonNode midst = law.at("p" + decided).json();
    assertThat(midst.get("settled").asBoolean()).isFalse();
    assertThat(PublishedBill.words(midst)).isEqualTo(TEXT);
    refused(
        law.publish(
            "kamola",
            asking("COMMITTEE", "position", decided, "hash", midst.get("hash").asString())),
        409,
        "decision-under-way");
    assertThat(law.publish("COMMITTEE")).isEqualTo(1);
    assertThat(law.textAt("v1")).isEqualTo("Endi " + TEXT);
  }

  @Test
  void aCorrectionIsANewVersionThatSaysWhatItCorrects() {
    JsonNode shown = law.at("now").json();
    law.write("Xato. ");
    law.publish("COMMITTEE");
    law.publish("FIRST_READING");
    Map<String, Object> correction =
        asking(
            "COMMITTEE",
            "corrects",
            1,
            "position",
            shown.get("position"),
            "hash",
            shown.get("hash"));
    assertThat(law.publish("kamola", correction).json().get("number").asInt()).isEqualTo(3);
    assertThat(law.textAt("v3")).isEqualTo(TEXT);
    assertThat(law.textAt("v1")).isEqualTo("Xato. " + TEXT);
    assertThat(law.get("/versions/3").json().get("corrects").asInt()).isEqualTo(1);
    Answer again = law.publish("kamola", correction);
    refused(again, 409, "version-corrected");
    assertThat(again.json().get("facts").get("by").asInt()).isEqualTo(3);
    refused(law.publish("kamola", asking("COMMITTEE", "corrects", 9)), 404, "unknown-version");
    refused(
        law.publish(
            "kamola",
            asking("COMMITTEE", "position", shown.get("position"), "hash", shown.get("hash"))),
        409,
        "version-goes-back");
  }

  @Test
  void malformedRequestsAreRefused() {
    refused(law.publish("kamola", Map.of("stage", "COMMITTEE")), 422, "reasons-missing");
    refused(
        law.publish("kamola", asking("COMMITTEE", "reasons", "ʻ".repeat(20_001))),
        422,
        "reasons-too-long");
    refused(law.publish("kamola", Map.of("reasons", "Chunki")), 400, "malformed-body");
    refused(law.publish("kamola", asking("FOURTH_READING")), 400, "malformed-body");
    refused(law.publish("kamola", asking("IN_FORCE", "dated", "1.3.2027")), 400, "malformed-date");
    refused(law.publish("kamola", asking("IN_FORCE")), 422, "date-missing");
    refused(law.publish("kamola", asking("OTHER")), 422, "version-title-missing");
    refused(
        modda.send("POST", "/api/bills/nowhere/versions", "kamola", asking("COMMITTEE")),
        404,
        "unknown-bill");
    refused(modda.get("/api/bills/nowhere/versions"), 404, "unknown-bill");
    refused(law.get("/versions/1"), 404, "unknown-version");
    refused(law.get("/versions/0"), 404, "unknown-version");
  }

  private static void refused(Answer answer, int status, String code) {
    assertThat(answer.code()).as(answer.body()).isEqualTo(code);
    assertThat(answer.status()).isEqualTo(status);
  }

  private static List<Integer> numbers(JsonNode page) {
    return StreamSupport.stream(page.get("versions").spliterator(), false)
        .map(one -> one.get("number").asInt())
        .toList();
  }
}
