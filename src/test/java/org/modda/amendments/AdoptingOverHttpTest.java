package org.modda.amendments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
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
  private final DocketOfBill docket = new DocketOfBill(modda, law, TEXT);

  @Test
  void ofThreeThatConflictTwoAreAdoptedAndTheThirdFallsAndSaysWhy() {
    String longer = docket.table("aziza", docket.replacing("oʻn besh", "oʻttiz"));
    String shorter = docket.table("bobur", docket.replacing("oʻn besh kun", "bir hafta"));
    String wider = docket.table("bobur", docket.replacing("Hamma", "Har kim"));

    JsonNode before = docket.docket();
    assertThat(DocketOfBill.meets(before, longer)).containsExactly(shorter + " [\"WORDS\"] falls");
    assertThat(DocketOfBill.meets(before, shorter)).containsExactly(longer + " [\"WORDS\"] falls");
    assertThat(DocketOfBill.meets(before, wider)).isEmpty();

    JsonNode trial = docket.trial("GIVEN", longer, wider, shorter);
    assertThat(DocketOfBill.outcomes(trial))
        .containsExactly("APPLIED", "APPLIED", "FALLS words-changed");
    assertThat(trial.get("outcomes").get(2).get("because").asString()).isEqualTo(longer);

    JsonNode two = docket.trial("GIVEN", longer, wider);
    assertThat(two.get("also").get(0).get("amendment").asString()).isEqualTo(shorter);
    Answer adopted = docket.adopt("kamola", two.get("hash").asString(), longer, wider);
    assertThat(adopted.status()).isEqualTo(201);
    assertThat(adopted.json().get("fallen").get(0).get("amendment").asString()).isEqualTo(shorter);
    assertThat(docket.text()).isEqualTo("Loyiha oʻttiz kun ochiq boʻladi.\nHar kim taklif beradi.");

    JsonNode fell = DocketOfBill.entry(docket.docket(), shorter);
    assertThat(fell.get("state").asString()).isEqualTo("FALLEN");
    assertThat(fell.get("end").get("reason").asString()).isEqualTo("words-changed");
    assertThat(fell.get("end").get("because").asString()).isEqualTo(longer);
    assertThat(DocketOfBill.entry(docket.docket(), longer).get("state").asString())
        .isEqualTo("ADOPTED");
    JsonNode page = modda.get(docket.path("/docket/" + shorter)).json();
    assertThat(page.get("history").get(1).get("what").asString()).isEqualTo("FALLEN");
    assertThat(page.get("before").get(0).get("text").asString()).isEqualTo(TEXT);
    assertThat(page.get("acts")).isEqualTo(page.get("original").get("acts"));
    assertThat(page.get("formal").get("text").asString()).contains("oʻn besh kun", "bir hafta");

    Answer objection =
        modda.send(
            "POST",
            docket.path("/docket/" + shorter + "/objection"),
            "bobur",
            Map.of("reason", "Adolat"));
    assertThat(objection.status()).isEqualTo(204);
    assertThat(
            DocketOfBill.entry(docket.docket(), shorter).get("objection").get("reason").asString())
        .isEqualTo("Adolat");
  }

  @Test
  void whatIsTabledOnAnOlderRevisionIsBroughtToThePresentOne() {
    docket.docket();
    try (LiveEditor drafter =
        LiveEditor.open(modda.url(), law.bill(), law.provision(), modda.cookie("dilnoza"))) {
      drafter.edit(text -> DocketOfBill.replacing(text, "Loyiha", "Qonun loyihasi"));
      Awaiting.untilTrue(() -> docket.text().startsWith("Qonun loyihasi"));
      String one = docket.table("aziza", docket.replacing("oʻn besh", "oʻttiz"));

      JsonNode entry = DocketOfBill.entry(docket.docket(), one);
      assertThat(entry.get("acts").get(0).get("base").asInt()).isEqualTo(2);
      assertThat(DocketOfBill.outcomes(docket.trial("GIVEN", one))).containsExactly("APPLIED");

      drafter.edit(text -> DocketOfBill.replacing(text, "Qonun loyihasi", "Loyiha"));
      Awaiting.untilTrue(() -> docket.text().startsWith("Loyiha"));
      assertThat(DocketOfBill.outcomes(docket.trial("GIVEN", one))).containsExactly("APPLIED");
    }
  }

  @Test
  void whatWasNotShownIsNotAdopted() {
    String one = docket.table("aziza", docket.replacing("oʻn besh", "oʻttiz"));
    String hash = docket.trial("GIVEN", one).get("hash").asString();
    docket.table("bobur", docket.replacing("oʻn besh kun", "bir hafta"));

    Answer refused = docket.adopt("kamola", hash, one);

    assertThat(refused.status()).isEqualTo(412);
    assertThat(refused.json().get("code").asString()).isEqualTo("stale-trial");
    assertThat(docket.text()).isEqualTo(TEXT);
    assertThat(DocketOfBill.entry(docket.docket(), one).get("state").asString())
        .isEqualTo("TABLED");
  }

  @Test
  void oneThatCannotBeAppliedRefusesAll() {
    String one = docket.table("aziza", docket.replacing("oʻn besh", "oʻttiz"));
    String other = docket.table("bobur", docket.replacing("besh", "olti"));
    String hash = docket.trial("GIVEN", one, other).get("hash").asString();

    Answer refused = docket.adopt("kamola", hash, one, other);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().get("code").asString()).isEqualTo("adoption-refused");
    assertThat(refused.json().get("facts").get("amendment").asString()).isEqualTo(other);
    assertThat(docket.text()).isEqualTo(TEXT);
  }

  @Test
  void onlyAClerkAdopts() {
    String one = docket.table("aziza", docket.replacing("oʻn besh", "oʻttiz"));
    String hash = docket.trial("GIVEN", one).get("hash").asString();

    for (String handle : List.of("aziza", "sardor")) {
      assertThat(docket.adopt(handle, hash, one).status()).isEqualTo(403);
    }
    assertThat(docket.text()).isEqualTo(TEXT);
  }

  @Test
  void wordsTypedUnderAnAmendmentAskItsAuthorAndKeepItFromBeingAdopted() {
    String one = docket.table("aziza", docket.replacing("oʻn besh", "oʻttiz"));
    try (LiveEditor drafter =
        LiveEditor.open(modda.url(), law.bill(), law.provision(), modda.cookie("dilnoza"))) {
      drafter.edit(text -> DocketOfBill.replacing(text, "Loyiha", "Qonun loyihasi"));
      Awaiting.untilTrue(() -> docket.standing(one).equals("TOUCHED"));
      drafter.edit(text -> DocketOfBill.replacing(text, "besh", "olti"));
      Awaiting.untilTrue(() -> docket.standing(one).equals("CONFLICTING"));
    }
    JsonNode trial = docket.trial("GIVEN", one);
    assertThat(DocketOfBill.outcomes(trial)).containsExactly("REFUSED amendment-conflicting");

    JsonNode act = DocketOfBill.entry(docket.docket(), one).get("acts").get(0);
    Answer confirmed =
        modda.send(
            "POST",
            docket.path("/docket/" + one + "/confirmation"),
            "aziza",
            Map.of("bases", Map.of(law.provision(), act.get("base").asLong())));
    assertThat(confirmed.status()).isEqualTo(204);
    assertThat(docket.standing(one)).isEqualTo("UNCHANGED");
    JsonNode anew = docket.trial("GIVEN", one);
    assertThat(DocketOfBill.outcomes(anew)).containsExactly("APPLIED");
    assertThat(docket.adopt("kamola", anew.get("hash").asString(), one).status()).isEqualTo(201);
  }

  @Test
  void aSubAmendmentWhoseParentWasWithdrawnOrRewordedDoesNotStopTheDocket() {
    String parent = docket.table("aziza", docket.replacing("oʻn besh", "oʻttiz"));
    String under = TEXT.replace("oʻn besh", "oʻttiz");
    String child = docket.table("bobur", docket.replacing(under, "oʻttiz", "qirq"), parent);
    String other = docket.table("aziza", docket.replacing("Hamma", "Har kim"));
    String grown =
        docket.table(
            "bobur", docket.replacing(TEXT.replace("Hamma", "Har kim"), "kim", "bir"), other);
    assertThat(reword("aziza", other, docket.replacing("Hamma", "Barcha fuqarolar")))
        .isEqualTo(204);
    assertThat(
            modda
                .send("POST", docket.path("/docket/" + parent + "/withdrawal"), "aziza", Map.of())
                .status())
        .isEqualTo(204);
    try (LiveEditor drafter =
        LiveEditor.open(modda.url(), law.bill(), law.provision(), modda.cookie("dilnoza"))) {
      drafter.edit(text -> DocketOfBill.replacing(text, "Loyiha", "Qonun loyihasi"));
      drafter.edit(text -> DocketOfBill.replacing(text, "taklif", "oʻz taklifini"));
      Awaiting.untilTrue(() -> docket.standing(other).equals("TOUCHED"));
    }
    assertThat(DocketOfBill.entry(docket.docket(), child).get("state").asString())
        .isEqualTo("FALLEN");
    assertThat(docket.standing(grown)).isEqualTo("CONFLICTING");
    for (String amendment : List.of(child, grown)) {
      assertThat(modda.get(docket.path("/docket/" + amendment)).status()).isEqualTo(200);
    }
    assertThat(DocketOfBill.outcomes(docket.trial("GIVEN", other))).containsExactly("APPLIED");
  }

  @Test
  void aSubAmendmentThatWasNotCalledFallsWithItsParentsAdoption() {
    String parent = docket.table("aziza", docket.replacing("oʻn besh", "oʻttiz"));
    String under = TEXT.replace("oʻn besh", "oʻttiz");
    String child = docket.table("bobur", docket.replacing(under, "oʻttiz", "qirq"), parent);

    String hash = docket.trial("GIVEN", parent).get("hash").asString();
    assertThat(docket.adopt("kamola", hash, parent).status()).isEqualTo(201);

    JsonNode fell = DocketOfBill.entry(docket.docket(), child);
    assertThat(fell.get("state").asString()).isEqualTo("FALLEN");
    assertThat(fell.get("end").get("reason").asString()).isEqualTo("parent-ended");
  }

  @Test
  void anAuthorConfirmsWhatThePageShowsAlsoAfterTypingElsewhere() {
    String one = docket.table("aziza", docket.replacing("oʻn besh", "oʻttiz"));
    try (LiveEditor drafter =
        LiveEditor.open(modda.url(), law.bill(), law.provision(), modda.cookie("dilnoza"))) {
      drafter.edit(text -> DocketOfBill.replacing(text, "besh", "olti"));
      Awaiting.untilTrue(() -> docket.standing(one).equals("CONFLICTING"));
      drafter.edit(text -> DocketOfBill.replacing(text, "Hamma", "Barcha"));
      Awaiting.untilTrue(() -> docket.text().contains("Barcha"));
    }
    Awaiting.untilTrue(() -> confirm(one) == 204);
    assertThat(docket.standing(one)).isEqualTo("UNCHANGED");
  }

  @Test
  void aNewProvisionMayNotHaveTheIdOfSomethingElse() {
    Map<String, Object> insertion =
        Map.of(
            "act",
            "INSERT_PROVISION",
            "provision",
            law.bill(),
            "kind",
            "ARTICLE",
            "number",
            Map.of("main", 77, "inserted", 0),
            "heading",
            "",
            "place",
            Map.of(),
            "text",
            "uch");
    Object change =
        Map.of(
            "act",
            "CHANGE_TEXT",
            "provision",
            law.bill(),
            "base",
            0,
            "changes",
            List.of(List.of(3, "besh")));

    Answer refused = docket.tabled("aziza", null, insertion, change);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().get("code").asString()).isEqualTo("provision-introduced-twice");
    assertThat(modda.get(docket.path("/docket")).status()).isEqualTo(200);
  }

  private int confirm(String amendment) {
    JsonNode act = modda.get(docket.path("/docket/" + amendment)).json().get("acts").get(0);
    return modda
        .send(
            "POST",
            docket.path("/docket/" + amendment + "/confirmation"),
            "aziza",
            Map.of("bases", Map.of(law.provision(), act.get("base").asLong())))
        .status();
  }

  private int reword(String handle, String amendment, Object act) {
    return modda
        .send(
            "PUT",
            docket.path("/docket/" + amendment + "/wording"),
            handle,
            Map.of("wording", Map.of("acts", List.of(act), "described", List.of())))
        .status();
  }

  @Test
  void aDocketIsToldToThoseWhoLookAtTheBill() {
    try (LiveEditor reader = LiveEditor.open(modda.url(), law.bill(), law.provision(), null)) {
      docket.docket();
      docket.table("aziza", docket.replacing("oʻn besh", "oʻttiz"));
      Awaiting.untilTrue(
          () -> reader.frames().stream().anyMatch(f -> f.startsWith("{\"t\":\"docket\"")));
    }
  }

  @Test
  void whatHasChangedIsReadAlone() {
    docket.table("aziza", docket.replacing("oʻn besh", "oʻttiz"));
    String version = docket.docket().get("version").asString();
    String other = docket.table("bobur", docket.replacing("Hamma", "Har kim"));

    JsonNode since = modda.get(docket.path("/docket?after=" + version)).json();

    assertThat(since.get("whole").asBoolean()).isFalse();
    assertThat(since.get("amendments")).hasSize(1);
    assertThat(since.get("amendments").get(0).get("id").asString()).isEqualTo(other);
    assertThat(modda.get(docket.path("/docket?after=elsewhere.7")).json().get("whole").asBoolean())
        .isTrue();
  }
}
