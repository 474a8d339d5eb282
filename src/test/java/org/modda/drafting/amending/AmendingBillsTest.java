package org.modda.drafting.amending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;
import org.modda.drafting.AmendBill;
import org.modda.drafting.AmendedBill;
import org.modda.drafting.AmendedText;
import org.modda.drafting.Amending;
import org.modda.drafting.AmendingBills;
import org.modda.drafting.BillAct;
import org.modda.drafting.BillEvent.BillAmended;
import org.modda.drafting.BillId;
import org.modda.drafting.Place;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionKind;
import org.modda.drafting.ProvisionNumber;
import org.modda.drafting.ProvisionTextEvent.ChangeSetAccepted;
import org.modda.identity.AccountId;
import org.modda.platform.Refused;
import org.modda.platform.store.log.LogEngine;
import org.modda.running.Awaiting;
import org.modda.running.LiveEditor;
import org.modda.running.RunningModda;
import org.modda.running.RunningModda.NewBill;
import org.modda.text.ChangeSet;
import tools.jackson.databind.JsonNode;

/** Bills are amended on the real store: the tree at once, the texts surely. */
class AmendingBillsTest {

  private static final Instant NOW = Instant.parse("2026-11-25T05:10:00Z");

  @Test
  void treeAndTextsShowTheDecisionWhenItIsAnswered() {
    RunningModda modda = RunningModda.shared();
    NewBill law = modda.newBill("Eski soʻz.");
    ProvisionId added = ProvisionId.next();
    try (LiveEditor reader =
        LiveEditor.open(modda.url(), law.bill(), law.provision(), modda.cookie("aziza"))) {
      AmendedBill amended =
          amending(modda)
              .amend(
                  amend(
                      modda,
                      law,
                      "d1",
                      new Amending(
                          "a1",
                          List.of(
                              change(law, 1, ChangeSet.replacing(10, 0, 4, "Yangi")),
                              new BillAct.InsertProvision(
                                  added,
                                  ProvisionKind.ARTICLE,
                                  ProvisionNumber.of(2),
                                  "Ikkinchi modda",
                                  Place.FIRST,
                                  "Matn.")))));

      assertThat(amended.sequence()).isEqualTo(3);
      assertThat(provision(modda, law, law.provision()).get("text").asString())
          .isEqualTo("Yangi soʻz.");
      assertThat(provision(modda, law, added.value()).get("text").asString()).isEqualTo("Matn.");
      assertThat(modda.get("/api/bills/" + law.bill() + "/outline").json().get("sequence").asInt())
          .isEqualTo(3);
      JsonNode newest = revisions(modda, law).get(0);
      assertThat(newest.get("cause").asString()).isEqualTo("a1");
      assertThat(revisions(modda, law).get(1).get("cause").isNull()).isTrue();
      Awaiting.untilTrue(() -> reader.text().equals("Yangi soʻz."));
      assertThat(reader.frames()).anyMatch(frame -> frame.contains("\"cause\":\"a1\""));
      assertThat(reader.frames())
          .as("one commit is told once")
          .contains("{\"t\":\"outline\",\"sequence\":3}")
          .doesNotContain("{\"t\":\"outline\",\"sequence\":2}");
    }
  }

  @Test
  void whatIsTypedBetweenDecisionAndEffectIsKept() {
    RunningModda modda = RunningModda.shared();
    NewBill law = modda.newBill("abc");
    try (LiveEditor aziza =
        LiveEditor.open(modda.url(), law.bill(), law.provision(), modda.cookie("aziza"))) {
      aziza.replace(0, 0, "Aziza: ");
      Awaiting.untilTrue(aziza::isSettled);

      amending(modda)
          .amend(
              amend(
                  modda,
                  law,
                  "d1",
                  new Amending("a1", List.of(change(law, 1, ChangeSet.replacing(3, 3, 3, "d")))),
                  new Amending("a2", List.of(change(law, 1, ChangeSet.replacing(3, 3, 3, "e"))))));

      Awaiting.untilTrue(() -> aziza.text().equals("Aziza: abcde"));
    }
  }

