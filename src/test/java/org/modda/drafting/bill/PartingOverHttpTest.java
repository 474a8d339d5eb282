package org.modda.drafting.bill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.junit.jupiter.api.Test;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionNumber;
import org.modda.drafting.bill.BillCommand.MergeProvision;
import org.modda.drafting.bill.BillCommand.SplitProvision;
import org.modda.identity.AccountId;
import org.modda.platform.Refused;
import org.modda.running.Awaiting;
import org.modda.running.LiveEditor;
import org.modda.running.RunningModda;
import org.modda.running.RunningModda.Answer;
import org.modda.running.RunningModda.NewBill;
import tools.jackson.databind.JsonNode;

/** An article is split and merged on the real store: tree and texts at once, and surely. */
class PartingOverHttpTest {

  private static final String TEXT = "Birinchi xatboshi.\nIkkinchi xatboshi.";
  private static final int SECOND = TEXT.indexOf("Ikkinchi");

  @Test
  void splitAndMergedAgainTheArticleReadsAsBefore() {
    RunningModda modda = RunningModda.shared();
    NewBill law = modda.newBill(TEXT);
    try (LiveEditor reader =
        LiveEditor.open(modda.url(), law.bill(), law.provision(), modda.cookie("aziza"))) {
      Answer split = split(modda, law, "dilnoza", SECOND, 1, 1);

      assertThat(split.status()).as(split.body()).isEqualTo(201);
      String added = split.json().get("id").asString();
      assertThat(text(modda, law, law.provision())).isEqualTo("Birinchi xatboshi.");
      assertThat(text(modda, law, added)).isEqualTo("Ikkinchi xatboshi.");
      List<JsonNode> tree = outline(modda, law);
      assertThat(tree.get(1).get("id").asString()).isEqualTo(added);
      assertThat(tree.get(1).get("kind").asString()).isEqualTo("ARTICLE");
      assertThat(tree.get(1).get("heading").asString()).isEqualTo("Davomi");
      assertThat(tree.get(1).has("mergedInto")).isFalse();
      Awaiting.untilTrue(() -> reader.text().equals("Birinchi xatboshi."));

      Answer merged = merge(modda, law, added, law.provision());

      assertThat(merged.status()).as(merged.body()).isEqualTo(200);
      assertThat(text(modda, law, law.provision())).isEqualTo(TEXT);
      assertThat(text(modda, law, added)).isEmpty();
      JsonNode gone = outline(modda, law).get(1);
      assertThat(gone.get("repealed").asBoolean()).isTrue();
      assertThat(gone.get("mergedInto").asString()).isEqualTo(law.provision());
      Answer undone = modda.send("PATCH", path(law, added), "dilnoza", Map.of("repealed", false));
      assertThat(undone.status()).isEqualTo(409);
      assertThat(undone.code()).isEqualTo("provision-merged");
      Awaiting.untilTrue(() -> reader.text().equals(TEXT));
    }
  }

  @Test
  void repeatHasNoSecondEffectAndGetsTheFirstAnswer() {
    RunningModda modda = RunningModda.shared();
    NewBill law = modda.newBill(TEXT);

    Answer first = split(modda, law, "dilnoza", SECOND, 1, 1, "Idempotency-Key", "s-1");
    Answer again = split(modda, law, "dilnoza", SECOND, 1, 1, "Idempotency-Key", "s-1");

    assertThat(again.body()).isEqualTo(first.body());
    assertThat(outline(modda, law)).hasSize(2);
    assertThat(text(modda, law, law.provision())).isEqualTo("Birinchi xatboshi.");
  }

