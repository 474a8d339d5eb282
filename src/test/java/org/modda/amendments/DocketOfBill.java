package org.modda.amendments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.modda.running.RunningModda;
import org.modda.running.RunningModda.Answer;
import org.modda.running.RunningModda.NewBill;
import org.modda.text.ChangeSet;
import tools.jackson.databind.JsonNode;

/** A bill of one provision and its docket, as pages and programs reach them. */
public final class DocketOfBill {

  private final RunningModda modda;
  private final NewBill law;
  private final String first;

  /**
   * @param first the provision's text, which is revision 1
   */
  public DocketOfBill(RunningModda modda, NewBill law, String first) {
    this.modda = modda;
    this.law = law;
    this.first = first;
  }

  public String table(String handle, Object act) {
    return table(handle, act, null);
  }

  String table(String handle, Object act, @Nullable String amends) {
    Answer tabled = tabled(handle, amends, act);
    assertThat(tabled.status()).as(tabled.body()).isEqualTo(201);
    return tabled.json().get("id").asString();
  }

  Answer tabled(String handle, @Nullable String amends, Object... acts) {
    Map<String, Object> body = new HashMap<>();
    body.put("wording", Map.of("acts", List.of(acts), "described", List.of()));
    body.put("rationale", "Chunki");
    body.put("capacity", Map.of("kind", "OWN_NAME", "of", ""));
    if (amends != null) {
      body.put("amends", amends);
    }
    return modda.send("POST", path("/docket"), handle, body);
  }

  public Object replacing(String words, String by) {
    return replacing(first, words, by);
  }

  Object replacing(String under, String words, String by) {
    int from = under.indexOf(words);
    int rest = under.length() - from - words.length();
    return Map.of(
        "act",
        "CHANGE_TEXT",
        "provision",
        law.provision(),
        "base",
        1,
        "changes",
        from == 0
            ? List.of(List.of(words.length(), by), rest)
            : List.of(from, List.of(words.length(), by), rest));
  }

  static ChangeSet replacing(CharSequence text, String words, String by) {
    int from = text.toString().indexOf(words);
    return ChangeSet.replacing(text.length(), from, from + words.length(), by);
  }

  JsonNode docket() {
    return modda.get(path("/docket")).json();
  }

  static JsonNode entry(JsonNode docket, String amendment) {
    return StreamSupport.stream(docket.get("amendments").spliterator(), false)
        .filter(e -> e.get("id").asString().equals(amendment))
        .findFirst()
        .orElseThrow();
  }

  String standing(String amendment) {
    return entry(docket(), amendment).get("standing").asString();
  }

  static List<String> meets(JsonNode docket, String amendment) {
    return StreamSupport.stream(entry(docket, amendment).get("meets").spliterator(), false)
        .map(
            m ->
                m.get("with").asString()
                    + " "
                    + m.get("kinds")
                    + (m.get("falls").asBoolean() ? " falls" : ""))
        .toList();
  }

  public JsonNode trial(String order, String... amendments) {
    Answer trial =
        modda.send(
            "POST",
            path("/trials"),
            "sardor",
            Map.of("amendments", List.of(amendments), "order", order));
    assertThat(trial.status()).as(trial.body()).isEqualTo(200);
    return trial.json();
  }

  static List<String> outcomes(JsonNode trial) {
    return StreamSupport.stream(trial.get("outcomes").spliterator(), false)
        .map(
            o ->
                o.get("outcome").asString()
                    + (o.get("code").isNull() ? "" : " " + o.get("code").asString()))
        .toList();
  }

  public Answer adopt(String handle, String hash, String... amendments) {
    return modda.send(
        "POST",
        path("/adoptions"),
        handle,
        Map.of("amendments", List.of(amendments), "hash", hash));
  }

  String text() {
    return modda
        .get("/api/bills/" + law.bill() + "/provisions/" + law.provision())
        .json()
        .get("text")
        .asString();
  }

  String path(String rest) {
    return "/api/bills/" + law.bill() + rest;
  }
}
