package org.modda.amendments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.modda.running.Awaiting;
import org.modda.running.LiveEditor;
import org.modda.running.RunningModda;
import org.modda.running.RunningModda.Answer;
import org.modda.running.RunningModda.NewBill;
import tools.jackson.databind.JsonNode;

/** The way of amendments through a docket, as pages and programs go it. */
class AdoptingOverHttpTest {

  private static final String TEXT = "Loyiha oʻn besh kun ochiq boʻladi.\nHamma taklif beradi.";

  private final RunningModda modda = RunningModda.shared();
  private final NewBill law = modda.newBill(TEXT);

  @Test
  void ofThreeThatConflictTwoAreAdoptedAndTheThirdFallsAndSaysWhy() {
    String longer = table("aziza", replacing("oʻn besh", "oʻttiz"));
    String shorter = table("bobur", replacing("oʻn besh kun", "bir hafta"));
    String wider = table("bobur", replacing("Hamma", "Har kim"));

    JsonNode docket = docket();
    assertThat(meets(docket, longer)).containsExactly(shorter + " [\"WORDS\"] falls");
    assertThat(meets(docket, shorter)).containsExactly(longer + " [\"WORDS\"] falls");
    assertThat(meets(docket, wider)).isEmpty();

    JsonNode trial = trial("GIVEN", longer, wider, shorter);
    assertThat(outcomes(trial)).containsExactly("APPLIED", "APPLIED", "FALLS words-changed");
    assertThat(trial.get("outcomes").get(2).get("because").asString()).isEqualTo(longer);

    JsonNode two = trial("GIVEN", longer, wider);
    assertThat(two.get("also").get(0).get("amendment").asString()).isEqualTo(shorter);
    Answer adopted = adopt("kamola", two.get("hash").asString(), longer, wider);
    assertThat(adopted.status()).isEqualTo(201);
    assertThat(adopted.json().get("fallen").get(0).get("amendment").asString()).isEqualTo(shorter);
    assertThat(text()).isEqualTo("Loyiha oʻttiz kun ochiq boʻladi.\nHar kim taklif beradi.");

    JsonNode fell = entry(docket(), shorter);
    assertThat(fell.get("state").asString()).isEqualTo("FALLEN");
    assertThat(fell.get("end").get("reason").asString()).isEqualTo("words-changed");
    assertThat(fell.get("end").get("because").asString()).isEqualTo(longer);
    assertThat(entry(docket(), longer).get("state").asString()).isEqualTo("ADOPTED");
    JsonNode page = modda.get(path("/docket/" + shorter)).json();
    assertThat(page.get("history").get(1).get("what").asString()).isEqualTo("FALLEN");
    assertThat(page.get("before").get(0).get("text").asString()).isEqualTo(TEXT);
    assertThat(page.get("acts")).isEqualTo(page.get("original").get("acts"));
    assertThat(page.get("formal").get("text").asString()).contains("oʻn besh kun", "bir hafta");

    Answer objection =
        modda.send(
            "POST", path("/docket/" + shorter + "/objection"), "bobur", Map.of("reason", "Adolat"));
    assertThat(objection.status()).isEqualTo(204);
    assertThat(entry(docket(), shorter).get("objection").get("reason").asString())
        .isEqualTo("Adolat");
  }

  @Test
  void whatWasNotShownIsNotAdopted() {
    String one = table("aziza", replacing("oʻn besh", "oʻttiz"));
    String hash = trial("GIVEN", one).get("hash").asString();
    table("bobur", replacing("oʻn besh kun", "bir hafta"));

    Answer refused = adopt("kamola", hash, one);

    assertThat(refused.status()).isEqualTo(412);
    assertThat(refused.json().get("code").asString()).isEqualTo("stale-trial");
    assertThat(text()).isEqualTo(TEXT);
    assertThat(entry(docket(), one).get("state").asString()).isEqualTo("TABLED");
  }

