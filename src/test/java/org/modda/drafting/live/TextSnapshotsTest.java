package org.modda.drafting.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.Test;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.history.Texts;
import org.modda.identity.AccountId;
import org.modda.running.Awaiting;
import org.modda.running.RunningModda;
import org.modda.running.RunningModda.NewBill;
import org.modda.text.ChangeSet;

/** On the whole server: a text that was typed in long is opened without its history. */
class TextSnapshotsTest {

  private static final int EDITS = 501;
  private static final AccountId BY = new AccountId("somebody");
  private static final Instant AT = Instant.parse("2026-11-25T05:10:00Z");

  private final RunningModda modda = RunningModda.shared();
  private final NewBill law = modda.newBill("");
  private final ProvisionId article = new ProvisionId(law.provision());

  @Test
  void snapshotIsTheTextAtItsRevisionAndStandsForTheEventsBeforeIt() {
    for (int length = 0; length < EDITS; length++) {
      assertThat(insert(length)).isEqualTo(new Outcome.Accepted(length + 1));
    }

    DomainEventMessage<?> kept = Awaiting.until(() -> snapshot().orElse(null));
    TextSnapshot snapshot = (TextSnapshot) kept.getPayload();
    assertThat(kept.getSequenceNumber()).isEqualTo(snapshot.revision());
    assertThat(snapshot.bill()).isEqualTo(new BillId(law.bill()));
    assertThat(snapshot.text())
        .isEqualTo(bean(Texts.class).at(article, snapshot.revision()).orElseThrow().text())
        .isEqualTo("a".repeat((int) snapshot.revision()));

    bean(Cache.class).remove(article.value());
    long read = bean(EventStore.class).readEvents(article.value()).asStream().count();
    assertThat(read).isEqualTo(1 + EDITS - snapshot.revision());
    assertThat(insert(EDITS)).isEqualTo(new Outcome.Accepted(EDITS + 1));
    assertThat(bean(Texts.class).latest(article).text()).isEqualTo("a".repeat(EDITS + 1));
  }

  @Test
  void snapshotThatNobodyTakesFailsNoCommitAndIsMadeUpFor() {
    EventStore store =
        EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).build();
    Deque<Executor> workers = new ArrayDeque<>();
    workers.add(
        task -> {
          throw new RejectedExecutionException("going down");
        });
    workers.add(Runnable::run);
    TextSnapshots snapshots = new TextSnapshots(store, task -> workers.remove().execute(task));

    commit(snapshots, 500);
    commit(snapshots, 1_000);

    assertThat(store.readEvents(article.value()).asStream().toList())
        .singleElement()
        .satisfies(kept -> assertThat(kept.getSequenceNumber()).isEqualTo(1_000));
  }

  private void commit(TextSnapshots snapshots, long revision) {
    UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(null);
    snapshots.passing(
        revision - 1,
        revision,
        () -> new TextSnapshot(new BillId(law.bill()), article, revision, "", AT));
    work.commit();
  }

  private Outcome insert(int length) {
    return bean(CommandGateway.class)
        .sendAndWait(
            new ChangeProvisionText(
                article,
                new BillId(law.bill()),
                length,
                ChangeSet.replacing(length, length, length, "a"),
                "decision-" + length,
                1,
                BY,
                AT));
  }

  private Optional<DomainEventMessage<?>> snapshot() {
    return bean(EventStorageEngine.class).readSnapshot(article.value()).map(message -> message);
  }

  private <T> T bean(Class<T> type) {
    return modda.context().getBean(type);
  }
}
