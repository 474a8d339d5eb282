package org.modda.amendments.docket;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.Capacity;
import org.modda.amendments.DocketEvent;
import org.modda.amendments.DocketEvent.AmendmentCosigned;
import org.modda.amendments.DocketEvent.AmendmentTabled;
import org.modda.amendments.DocketEvent.AmendmentWithdrawn;
import org.modda.amendments.Wording;
import org.modda.drafting.BillId;
import org.modda.identity.AccountId;
import org.modda.platform.store.Databases;
import org.modda.running.Awaiting;
import org.modda.running.RunningModda;
import org.modda.running.RunningModda.Answer;
import org.modda.running.RunningModda.NewBill;

class DocketSnapshotTest {

  private static final int AMENDMENTS = 600;
  private static final Instant AT = Instant.parse("2026-11-25T05:10:00Z");
  private static final AccountId BY = new AccountId("somebody");

  private final RunningModda modda = RunningModda.shared();
  private final NewBill law = modda.newBill("Loyiha oʻn besh kun ochiq boʻladi.");
  private final String docket = "docket:" + law.bill();

  @Test
  void itStandsForTheEventsBeforeIt() {
    write();
    assertThat(cosign(2).status()).isLessThan(300);

    assertThat(snapshotAfter(-1)).isGreaterThanOrEqualTo(2 * AMENDMENTS);

    forget();
    assertThat(eventsRead()).isLessThan(3);
    assertThat(cosign(1).code()).isEqualTo("amendment-not-pending");
    assertThat(cosign(2).code()).isEqualTo("already-cosigned");
    assertThat(cosign(3).status()).isLessThan(300);
    forget();
    assertThat(cosign(3).code()).isEqualTo("already-cosigned");
  }

  @Test
  void oneOfAFormerFormIsNotReadButMadeAnew() {
    write();
    assertThat(cosign(2).status()).isLessThan(300);
    snapshotAfter(-1);
    MongoCollection<Document> kept =
        modda.context().getBean(Databases.class).events().getCollection("snapshots");
    Document former = kept.find(Filters.eq("_id", docket)).first();
    String state = new String(former.get("state", Binary.class).getData(), StandardCharsets.UTF_8);
    assertThat(state).contains("\"form\":" + DocketSnapshot.FORM);
    kept.updateOne(
        Filters.eq("_id", docket),
        Updates.combine(
            Updates.set("sequence", 3L),
            Updates.set(
                "state",
                new Binary(
                    state
                        .replace("\"form\":" + DocketSnapshot.FORM, "\"form\":0")
                        .getBytes(StandardCharsets.UTF_8)))));
    forget();

    assertThat(eventsRead()).isEqualTo(AMENDMENTS * 2 + 2);
    assertThat(cosign(1).code()).isEqualTo("amendment-not-pending");
    assertThat(cosign(3).status()).isLessThan(300);

    assertThat(snapshotAfter(3)).isGreaterThan(2 * AMENDMENTS);
    assertThat(eventsRead()).isLessThan(3);
  }

  private long eventsRead() {
    return modda.context().getBean(EventStore.class).readEvents(docket).asStream().count();
  }

  private void forget() {
    modda.context().getBean(Cache.class).remove(docket);
  }

  private Answer cosign(int amendment) {
    return modda.send(
        "POST",
        "/api/bills/" + law.bill() + "/docket/" + id(amendment) + "/cosignatures",
        "aziza",
        "");
  }

  private long snapshotAfter(long sequence) {
    EventStorageEngine engine = modda.context().getBean(EventStorageEngine.class);
    return Awaiting.until(
        () -> {
          try {
            return engine
                .readSnapshot(docket)
                .map(DomainEventMessage::getSequenceNumber)
                .filter(at -> at > sequence)
                .orElse(null);
          } catch (RuntimeException ofAFormerForm) {
            return null;
          }
        });
  }

  private void write() {
    BillId bill = new BillId(law.bill());
    List<DomainEventMessage<?>> commit = new ArrayList<>();
    for (int i = 1; i <= AMENDMENTS; i++) {
      commit.add(
          message(
              commit.size(),
              new AmendmentTabled(
                  bill,
                  new AmendmentId(id(i)),
                  i,
                  Wording.of(List.of()),
                  null,
                  "Chunki",
                  Capacity.OWN_NAME,
                  null,
                  BY,
                  AT)));
      commit.add(
          message(
              commit.size(),
              new AmendmentCosigned(bill, new AmendmentId(id(i)), new AccountId("another"), AT)));
    }
    commit.add(
        message(commit.size(), new AmendmentWithdrawn(bill, new AmendmentId(id(1)), BY, AT)));
    modda.context().getBean(EventStorageEngine.class).appendEvents(commit);
  }

  private String id(int number) {
    return law.bill() + "-" + number;
  }

  private DomainEventMessage<?> message(long sequence, DocketEvent event) {
    return new GenericDomainEventMessage<>("Docket", docket, sequence, event);
  }
}