  @Test
  void oneThatCannotBeAppliedRefusesAll() {
    String one = table("aziza", replacing("oʻn besh", "oʻttiz"));
    String other = table("bobur", replacing("besh", "olti"));
    String hash = trial("GIVEN", one, other).get("hash").asString();

    Answer refused = adopt("kamola", hash, one, other);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().get("code").asString()).isEqualTo("adoption-refused");
    assertThat(refused.json().get("facts").get("amendment").asString()).isEqualTo(other);
    assertThat(text()).isEqualTo(TEXT);
  }

  @Test
  void onlyAClerkAdopts() {
    String one = table("aziza", replacing("oʻn besh", "oʻttiz"));
    String hash = trial("GIVEN", one).get("hash").asString();

    for (String handle : List.of("aziza", "sardor")) {
      assertThat(adopt(handle, hash, one).status()).isEqualTo(403);
    }
    assertThat(text()).isEqualTo(TEXT);
  }

  @Test
  void wordsTypedUnderAnAmendmentAskItsAuthorAndKeepItFromBeingAdopted() {
    String one = table("aziza", replacing("oʻn besh", "oʻttiz"));
    try (LiveEditor drafter =
        LiveEditor.open(modda.url(), law.bill(), law.provision(), modda.cookie("dilnoza"))) {
      drafter.edit(text -> replacing(text, "Loyiha", "Qonun loyihasi"));
      Awaiting.untilTrue(() -> standing(one).equals("TOUCHED"));
      drafter.edit(text -> replacing(text, "besh", "olti"));
      Awaiting.untilTrue(() -> standing(one).equals("CONFLICTING"));
    }
    JsonNode trial = trial("GIVEN", one);
    assertThat(outcomes(trial)).containsExactly("REFUSED amendment-conflicting");

    JsonNode act = entry(docket(), one).get("acts").get(0);
    Answer confirmed =
        modda.send(
            "POST",
            path("/docket/" + one + "/confirmation"),
            "aziza",
            Map.of("bases", Map.of(law.provision(), act.get("base").asLong())));
    assertThat(confirmed.status()).isEqualTo(204);
    assertThat(standing(one)).isEqualTo("UNCHANGED");
    JsonNode anew = trial("GIVEN", one);
    assertThat(outcomes(anew)).containsExactly("APPLIED");
    assertThat(adopt("kamola", anew.get("hash").asString(), one).status()).isEqualTo(201);
  }

  @Test
  void aDocketIsToldToThoseWhoLookAtTheBill() {
    try (LiveEditor reader = LiveEditor.open(modda.url(), law.bill(), law.provision(), null)) {
      docket();
      table("aziza", replacing("oʻn besh", "oʻttiz"));
      Awaiting.untilTrue(
          () -> reader.frames().stream().anyMatch(f -> f.startsWith("{\"t\":\"docket\"")));
    }
  }

  @Test
  void whatHasChangedIsReadAlone() {
    table("aziza", replacing("oʻn besh", "oʻttiz"));
    String version = docket().get("version").asString();
    String other = table("bobur", replacing("Hamma", "Har kim"));

    JsonNode since = modda.get(path("/docket?after=" + version)).json();

    assertThat(since.get("whole").asBoolean()).isFalse();
    assertThat(since.get("amendments")).hasSize(1);
    assertThat(since.get("amendments").get(0).get("id").asString()).isEqualTo(other);
    assertThat(modda.get(path("/docket?after=elsewhere.7")).json().get("whole").asBoolean())
        .isTrue();
  }

  private String table(String handle, Object act) {
    Answer tabled =
        modda.send(
            "POST",
            path("/docket"),
            handle,
            Map.of(
                "wording",
                Map.of("acts", List.of(act), "described", List.of()),
                "rationale",
                "Chunki",
                "capacity",
                Map.of("kind", "OWN_NAME", "of", "")));
    assertThat(tabled.status()).as(tabled.body()).isEqualTo(201);
    return tabled.json().get("id").asString();
  }

  private Object replacing(String words, String by) {
    int from = TEXT.indexOf(words);
    int rest = TEXT.length() - from - words.length();
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

  private static org.modda.text.ChangeSet replacing(CharSequence text, String words, String by) {
    int from = text.toString().indexOf(words);
    return org.modda.text.ChangeSet.replacing(text.length(), from, from + words.length(), by);
  }

  private JsonNode docket() {
    return modda.get(path("/docket")).json();
  }

  private static JsonNode entry(JsonNode docket, String amendment) {
    return StreamSupport.stream(docket.get("amendments").spliterator(), false)
        .filter(e -> e.get("id").asString().equals(amendment))
        .findFirst()
        .orElseThrow();
  }

  private String standing(String amendment) {
    return entry(docket(), amendment).get("standing").asString();
  }

  private static List<String> meets(JsonNode docket, String amendment) {
    return StreamSupport.stream(entry(docket, amendment).get("meets").spliterator(), false)
        .map(
            m ->
                m.get("with").asString()
                    + " "
                    + m.get("kinds")
                    + (m.get("falls").asBoolean() ? " falls" : ""))
        .toList();
  }

  private JsonNode trial(String order, String... amendments) {
    Answer trial =
        modda.send(
            "POST",
            path("/trials"),
            "sardor",
            Map.of("amendments", List.of(amendments), "order", order));
    assertThat(trial.status()).as(trial.body()).isEqualTo(200);
    return trial.json();
  }

  private static List<String> outcomes(JsonNode trial) {
    return StreamSupport.stream(trial.get("outcomes").spliterator(), false)
        .map(
            o ->
                o.get("outcome").asString()
                    + (o.get("code").isNull() ? "" : " " + o.get("code").asString()))
        .toList();
  }

  private Answer adopt(String handle, String hash, String... amendments) {
    return modda.send(
        "POST",
        path("/adoptions"),
        handle,
        Map.of("amendments", List.of(amendments), "hash", hash));
  }

  private String text() {
    return modda
        .get("/api/bills/" + law.bill() + "/provisions/" + law.provision())
        .json()
        .get("text")
        .asString();
  }

  private String path(String rest) {
    return "/api/bills/" + law.bill() + rest;
  }
}
