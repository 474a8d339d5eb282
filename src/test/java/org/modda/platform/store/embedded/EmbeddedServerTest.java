package org.modda.platform.store.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {

  @TempDir Path folder;
  private EmbeddedServer server;

  @BeforeEach
  void start() {
    server = new EmbeddedServer(folder, Map.of("views", Durability.NORMAL));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void whatWasAcknowledgedIsThereAfterARestart() {
    people().createIndex(Indexes.ascending("handle"), new IndexOptions().unique(true));
    people().insertOne(person(1, "aziza"));

    restart();

    assertThat(people().find().first()).isEqualTo(person(1, "aziza"));
    assertThatThrownBy(() -> people().insertOne(person(2, "aziza")))
        .isInstanceOfSatisfying(
            MongoWriteException.class,
            e -> {
              assertThat(e.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
              assertThat(e.getMessage()).contains("handle_1").doesNotContain("aziza");
            });
    assertThat(people().countDocuments()).isEqualTo(1);
  }

  @Test
  void anOrderedInsertStopsAtTheFirstTakenKey() {
    people().insertOne(person(3, "c"));

    assertThatThrownBy(
            () -> people().insertMany(List.of(person(1, "a"), person(3, "b"), person(4, "d"))))
        .isInstanceOfSatisfying(
            MongoBulkWriteException.class,
            e -> assertThat(e.getWriteErrors().getFirst().getIndex()).isEqualTo(1));
    assertThat(ids(people().find())).containsExactly(3, 1);
  }

  @Test
  void aTakenKeyInTheSecondIndexLeavesNothingInTheFirst() {
    people().createIndex(Indexes.ascending("handle"), new IndexOptions().unique(true));
    people().insertOne(person(1, "a"));

    assertThatThrownBy(() -> people().insertOne(person(2, "a")))
        .isInstanceOf(MongoWriteException.class);

    people().insertOne(person(2, "b"));
    assertThat(ids(people().find())).containsExactly(1, 2);
  }

  @Test
  void rangesComeInTheOrderOfTheIndex() {
    people().createIndex(Indexes.compoundIndex(Indexes.ascending("a"), Indexes.descending("b")));
    people()
        .insertMany(
            IntStream.range(0, 100)
                .mapToObj(i -> new Document("_id", i).append("a", i % 3).append("b", (long) i))
                .toList());

    assertThat(ids(people().find(and(eq("a", 1), gte("b", 40), lt("b", 50))).sort(descending("b"))))
        .containsExactly(49, 46, 43, 40);
    assertThat(ids(people().find(and(eq("a", 1), gt("b", 40))).sort(ascending("b")).limit(2)))
        .containsExactly(43, 46);
    assertThat(ids(people().find(in("_id", 7, 5, 5, 200)).sort(ascending("_id"))))
        .containsExactly(5, 7);
    assertThat(ids(people().find().sort(descending("_id")).limit(1))).containsExactly(99);
  }

  @Test
  void aDocumentWithSeveralKeysIsFoundOnce() {
    people().createIndex(Indexes.ascending("tags"));
    people().insertOne(new Document("_id", 1).append("tags", List.of(1, 5, 9)));
    people().insertOne(new Document("_id", 2).append("tags", List.of()));

    assertThat(ids(people().find(gte("tags", 1)))).containsExactly(1);
    assertThat(ids(people().find(and(gt("tags", 6), lt("tags", 4))))).containsExactly(1);
    restart();
    assertThat(ids(people().find(and(gt("tags", 6), lt("tags", 4))))).containsExactly(1);
  }

  @Test
  void anUpdateMovesTheKeys() {
    people().createIndex(Indexes.ascending("handle"), new IndexOptions().unique(true));
    people().insertMany(List.of(person(1, "a"), person(2, "b")));

    people().updateOne(eq("_id", 1), set("handle", "c"));
    assertThat(ids(people().find(eq("handle", "a")))).isEmpty();
    assertThat(ids(people().find(eq("handle", "c")))).containsExactly(1);
    assertThatThrownBy(() -> people().updateOne(eq("_id", 1), set("handle", "b")))
        .isInstanceOf(MongoWriteException.class);

    people().deleteOne(eq("handle", "c"));
    people().insertOne(person(3, "c"));
    assertThat(ids(people().find())).containsExactlyInAnyOrder(2, 3);
  }

  @Test
  void aReplacementMayInsert() {
    people().replaceOne(eq("_id", 1), person(1, "a"), new ReplaceOptions().upsert(true));
    people().replaceOne(eq("_id", 1), person(1, "b"), new ReplaceOptions().upsert(true));

    assertThat(people().find().into(new ArrayList<>())).containsExactly(person(1, "b"));
  }

  @Test
  void aSparseIndexLeavesOutWhatHasNoSuchField() {
    people().createIndex(Indexes.ascending("token"), new IndexOptions().unique(true).sparse(true));
    people().insertMany(List.of(person(1, "a"), person(2, "b")));

    assertThat(ids(people().find(eq("token", null)))).containsExactly(1, 2);
    people().updateOne(eq("_id", 1), set("token", "t"));
    assertThat(ids(people().find(eq("token", "t")))).containsExactly(1);
  }

  @Test
  void anIndexMadeLateHoldsWhatIsThere() {
    people().insertMany(List.of(person(1, "a"), person(2, "a")));

    assertThatThrownBy(
            () ->
                people().createIndex(Indexes.ascending("handle"), new IndexOptions().unique(true)))
        .isInstanceOf(MongoException.class);
    people().deleteOne(eq("_id", 2));
    people().createIndex(Indexes.ascending("handle"), new IndexOptions().unique(true));

    assertThatThrownBy(() -> people().insertOne(person(3, "a")))
        .isInstanceOf(MongoWriteException.class);
  }

  @Test
  void anIndexOptionThatWouldBeIgnoredIsRefused() {
    assertThatThrownBy(
            () ->
                people()
                    .createIndex(
                        Indexes.ascending("a"),
                        new IndexOptions().unique(true).partialFilterExpression(gt("a", 5))))
        .isInstanceOf(MongoCommandException.class)
        .hasMessageContaining("partialFilterExpression");
  }

  @Test
  void aDroppedCollectionIsGoneAndCanBeMadeAgain() {
    people().insertOne(person(1, "a"));
    people().drop();
    assertThat(people().countDocuments()).isZero();

    people().insertOne(person(1, "b"));
    server.client().getDatabase("people").drop();
    assertThat(people().countDocuments()).isZero();
    people().insertOne(person(1, "c"));
    restart();
    assertThat(people().find().into(new ArrayList<>())).containsExactly(person(1, "c"));
  }

  @Test
  void moreThanOneAnswerCanHoldArrivesInPortions() {
    String long1 = "x".repeat(1 << 20);
    for (int i = 0; i < 60; i++) {
      people().insertOne(new Document("_id", i).append("text", long1));
    }

    assertThat(ids(people().find())).hasSize(60);
    assertThat(ids(people().find().batchSize(7))).hasSize(60);
  }

  @Test
  void writersThatWaitTogetherAreAllKept() throws Exception {
    try (ExecutorService writers = Executors.newFixedThreadPool(16)) {
      List<Future<?>> all = new ArrayList<>();
      for (int w = 0; w < 16; w++) {
        int writer = w;
        all.add(
            writers.submit(
                () -> {
                  for (int i = 0; i < 50; i++) {
                    people().insertOne(person(1000 * writer + i, "p" + writer + "-" + i));
                  }
                }));
      }
      for (Future<?> each : all) {
        each.get();
      }
    }
    restart();
    assertThat(people().countDocuments()).isEqualTo(800);
  }

  @Test
  void aFullDiskIsAnErrorAndLeavesNothingHalfWritten() {
    people().createIndex(Indexes.ascending("handle"), new IndexOptions().unique(true));
    people().insertOne(person(1, "a"));
    server.quota("people", 40);
    List<Document> large =
        IntStream.range(10, 40)
            .mapToObj(i -> person(i, "l" + i).append("text", "x".repeat(10_000)))
            .toList();

    assertThatThrownBy(() -> people().insertMany(large))
        .isInstanceOfSatisfying(
            MongoException.class, e -> assertThat(e.getCode()).isEqualTo(14031));
    assertThatThrownBy(
            () -> server.client().getDatabase("people").getCollection("new").insertMany(large))
        .isInstanceOf(MongoException.class);
    assertThat(ids(people().find())).containsExactly(1);

    server.quota("people", 0);
    people().insertMany(large);
    server.client().getDatabase("people").getCollection("new").insertMany(large);
    restart();
    assertThat(ids(people().find())).hasSize(31);
  }

  @Test
  void aSecondServerOnTheSameFolderIsRefused() {
    assertThatThrownBy(() -> new EmbeddedServer(folder, Map.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("in use by another Modda process");
  }

  @Test
  void aDriverThatDoesNotKnowTheSecretIsNotServed() {
    String address =
        server.client().getClusterDescription().getServerDescriptions().getFirst().getAddress()
            + "/?serverSelectionTimeoutMS=300";
    people().insertOne(person(1, "a"));

    try (MongoClient stranger = MongoClients.create("mongodb://" + address)) {
      assertThatThrownBy(
              () -> stranger.getDatabase("people").getCollection("people").find().first())
          .isInstanceOf(MongoException.class);
    }
  }

  @Test
  void commandsOutsideThePlainSubsetAreRefused() {
    assertThatThrownBy(
            () ->
                people().aggregate(Arrays.asList(new Document("$out", "elsewhere"))).toCollection())
        .isInstanceOf(MongoCommandException.class);
  }

  private MongoCollection<Document> people() {
    return server.client().getDatabase("people").getCollection("people");
  }

  private void restart() {
    stop();
    start();
  }

  private static Document person(int id, String handle) {
    return new Document("_id", id).append("handle", handle);
  }

  private static List<Integer> ids(Iterable<Document> documents) {
    List<Integer> ids = new ArrayList<>();
    documents.forEach(document -> ids.add(document.getInteger("_id")));
    return ids;
  }
}
