package org.modda.publication.comparing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modda.running.Awaiting;
import org.modda.running.LiveEditor;
import org.modda.running.RunningModda;
import org.modda.running.RunningModda.Answer;
import org.modda.running.RunningModda.NewBill;
import tools.jackson.databind.JsonNode;

/** Two states of a bill, and a state and a text that is sent, compared by a whole server. */
class ComparisonOverHttpTest {

  private static RunningModda modda;
  private static NewBill law;
  private static String second;
  private static String before;

  @BeforeAll
  static void write() {
    modda = RunningModda.shared();
    law = modda.newBill("Murojaat oʻn kun ichida koʻrib chiqiladi.");
    second = inserted(2);
    before = instant("now");
    try (LiveEditor dilnoza =
        LiveEditor.open(modda.url(), law.bill(), law.provision(), modda.cookie("dilnoza"))) {
      dilnoza.replace(9, 12, "besh");
      Awaiting.untilTrue(dilnoza::isSettled);
    }
    change("PATCH", "/provisions/" + second, Map.of("number", Map.of("main", 1, "inserted", 1)));
    inserted(3);
  }

  @Test
  void whatChangedBetweenTwoMomentsIsTold() {
    JsonNode answer = get("?from=" + before + "&to=now").json();

    assertThat(told(answer))
        .containsExactly(
            law.provision() + " [\"CHANGED\"]",
            second + " [\"RENUMBERED\"]",
            answer.get("units").get(2).get("id").asString() + " [\"INSERTED\"]");
    assertThat(answer.get("summary").get("wordsInserted").asInt()).isEqualTo(1);
    assertThat(answer.get("summary").get("wordsDeleted").asInt()).isEqualTo(1);
    JsonNode pieces = answer.get("units").get(0).get("pieces");
    assertThat(pieces.get(1).get("kind").asString()).isEqualTo("deleted");
    assertThat(pieces.get(1).get("text").asString()).isEqualTo("oʻn");
    assertThat(answer.get("from").get("moment").asString()).isEqualTo(before);
    assertThat(answer.get("to").get("position").asLong())
        .isGreaterThan(answer.get("from").get("position").asLong());
  }

  @Test
  void theSameMomentTwiceHasNoDifferenceAndAllUnitsAreToldOnRequest() {
    assertThat(get("?from=now&to=now").json().get("units")).isEmpty();
    assertThat(get("?from=now&to=now&all=true").json().get("units")).hasSize(3);
  }

  @Test
  void aTextThatIsSentIsComparedByNumbersHeadingsAndWords() {
    Answer answer =
        sent(
            "## 1-modda. Birinchi modda\n\nMurojaat uch kun ichida koʻrib chiqiladi.\n",
            "text/markdown");

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    JsonNode first = answer.json().get("units").get(0);
    assertThat(first.get("id").asString()).isEqualTo(law.provision());
    assertThat(first.get("is").toString()).isEqualTo("[\"CHANGED\"]");
    assertThat(answer.json().get("summary").get("repealed").asInt()).isEqualTo(2);
    assertThat(answer.json().get("to").get("moment").asString()).isEqualTo("document");
  }

  @Test
  void aTextIsRefusedAsAnImportWouldRefuseIt() {
    assertThat(sent("{}", "application/json").status()).isEqualTo(415);
    Answer broken = sent("<akomaNtoso>", "application/xml");
    assertThat(broken.status()).isEqualTo(422);
    assertThat(broken.code()).isEqualTo("malformed-xml");
    Answer stranger =
        modda.send(
            modda
                .request(path(""))
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("1-modda. Bir")));
    assertThat(stranger.status()).isIn(401, 403);
  }

  /** By the length it says it has; not a byte of it is sent. */
  @Test
  void aTextOfMoreThanTenMegabytesIsRefused() throws IOException {
    try (Socket socket = new Socket("localhost", modda.port())) {
      String head =
          "POST "
              + path("")
              + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n"
              + "Connection: close\r\nContent-Length: 10485761\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      assertThat(problem(socket)).startsWith("HTTP/1.1 413").contains("import-too-large");
    }
  }

  /** The answer as far as its code: the server goes on listening for the body. */
  private static String problem(Socket socket) throws IOException {
    StringBuilder answer = new StringBuilder();
    int next = socket.getInputStream().read();
    while (next >= 0 && answer.indexOf("import-too-large") < 0) {
      answer.append((char) next);
      next = socket.getInputStream().read();
    }
    return answer.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "?from=yesterday, 400, malformed-moment",
    "?from=2001-01-01T00:00:00Z, 404, before-the-bill",
    "?from=p1, 404, before-the-bill",
  })
  void whatCannotBeComparedIsRefused(String question, int status, String code) {
    Answer answer = get(question);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(code);
  }

  @Test
  void anUnknownBillIsRefused() {
    assertThat(modda.get("/api/bills/none/comparison?from=now").code()).isEqualTo("unknown-bill");
  }

  private static Answer sent(String document, String type) {
    return modda.send(
        modda
            .as("sardor", modda.request(path("?from=now")))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(document)));
  }

  private static Answer get(String question) {
    return modda.get(path(question));
  }

  private static String path(String question) {
    return "/api/bills/" + law.bill() + "/comparison" + question;
  }

  private static String instant(String moment) {
    Answer answer = get("?from=" + moment + "&to=now");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().get("to").get("at").asString();
  }

  private static String inserted(int number) {
    return change(
            "POST",
            "/provisions",
            Map.of(
                "kind",
                "ARTICLE",
                "number",
                Map.of("main", number, "inserted", 0),
                "heading",
                "",
                "place",
                Map.of("after", number == 2 ? law.provision() : second)))
        .json()
        .get("id")
        .asString();
  }

  private static Answer change(String method, String path, Object body) {
    Answer answer = modda.send(method, "/api/bills/" + law.bill() + path, "dilnoza", body);
    assertThat(answer.status()).as(answer.body()).isLessThan(300);
    return answer;
  }

  private static List<String> told(JsonNode answer) {
    List<String> told = new ArrayList<>();
    answer.get("units").forEach(unit -> told.add(unit.get("id").asString() + " " + unit.get("is")));
    return told;
  }
}
