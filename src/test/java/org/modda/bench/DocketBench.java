package org.modda.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.Capacity;
import org.modda.amendments.DocketEvent.AmendmentCosigned;
import org.modda.amendments.DocketEvent.AmendmentTabled;
import org.modda.amendments.Wording;
import org.modda.drafting.BillAct.ChangeText;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.identity.AccountId;
import org.modda.running.Awaiting;
import org.modda.running.RunningModda;
import org.modda.running.RunningModda.Answer;
import org.modda.running.RunningModda.NewBill;
import org.modda.text.ChangeSet;

/**
 * How long the first command to a docket waits that no node has in memory: its stream is read, or a
 * snapshot and what came after it. Not a test. Started as {@link HistoryBench}.
 *
 * <p>Each amendment changes three words of a text of 900 units, has a reason of 300, and one
 * cosigner: two events, eight to a commit.
 */
public final class DocketBench {

  private static final int ROUNDS = 5;
  private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");
  private static final AccountId BY = new AccountId("bench");

  private DocketBench() {}

  public static void main(String[] args) {
    try (RunningModda modda = RunningModda.start()) {
      for (int amendments : new int[] {1_000, 5_000, 20_000}) {
        NewBill law = modda.newBill("Qonun. ".repeat(130));
        write(modda, law, amendments);
        measure(modda, law, amendments);
      }
    }
    System.exit(0);
  }

  private static void measure(RunningModda modda, NewBill law, int amendments) {
    String docket = "docket:" + law.bill();
    EventStore store = modda.context().getBean(EventStore.class);
    Cache cache = modda.context().getBean(Cache.class);
    System.out.printf("%d amendments%n", amendments);
    for (int round = 0; round < ROUNDS; round++) {
      cache.remove(docket);
      long before = System.nanoTime();
      long events = store.readEvents(docket).asStream().count();
      long read = System.nanoTime() - before;
      before = System.nanoTime();
      Answer cosigned =
          modda.send(
              "POST",
              "/api/bills/%s/docket/bench-%d-%d/cosignatures"
                  .formatted(law.bill(), amendments, round + 1),
              "aziza",
              "");
      long answered = System.nanoTime() - before;
      System.out.printf(
          "  %6d events read in %5d ms; a cosignature, %d, in %5d ms%n",
          events, read / 1_000_000, cosigned.status(), answered / 1_000_000);
      awaitSnapshot(modda, docket, 2 * amendments - 1);
    }
  }

  private static void awaitSnapshot(RunningModda modda, String docket, long sequence) {
    EventStorageEngine engine = modda.context().getBean(EventStorageEngine.class);
    Awaiting.untilTrue(
        () ->
            engine.readSnapshot(docket).map(DomainEventMessage::getSequenceNumber).orElse(-1L)
                >= sequence);
  }

  private static void write(RunningModda modda, NewBill law, int amendments) {
    EventStorageEngine engine = modda.context().getBean(EventStorageEngine.class);
    BillId bill = new BillId(law.bill());
    ProvisionId provision = new ProvisionId(law.provision());
    List<DomainEventMessage<?>> commit = new ArrayList<>();
    long sequence = 0;
    for (int i = 1; i <= amendments; i++) {
      AmendmentId amendment = new AmendmentId("bench-" + amendments + "-" + i);
      ChangeSet words = ChangeSet.replacing(910, (i % 128) * 7, (i % 128) * 7 + 5, "Tahrir");
      Wording wording = Wording.of(List.of(new ChangeText(provision, 0, words)));
      commit.add(
          message(
              bill,
              sequence++,
              new AmendmentTabled(
                  bill,
                  amendment,
                  i,
                  wording,
                  null,
                  "Chunki ".repeat(43),
                  Capacity.OWN_NAME,
                  null,
                  BY,
                  AT)));
      commit.add(
          message(
              bill,
              sequence++,
              new AmendmentCosigned(bill, amendment, new AccountId("bench-other"), AT)));
      if (commit.size() == 8 || i == amendments) {
        engine.appendEvents(commit);
        commit.clear();
      }
    }
  }

  private static DomainEventMessage<?> message(BillId bill, long sequence, Object event) {
    return new GenericDomainEventMessage<>("Docket", "docket:" + bill, sequence, event);
  }
}
