package org.modda.platform.store.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoInterruptedException;
import com.mongodb.client.MongoDatabase;
import example.notes.NoteEvent.NoteChanged;
import example.notes.NoteEvent.NoteId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modda.platform.Refused;
import org.modda.platform.store.embedded.EmbeddedServer;

class EmbeddedLogTest extends LogContract {

  @TempDir Path folder;
  private EmbeddedServer server;

  @Override
  MongoDatabase events() {
    if (server == null) {
      server = new EmbeddedServer(folder, Map.of());
    }
    return server.client().getDatabase("events");
  }

  @Override
  OpenLog opened() {
    events();
    return new OpenLog(server);
  }

  @AfterEach
  void stop() {
    closeAll();
    server.close();
  }

  /** An insert as the driver does it: a thread that was interrupted is broken off. */
  private OpenLog brokenOffWhereInterrupted(List<Thread> writers, AtomicBoolean interruptNext) {
    events();
    return new OpenLog(
        events(),
        documents -> {
          writers.add(Thread.currentThread());
          if (Thread.currentThread().isInterrupted()) {
            throw new MongoInterruptedException("interrupted", null);
          }
          server.insert("events", Commits.COLLECTION, documents);
          if (interruptNext.getAndSet(false)) {
            Thread.currentThread().interrupt();
            throw new MongoInterruptedException("interrupted", null);
          }
        });
  }

  @Test
  void threadThatWasInterruptedLeavesItsCommitToTheAppendersThread() {
    List<Thread> writers = new CopyOnWriteArrayList<>();
    try (OpenLog log = brokenOffWhereInterrupted(writers, new AtomicBoolean())) {
      for (int i = 0; i < 30; i++) {
        log.append("n1", i, "a");
      }
      writers.clear();
      Commit commit = log.commits.of("n1", 29, 30, 1).getFirst();
      Commit next =
          new Commit(0, "n1", commit.type(), 30, commit.at(), List.copyOf(commit.events()));
      Thread.currentThread().interrupt();
      try {
        assertThatThrownBy(() -> log.appender.append(next, List.of(change())))
            .hasMessageContaining("store-unavailable");
      } finally {
        assertThat(Thread.interrupted()).isTrue();
      }
      await().untilAsserted(() -> assertThat(log.commits.of("n1", 30, 31, 1)).hasSize(1));
      assertThat(writers).hasSize(1).doesNotContain(Thread.currentThread());
    }
  }

  @Test
  void commitThatIsDurableIsAcknowledgedThoughItsWriterWasInterruptedMeanwhile() {
    AtomicBoolean interruptNext = new AtomicBoolean();
    try (OpenLog log = brokenOffWhereInterrupted(new CopyOnWriteArrayList<>(), interruptNext)) {
      for (int i = 0; i < 30; i++) {
        log.append("n1", i, "a");
      }
      Commit commit = log.commits.of("n1", 29, 30, 1).getFirst();
      Commit next = new Commit(0, "n1", commit.type(), 30, commit.at(), commit.events());
      interruptNext.set(true);
      assertThat(log.appender.append(next, List.of(change()))).isEqualTo(31);
      Thread.interrupted();
      log.append("n1", 31, "c");
    }
  }

  private static NoteChanged change() {
    return new NoteChanged(new NoteId("n1"), 30, "a", OpenLog.AT);
  }

  @Test
  void aFullDiskIsToldNothingIsHalfWrittenAndTheLogGoesOnWhenThereIsRoom() {
    try (OpenLog log = opened()) {
      log.append("n1", 0, "a");
      server.quota("events", 60);
      String large = "x".repeat(100_000);

      assertThatThrownBy(() -> log.append("n1", 1, large, large, large))
          .isInstanceOfSatisfying(
              Refused.class,
              refused -> {
                assertThat(refused.kind()).isEqualTo(Refused.Kind.UNAVAILABLE);
                assertThat(refused.code()).isEqualTo("store-unavailable");
              });
      assertThat(log.engine.lastSequenceNumberFor("n1")).hasValue(0L);

      server.quota("events", 0);
      log.append("n1", 1, large, large, large);
      assertThat(log.engine.lastSequenceNumberFor("n1")).hasValue(3L);
      assertThat(log.engine.createHeadToken().position()).hasValue(4);
    }
  }
}
