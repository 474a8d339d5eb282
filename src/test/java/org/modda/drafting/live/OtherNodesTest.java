package org.modda.drafting.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionTextEvent.ChangeSetAccepted;
import org.modda.identity.AccountId;
import org.modda.platform.store.log.LogEngine;
import org.modda.running.Awaiting;
import org.modda.running.LiveEditor;
import org.modda.running.RunningModda;
import org.modda.running.RunningModda.NewBill;
import org.modda.text.ChangeSet;

/** A text in which another node wrote, while this one remembers it from before. */
class OtherNodesTest {

  private final RunningModda modda = RunningModda.shared();

  @Test
  void whatIsTypedOnTheNewestRevisionIsAcceptedThoughThisNodeRemembersAnOlderOne() {
    NewBill law = modda.newBill("abc");
    try (LiveEditor editor =
        LiveEditor.open(modda.url(), law.bill(), law.provision(), modda.cookie("dilnoza"))) {
      anotherNodeWrites(law, ChangeSet.replacing(3, 3, 3, "d"));
      Awaiting.untilTrue(() -> editor.text().equals("abcd"));

      editor.replace(4, 4, "e");

      Awaiting.untilTrue(editor::isSettled);
      assertThat(
              modda
                  .get("/api/bills/" + law.bill() + "/provisions/" + law.provision())
                  .json()
                  .get("text")
                  .asString())
          .isEqualTo("abcde");
    }
  }

  private void anotherNodeWrites(NewBill law, ChangeSet changes) {
    ProvisionId provision = new ProvisionId(law.provision());
    ChangeSetAccepted accepted =
        new ChangeSetAccepted(
            new BillId(law.bill()),
            provision,
            2,
            changes,
            new AccountId("aziza"),
            "other",
            1,
            null,
            Instant.parse("2026-11-25T05:10:00Z"));
    modda
        .context()
        .getBean(LogEngine.class)
        .appendEvents(
            List.of(
                new GenericDomainEventMessage<>("ProvisionText", provision.value(), 2, accepted)));
  }
}
