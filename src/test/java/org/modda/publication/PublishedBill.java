package org.modda.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.modda.running.Awaiting;
import org.modda.running.LiveEditor;
import org.modda.running.RunningModda;
import org.modda.running.RunningModda.Answer;
import org.modda.running.RunningModda.NewBill;
import tools.jackson.databind.JsonNode;

/** A bill of one provision whose versions are published over HTTP. */
public final class PublishedBill {

  private final RunningModda modda;
  private final NewBill law;

  public PublishedBill(RunningModda modda, String text) {
    this.modda = modda;
    this.law = modda.newBill(text);
  }

  public String bill() {
    return law.bill();
  }

  public String provision() {
    return law.provision();
  }

  /** Puts words at the beginning of its provision. */
  public void write(String words) {
    try (LiveEditor editor =
        LiveEditor.open(modda.url(), law.bill(), law.provision(), modda.cookie("dilnoza"))) {
      editor.replace(0, 0, words);
      Awaiting.untilTrue(editor::isSettled);
    }
  }

  /** Has an amendment adopted that puts words at the beginning of its provision. */
  public void amend(String words) {
    JsonNode now = get("/provisions/" + law.provision()).json();
    Object act =
        Map.of(
            "act",
            "CHANGE_TEXT",
            "provision",
            law.provision(),
            "base",
            now.get("revision").asLong(),
            "changes",
            List.of(List.of(0, words), now.get("text").asString().length()));
    Object wording = Map.of("acts", List.of(act), "described", List.of());
    Object capacity = Map.of("kind", "OWN_NAME", "of", "");
    Answer tabled =
        modda.send(
            "POST",
            path("/docket"),
            "aziza",
            Map.of("wording", wording, "rationale", "Chunki", "capacity", capacity));
    List<String> chosen = List.of(tabled.json().get("id").asString());
    String hash =
        modda
            .send("POST", path("/trials"), "kamola", Map.of("amendments", chosen, "order", "GIVEN"))
            .json()
            .get("hash")
            .asString();
    Answer adopted =
        modda.send(
            "POST", path("/adoptions"), "kamola", Map.of("amendments", chosen, "hash", hash));
    assertThat(adopted.status()).as(adopted.body()).isEqualTo(201);
  }

  /** What is asked, with each pair of the rest put in its place. */
  public static Map<String, Object> asking(String stage, Object... rest) {
    Map<String, Object> body = new HashMap<>(Map.of("stage", stage, "reasons", "Chunki"));
    for (int i = 0; i < rest.length; i += 2) {
      body.put((String) rest[i], rest[i + 1]);
    }
    return body;
  }

  public Answer publish(String handle, Map<String, Object> body, String... headers) {
    return modda.send("POST", path("/versions"), handle, body, headers);
  }

  /** Publishes the bill as it stands; its number. */
  public int publish(String stage, Object... rest) {
    Answer published = publish("kamola", asking(stage, rest));
    assertThat(published.status()).as(published.body()).isEqualTo(201);
    return published.json().get("number").asInt();
  }

  public Answer at(String moment) {
    return modda.get("/api/bills/" + law.bill() + "@" + moment);
  }

  /** The words of its provision at a moment. */
  public String textAt(String moment) {
    return words(at(moment).json());
  }

  public static String words(JsonNode bill) {
    return bill.get("provisions").get(0).get("text").asString();
  }

  public Answer get(String rest) {
    return modda.get(path(rest));
  }

  public String path(String rest) {
    return "/api/bills/" + law.bill() + rest;
  }
}