  @Test
  void repeatChangesNothingAndARefusalIsTheSenders() {
    RunningModda modda = RunningModda.shared();
    NewBill law = modda.newBill("abc");
    AmendBill command =
        amend(
            modda,
            law,
            "d1",
            new Amending("a1", List.of(change(law, 1, ChangeSet.replacing(3, 3, 3, "d")))));

    AmendedBill first = amending(modda).amend(command);

    assertThat(amending(modda).amend(command)).isEqualTo(first);
    assertThat(provision(modda, law, law.provision()).get("text").asString()).isEqualTo("abcd");
    AmendBill nonsense =
        amend(
            modda,
            law,
            "d2",
            new Amending("a2", List.of(change(law, 9, ChangeSet.replacing(3, 3, 3, "d")))));
    assertThatThrownBy(() -> amending(modda).amend(nonsense))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.code()).isEqualTo("base-ahead-of-revision"));
  }

  @Test
  void textsFollowAfterAServerThatWentDownBetweenDecisionAndEffect() throws IOException {
    Path data = Files.createTempDirectory(Path.of("target"), "amending-");
    NewBill law;
    try (RunningModda modda = RunningModda.on(data)) {
      law = modda.newBill("abc");
      processor(modda).shutDown();
      AmendBill decision =
          amend(
              modda,
              law,
              "d1",
              new Amending("a1", List.of(change(law, 1, ChangeSet.replacing(3, 3, 3, "d")))));
      modda.context().getBean(CommandGateway.class).sendAndWait(decision);
      assertThat(provision(modda, law, law.provision()).get("text").asString()).isEqualTo("abc");
    }
    try (RunningModda modda = RunningModda.on(data)) {
      Awaiting.untilTrue(
          () -> provision(modda, law, law.provision()).get("text").asString().equals("abcd"));
      assertThat(revisions(modda, law)).hasSize(3);
    }
  }

  @Test
  void textsFollowThoughAnotherNodeWroteThereSinceThisOneLooked() {
    RunningModda modda = RunningModda.shared();
    NewBill law = modda.newBill("abc");
    BillId bill = new BillId(law.bill());
    ProvisionId provision = new ProvisionId(law.provision());
    AccountId dilnoza = amend(modda, law, "d1").by();
    modda
        .context()
        .getBean(LogEngine.class)
        .appendEvents(
            List.of(
                new GenericDomainEventMessage<>(
                    "ProvisionText",
                    provision.value(),
                    2,
                    new ChangeSetAccepted(
                        bill,
                        provision,
                        2,
                        ChangeSet.replacing(3, 3, 3, "d"),
                        dilnoza,
                        "other",
                        1,
                        null,
                        NOW))));

    modda
        .context()
        .getBean(FollowingTexts.class)
        .follow(
            List.of(
                new BillAmended(
                    bill,
                    "a1",
                    "d1",
                    List.of(new AmendedText(provision, 2, ChangeSet.replacing(4, 4, 4, "e"))),
                    dilnoza,
                    NOW)));

    assertThat(provision(modda, law, law.provision()).get("text").asString()).isEqualTo("abcde");
  }

  private static EventProcessor processor(RunningModda modda) {
    return modda
        .context()
        .getBean(EventProcessingConfiguration.class)
        .eventProcessor("amended-texts")
        .orElseThrow();
  }

  private static AmendingBills amending(RunningModda modda) {
    return modda.context().getBean(AmendingBills.class);
  }

  private static AmendBill amend(
      RunningModda modda, NewBill law, String decision, Amending... amendings) {
    AccountId dilnoza =
        new AccountId(
            modda.get("/api/session", "dilnoza").json().get("account").get("id").asString());
    return new AmendBill(
        new BillId(law.bill()), decision, List.of(amendings), AmendBill.ANY, dilnoza, NOW);
  }

  private static BillAct change(NewBill law, long base, ChangeSet changes) {
    return new BillAct.ChangeText(new ProvisionId(law.provision()), base, changes);
  }

  private static JsonNode provision(RunningModda modda, NewBill law, String provision) {
    return modda.get("/api/bills/" + law.bill() + "/provisions/" + provision).json();
  }

  private static JsonNode revisions(RunningModda modda, NewBill law) {
    return modda
        .get("/api/bills/" + law.bill() + "/provisions/" + law.provision() + "/revisions")
        .json()
        .get("revisions");
  }
}
