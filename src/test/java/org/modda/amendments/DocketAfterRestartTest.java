package org.modda.amendments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.modda.drafting.AmendBill;
import org.modda.drafting.Amending;
import org.modda.drafting.AmendingBills;
import org.modda.drafting.BillAct.ChangeText;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.identity.AccountId;
import org.modda.running.Awaiting;
import org.modda.running.LiveEditor;
import org.modda.running.RunningModda;
import org.modda.running.RunningModda.NewBill;
import org.modda.text.ChangeSet;
import tools.jackson.databind.JsonNode;

/** A docket follows from the log alone. */
class DocketAfterRestartTest {

  private static final String TEXT = "Loyiha oʻn besh kun ochiq boʻladi.\nHamma taklif beradi.";

  @Test
  void itIsTheSameAfterARestartAsItWasLive() throws IOException {
    Path data = Files.createTempDirectory(Path.of("target"), "docket-");
    NewBill law;
    JsonNode live;
    try (RunningModda modda = RunningModda.on(data)) {
      law = modda.newBill(TEXT);
      DocketOfBill docket = new DocketOfBill(modda, law, TEXT);
      String adopted = docket.table("aziza", docket.replacing("oʻn besh", "oʻttiz"));
      docket.table("bobur", docket.replacing("besh kun", "olti kun"));
      docket.docket();
      docket.table("bobur", docket.replacing("Hamma", "Har kim"));
      try (LiveEditor drafter =
          LiveEditor.open(modda.url(), law.bill(), law.provision(), modda.cookie("dilnoza"))) {
        drafter.edit(text -> ChangeSet.replacing(text.length(), 0, 0, "Qonun. "));
        drafter.edit(text -> DocketOfBill.replacing(text, "taklif", "oʻz taklifini"));
        Awaiting.untilTrue(drafter::isSettled);
        String hash = docket.trial("GIVEN", adopted).get("hash").asString();
        assertThat(docket.adopt("kamola", hash, adopted).status()).isEqualTo(201);
        docket.table("aziza", docket.replacing("ochiq", "yopiq"));
        Awaiting.untilTrue(() -> drafter.text().contains("oʻttiz"));
        drafter.edit(text -> DocketOfBill.replacing(text, "beradi", "bermaydi"));
        Awaiting.untilTrue(drafter::isSettled);
      }
      live = docket.docket().get("amendments");
    }
    try (RunningModda modda = RunningModda.on(data)) {
      JsonNode again = new DocketOfBill(modda, law, TEXT).docket().get("amendments");

      assertThat(again).isEqualTo(live);
      assertThat(states(live)).containsExactly("ADOPTED", "FALLEN", "TABLED", "TABLED");
    }
  }

  @Test
  void aDecisionIsToldFromTheLogWhereNobodyElseTellsIt() {
    RunningModda modda = RunningModda.shared();
    NewBill law = modda.newBill(TEXT);
    DocketOfBill docket = new DocketOfBill(modda, law, TEXT);
    String one = docket.table("aziza", docket.replacing("oʻn besh", "oʻttiz"));
    String other = docket.table("bobur", docket.replacing("besh kun", "olti kun"));
    int from = TEXT.indexOf("oʻn besh");
    ChangeSet changes = ChangeSet.replacing(TEXT.length(), from, from + 8, "oʻttiz");

    decide(
        modda,
        law,
        new Amending(one, List.of(new ChangeText(new ProvisionId(law.provision()), 1, changes))));

    Awaiting.untilTrue(
        () -> states(docket.docket().get("amendments")).equals(List.of("ADOPTED", "FALLEN")));
    JsonNode end = DocketOfBill.entry(docket.docket(), other).get("end");
    assertThat(end.get("because").asString()).isEqualTo(one);
  }

  @Test
  void whatIsRepealedTakesWithItWhatWouldAmendIt() {
    RunningModda modda = RunningModda.shared();
    NewBill law = modda.newBill(TEXT);
    DocketOfBill docket = new DocketOfBill(modda, law, TEXT);
    String repeal =
        docket.table(
            "aziza", java.util.Map.of("act", "REPEAL_PROVISION", "provision", law.provision()));
    String words = docket.table("bobur", docket.replacing("besh kun", "olti kun"));

    String hash = docket.trial("GIVEN", repeal).get("hash").asString();
    assertThat(docket.adopt("kamola", hash, repeal).status()).isEqualTo(201);

    JsonNode end = DocketOfBill.entry(docket.docket(), words).get("end");
    assertThat(end.get("reason").asString()).isEqualTo("target-repealed");
    assertThat(end.get("because").asString()).isEqualTo(repeal);
  }

  private static void decide(RunningModda modda, NewBill law, Amending amending) {
    AccountId kamola =
        new AccountId(
            modda.get("/api/session", "kamola").json().get("account").get("id").asString());
    modda
        .context()
        .getBean(AmendingBills.class)
        .amend(
            new AmendBill(
                new BillId(law.bill()),
                "decided-elsewhere",
                List.of(amending),
                AmendBill.ANY,
                kamola,
                Instant.parse("2026-11-25T05:10:00Z")));
  }

  private static List<String> states(JsonNode amendments) {
    return amendments.valueStream().map(entry -> entry.get("state").asString()).toList();
  }
}