  @Test
  void refusalsChangeNothing() {
    RunningModda modda = RunningModda.shared();
    NewBill law = modda.newBill(TEXT);

    refused(split(modda, law, "aziza", SECOND, 1, 1), 403, "role-required");
    refused(split(modda, law, "kamola", SECOND, 1, 1), 403, "role-required");
    refused(split(modda, law, "dilnoza", 0, 1, 1), 422, "split-outside-text");
    refused(split(modda, law, "dilnoza", SECOND, 9, 1), 409, "base-ahead-of-revision");
    refused(split(modda, law, "dilnoza", SECOND, 1, 0), 409, "number-taken");
    refused(split(modda, law, "dilnoza", SECOND, 1, 1, "If-Match", "\"0\""), 412, "stale-bill");
    String split = path(law, law.provision()) + "/split";
    refused(modda.send("POST", split, "dilnoza", Map.of("base", 1)), 422, "from-missing");
    refused(modda.send("POST", split, "dilnoza", Map.of("from", 1)), 422, "base-missing");
    refused(merge(modda, law, law.provision(), law.provision()), 409, "merge-into-itself");
    refused(
        modda.send("POST", path(law, law.provision()) + "/merger", "dilnoza", Map.of()),
        422,
        "into-missing");
    try (LiveEditor drafter =
        LiveEditor.open(modda.url(), law.bill(), law.provision(), modda.cookie("dilnoza"))) {
      drafter.replace(SECOND - 3, SECOND + 3, "");
      Awaiting.untilTrue(drafter::isSettled);
    }
    refused(split(modda, law, "dilnoza", SECOND, 1, 1), 412, "split-place-gone");
    assertThat(outline(modda, law)).hasSize(1);
  }

  @Test
  void textsFollowAfterAServerThatWentDownBetweenDecisionAndEffect() throws IOException {
    Path data = Files.createTempDirectory(Path.of("target"), "parting-");
    NewBill law;
    ProvisionId added = ProvisionId.next();
    try (RunningModda modda = RunningModda.on(data)) {
      law = modda.newBill(TEXT);
      modda
          .context()
          .getBean(EventProcessingConfiguration.class)
          .eventProcessor("amended-texts")
          .orElseThrow()
          .shutDown();
      CommandGateway commands = modda.context().getBean(CommandGateway.class);
      AccountId dilnoza =
          new AccountId(
              modda.get("/api/session", "dilnoza").json().get("account").get("id").asString());
      ProvisionId article = new ProvisionId(law.provision());
      BillId bill = new BillId(law.bill());
      Instant now = Instant.parse("2026-11-25T05:10:00Z");
      commands.sendAndWait(
          new SplitProvision(
              bill,
              article,
              SECOND,
              1,
              added,
              ProvisionNumber.of(2),
              "",
              "cause",
              BillCommand.ANY,
              dilnoza,
              now));
      assertThat(text(modda, law, law.provision())).isEqualTo(TEXT);
      assertThat(text(modda, law, added.value())).isEmpty();
      assertThat(
              org.assertj.core.api.Assertions.catchThrowable(
                  () ->
                      commands.sendAndWait(
                          new MergeProvision(
                              bill, added, article, "next", BillCommand.ANY, dilnoza, now))))
          .as("words that are still to come are not left behind")
          .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
          .extracting(Refused::code)
          .isEqualTo("text-still-follows");
    }
    try (RunningModda modda = RunningModda.on(data)) {
      NewBill kept = law;
      Awaiting.untilTrue(
          () ->
              text(modda, kept, kept.provision()).equals("Birinchi xatboshi.")
                  && text(modda, kept, added.value()).equals("Ikkinchi xatboshi."));
      assertThat(modda.get(path(kept, kept.provision()) + "/revisions").json().get("revisions"))
          .hasSize(3);
    }
  }

  private static Answer split(
      RunningModda modda,
      NewBill law,
      String handle,
      int from,
      long base,
      int inserted,
      String... headers) {
    return modda.send(
        "POST",
        path(law, law.provision()) + "/split",
        handle,
        Map.of(
            "from",
            from,
            "base",
            base,
            "number",
            Map.of("main", 1, "inserted", inserted),
            "heading",
            "Davomi"),
        headers);
  }

  private static Answer merge(RunningModda modda, NewBill law, String provision, String into) {
    return modda.send("POST", path(law, provision) + "/merger", "dilnoza", Map.of("into", into));
  }

  private static String path(NewBill law, String provision) {
    return "/api/bills/" + law.bill() + "/provisions/" + provision;
  }

  private static String text(RunningModda modda, NewBill law, String provision) {
    return modda.get(path(law, provision)).json().get("text").asString();
  }

  private static List<JsonNode> outline(RunningModda modda, NewBill law) {
    return List.of(
        modda
            .get("/api/bills/" + law.bill() + "/outline")
            .json()
            .get("provisions")
            .values()
            .toArray(JsonNode[]::new));
  }

  private static void refused(Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(code);
  }
}
