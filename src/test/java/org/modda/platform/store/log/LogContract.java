package org.modda.platform.store.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.modda.platform.store.log.OpenLog.AT;
import static org.modda.platform.store.log.OpenLog.changes;
import static org.modda.platform.store.log.OpenLog.message;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import example.notes.NoteEvent.NoteChanged;
import example.notes.NoteEvent.NoteId;
import example.notes.NoteEvent.NoteOpened;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.modelling.command.ConcurrencyException;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modda.platform.store.Recorded;

/** What the log promises, on whatever server it stands. */
abstract class LogContract {

  private final List<OpenLog> nodes = new ArrayList<>();
  private OpenLog log;

  /** The same database each time within one test, empty when the test begins. */
  abstract MongoDatabase events();

  /** Another node on that database. */
  OpenLog opened() {
    MongoDatabase events = events();
    return new OpenLog(
        events,
        documents ->
            events
                .getCollection(Commits.COLLECTION, RawBsonDocument.class)
                .insertMany(documents, new InsertManyOptions().ordered(true)));
  }

  @BeforeEach
  void open() {
    log = node();
  }

  @AfterEach
  void closeAll() {
    nodes.forEach(OpenLog::close);
  }

  @Test
  void aCommitIsOneDocumentInTheStatedForm() {
    log.append("n1", 0, "a", "b");
    log.append("n1", 2, "c");

    Document first = events().getCollection("commits").find(new Document("_id", 1L)).first();
    assertThat(first.keySet())
        .containsExactly("_id", "n", "aggregate", "type", "sequence", "at", "events");
    assertThat(first)
        .containsEntry("n", 2)
        .containsEntry("sequence", 0L)
        .containsEntry("type", "Note");
    Document event = first.getList("events", Document.class).getFirst();
    assertThat(event.keySet()).containsExactly("name", "version", "payload", "meta");
    assertThat(
            new String(
                event.get("payload", Binary.class).getData(),
                java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"note\":\"n1\",\"number\":0,\"text\":\"a\",\"at\":\"2026-11-23T05:10:00.123Z\"}");
    assertThat(events().getCollection("commits").find(new Document("_id", 3L)).first()).isNotNull();
  }

  @Test
  void positionsHaveNoGap() {
    log.append("n1", 0, "a", "b", "c");
    log.append("n2", 0, "d");
    log.append("n1", 3, "e", "f");

    assertThat(positions(log, null)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
  }

  @Test
  void aTokenInsideACommitGoesOnInsideIt() {
    log.append("n1", 0, "a", "b", "c");
    log.append("n1", 3, "d");
    List<TrackingToken> tokens =
        log.engine.readEvents(null, false).map(TrackedEventMessage::trackingToken).toList().stream()
            .map(token -> (TrackingToken) token)
            .toList();

    assertThat(positions(log, tokens.get(0))).containsExactly(2L, 3L, 4L);
    assertThat(positions(log, tokens.get(1))).containsExactly(3L, 4L);
    assertThat(positions(log, tokens.get(2))).containsExactly(4L);
    assertThat(positions(log, tokens.get(3))).isEmpty();
    assertThat(tokens.get(3)).isEqualTo(log.engine.createHeadToken());
    assertThat(log.engine.createTailToken()).isNull();
    assertThat(positions(log, log.engine.createTokenAt(AT))).hasSize(4);
    assertThat(positions(log, log.engine.createTokenAt(AT.plusMillis(1)))).isEmpty();
  }

  @Test
  void aConflictInsideACommitOfSeveralEventsStoresNothingOfIt() {
    log.append("n1", 0, "a", "b");

    assertThatThrownBy(() -> log.append("n1", 1, "x", "y", "z"))
        .isInstanceOf(ConcurrencyException.class);
    assertThatThrownBy(() -> log.append("n1", 0, "x")).isInstanceOf(ConcurrencyException.class);

    assertThat(texts("n1")).containsExactly("a", "b");
    log.append("n1", 2, "c");
    assertThat(positions(log, null)).containsExactly(1L, 2L, 3L);
  }

  @Test
  void aCommitThatBeginsInsideAnotherIsRefusedWhicheverNodeAsks() {
    log.append("n1", 0, "a", "b", "c");
    OpenLog other = node();

    assertThatThrownBy(() -> log.append("n1", 2, "x")).isInstanceOf(ConcurrencyException.class);
    assertThatThrownBy(() -> other.append("n1", 1, "x")).isInstanceOf(ConcurrencyException.class);
    assertThat(texts("n1")).containsExactly("a", "b", "c");
  }

  @Test
  void aCommitThatLeavesAGapIsAFaultOfTheProgram() {
    log.append("n1", 0, "a");

    assertThatThrownBy(() -> log.append("n1", 2, "x")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> log.append("n2", 1, "x")).isInstanceOf(IllegalStateException.class);
    assertThat(positions(log, null)).containsExactly(1L);
  }

  @Test
  void manyWritersOfOneSequenceHaveOneWinnerAndTheOthersGoThrough() throws Exception {
    int writers = 8;
    int rounds = 25;
    int refused = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(2 * writers)) {
      for (int round = 0; round < rounds; round++) {
        int sequence = round;
        List<Future<?>> contested = new ArrayList<>();
        List<Future<?>> own = new ArrayList<>();
        for (int w = 0; w < writers; w++) {
          int writer = w;
          contested.add(threads.submit(() -> log.append("contested", sequence, "w" + writer)));
          own.add(threads.submit(() -> log.append("own" + writer, sequence, "r")));
        }
        for (Future<?> each : own) {
          each.get();
        }
        for (Future<?> each : contested) {
          refused += refusedAsConflict(each) ? 1 : 0;
        }
      }
    }
    assertThat(refused).isEqualTo(rounds * (writers - 1));
    assertThat(positions(log, null))
        .isEqualTo(LongStream.rangeClosed(1, rounds * (writers + 1L)).boxed().toList());
  }

  private static boolean refusedAsConflict(Future<?> writer) throws InterruptedException {
    try {
      writer.get();
      return false;
    } catch (java.util.concurrent.ExecutionException e) {
      assertThat(e.getCause()).isInstanceOf(ConcurrencyException.class);
      return true;
    }
  }

  @Test
  void twoNodesWriteAndFollowersOfBothSeeEverythingOnceInOrder() throws Exception {
    OpenLog other = node();
    OpenLog third = node();
    List<Recorded> here = followed(log);
    List<Recorded> there = followed(other);
    List<Recorded> onlyReading = followed(third);
    try (OtherNodes a = OtherNodes.watched(log.commits, log.tail);
        OtherNodes b = OtherNodes.watched(other.commits, other.tail);
        OtherNodes c = OtherNodes.watched(third.commits, third.tail);
        ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<?>> writers = new ArrayList<>();
      for (int w = 0; w < 4; w++) {
        OpenLog node = w % 2 == 0 ? log : other;
        String note = "w" + w;
        writers.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < 100; i += 2) {
                    node.append(note, i, "x" + i, "y" + i);
                  }
                }));
      }
      for (Future<?> each : writers) {
        each.get();
      }
      List<Long> all = LongStream.rangeClosed(1, 400).boxed().toList();
      for (List<Recorded> followed : List.of(here, there, onlyReading)) {
        await()
            .untilAsserted(
                () -> assertThat(followed).extracting(Recorded::position).isEqualTo(all));
      }
    }
    assertThat(here).isEqualTo(onlyReading);
    assertThat(positions(log, null)).hasSize(400);
  }

  @Test
  void whatWasWrittenIsThereWhenTheNodeStartsAgain() {
    log.append("n1", 0, "a", "b");
    log.close();
    OpenLog again = node();

    assertThat(again.engine.lastSequenceNumberFor("n1")).hasValue(1L);
    again.append("n1", 2, "c");
    node();
    assertThat(again.reading.read("n1", 0, 9))
        .extracting(Recorded::sequence)
        .containsExactly(0L, 1L, 2L);
    assertThat(again.names.stored()).hasSize(1);
  }

  @Test
  void aNodeThatIsClosedTakesNoMore() {
    log.close();

    assertThatThrownBy(() -> log.append("n1", 0, "a")).hasMessageContaining("store-unavailable");
  }

  @Test
  void partsOfAStreamAreReadWithinCommits() {
    log.append("n1", 0, "a", "b", "c");
    log.append("n2", 0, "z");
    log.append("n1", 3, "d", "e");

    assertThat(sequences("n1", 1, 4)).containsExactly(1L, 2L, 3L);
    assertThat(sequences("n1", 4, 100)).containsExactly(4L);
    assertThat(sequences("n1", 5, 100)).isEmpty();
    assertThat(sequences("n1", 2, 2)).isEmpty();
    assertThat(sequences("none", 0, 5)).isEmpty();
    assertThat(log.reading.at("n1", 2).orElseThrow().position()).isEqualTo(3);
    assertThat(log.reading.at("n1", 5)).isEmpty();
    assertThat(log.reading.last("n1").orElseThrow().position()).isEqualTo(6);
    assertThat(log.reading.last("none")).isEmpty();
    assertThat(log.engine.readEvents("n1", 2).asStream().map(DomainEventMessage::getSequenceNumber))
        .isEqualTo(List.of(2L, 3L, 4L));
    assertThat(log.engine.lastSequenceNumberFor("n1")).hasValue(4L);
    assertThat(log.engine.lastSequenceNumberFor("none")).isEmpty();
  }

  @Test
  void aStreamLongerThanAPageIsReadWhole() {
    for (int i = 0; i < 600; i += 3) {
      log.append("n1", i, "a", "b", "c");
    }
    for (int i = 600; i < 1200; i++) {
      log.append("n1", i, "d");
    }

    assertThat(sequences("n1", 1, 1199)).isEqualTo(LongStream.range(1, 1199).boxed().toList());
    assertThat(log.engine.readEvents("n1", 0).asStream().count()).isEqualTo(1200);
    assertThat(positions(log, null)).hasSize(1200);
  }

  @Test
  void whatIsNoCommitOfOneAggregateIsAFaultOfTheProgram() {
    List<DomainEventMessage<?>> two = new ArrayList<>(changes("n1", 0, "a"));
    two.addAll(changes("n2", 0, "b"));
    assertThatThrownBy(() -> log.engine.appendEvents(two))
        .isInstanceOf(IllegalStateException.class);
    List<DomainEventMessage<?>> gap = new ArrayList<>(changes("n1", 0, "a"));
    gap.addAll(changes("n1", 2, "b"));
    assertThatThrownBy(() -> log.engine.appendEvents(gap))
        .isInstanceOf(IllegalStateException.class);
    NoteChanged change = new NoteChanged(new NoteId("n1"), 1, "a", AT);
    assertThatThrownBy(() -> log.engine.appendEvents(new GenericEventMessage<>(change)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(positions(log, null)).isEmpty();
  }

  @Test
  void anUnknownStoredEventIsNamedAndTheLogIsNotOpened() {
    events()
        .getCollection("names")
        .insertOne(
            new Document("_id", "notes.note-burnt.v2")
                .append("name", "notes.note-burnt")
                .append("version", 2));

    assertThatThrownBy(this::node)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("notes.note-burnt.v2");
  }

  @Test
  void everyNameIsKeptBeforeItsFirstEvent() {
    log.append("n1", 0, "a");
    log.engine.appendEvents(message("n2", 0, new NoteOpened(new NoteId("n2"), "t", AT)));

    assertThat(new Names(events()).stored())
        .containsExactlyInAnyOrderElementsOf(OpenLog.CATALOGUE.present());
  }

  /** An aggregate's state. */
  record State(int number) {}

  @Test
  void aSnapshotComesBackUntilItIsThrownAway() {
    log.engine.storeSnapshot(message("n1", 41, new State(41)));
    log.engine.storeSnapshot(message("n1", 42, new State(42)));
    log.engine.storeSnapshot(message("n3", 1, "not a state of ours"));

    DomainEventMessage<?> snapshot = log.engine.readSnapshot("n1").orElseThrow();
    assertThat(snapshot.getSequenceNumber()).isEqualTo(42);
    assertThat(snapshot.getPayload()).isEqualTo(new State(42));
    assertThat(snapshot.getTimestamp()).isEqualTo(AT);
    assertThat(log.engine.readSnapshot("n2")).isEmpty();
    assertThat(log.engine.readSnapshot("n3")).isEmpty();
    events().getCollection("snapshots").drop();
    assertThat(log.engine.readSnapshot("n1")).isEmpty();
  }

  @Test
  void aFollowerThatFailsIsToldOfTheNextCommit() {
    List<Long> told = new CopyOnWriteArrayList<>();
    log.tail.follow(
        events -> {
          told.add(events.getFirst().position());
          throw new IllegalStateException("made to fail");
        });

    log.append("n1", 0, "a");
    log.append("n1", 1, "b");

    await().untilAsserted(() -> assertThat(told).containsExactly(1L, 2L));
  }

  @Test
  void followersErrorKeepsNobodyElseFromHearing() {
    log.tail.follow(
        events -> {
          throw new AssertionError("made to fail");
        });
    List<Recorded> told = followed(log);

    log.append("n1", 0, "a");
    log.append("n1", 1, "b");

    await().untilAsserted(() -> assertThat(told).hasSize(2));
  }

  @Test
  void commitThatIsDurableIsAcknowledgedThoughNobodyCanBeToldOfIt() {
    log.tail.close();

    log.append("n1", 0, "a");

    assertThat(texts("n1")).containsExactly("a");
  }

  @Test
  void whatIsToldOutOfTurnIsCaughtUpFromMemory() throws Exception {
    for (int i = 0; i < 30; i++) {
      log.append("n1", i, "a");
    }
    List<Recorded> told = followed(log);
    List<DomainEventMessage<?>> first = changes("n1", 30, "b");
    try (ExecutorService threads = Executors.newFixedThreadPool(1)) {
      log.afterCommand.first(
          () -> {
            log.engine.appendEvents(first);
            try {
              threads.submit(() -> log.append("n2", 0, "c")).get();
            } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
              throw new IllegalStateException(e);
            }
            // This thread tells only when its work is done, so the other has to catch up.
            await().until(() -> told.stream().anyMatch(each -> each.aggregate().equals("n2")));
          });
    }

    assertThat(told)
        .filteredOn(each -> each.position() == 31)
        .singleElement()
        .satisfies(each -> assertThat(each.event()).isSameAs(first.getFirst().getPayload()));
  }

  @Test
  void commitThatComesAloneIsWrittenAndToldOnTheThreadThatAppends() {
    List<Thread> tellers = new CopyOnWriteArrayList<>();
    log.tail.follow(events -> tellers.add(Thread.currentThread()));
    // Not the first ones, and where other nodes are watched the tail may be quicker.
    for (int i = 0; i < 500 && !tellers.contains(Thread.currentThread()); i++) {
      int sequence = i;
      log.afterCommand.first(() -> log.append("n1", sequence, "a"));
    }

    assertThat(tellers).contains(Thread.currentThread());
  }

  @Test
  void everyCommitIsToldOnceAndInOrderWhoeverWritesIt() throws Exception {
    List<Recorded> told = followed(log);
    int writers = 6;
    int each = 80;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> writing = new ArrayList<>();
      for (int i = 0; i < writers; i++) {
        String note = "n" + i;
        boolean tellsItself = i % 2 == 0;
        writing.add(
            threads.submit(
                () -> {
                  for (int sequence = 0; sequence < each; sequence++) {
                    int at = sequence;
                    if (tellsItself) {
                      log.afterCommand.first(() -> log.append(note, at, "a"));
                    } else {
                      log.append(note, at, "a");
                    }
                  }
                }));
      }
      for (Future<?> one : writing) {
        one.get();
      }
    }

    await().untilAsserted(() -> assertThat(told).hasSize(writers * each));
    assertThat(told.stream().map(Recorded::position))
        .containsExactlyElementsOf(LongStream.rangeClosed(1, writers * each).boxed().toList());
  }

  private OpenLog node() {
    OpenLog node = opened();
    nodes.add(node);
    return node;
  }

  private static List<Recorded> followed(OpenLog node) {
    List<Recorded> told = new CopyOnWriteArrayList<>();
    node.tail.follow(told::addAll);
    return told;
  }

  private static List<Long> positions(OpenLog node, TrackingToken after) {
    return node.engine
        .readEvents(after, false)
        .map(event -> LogEngine.position(event.trackingToken()))
        .toList();
  }

  private List<Long> sequences(String note, long from, long to) {
    return log.reading.read(note, from, to).stream().map(Recorded::sequence).toList();
  }

  private List<String> texts(String note) {
    return log.reading.read(note, 0, Long.MAX_VALUE).stream()
        .map(each -> ((NoteChanged) each.event()).text())
        .toList();
  }
}
