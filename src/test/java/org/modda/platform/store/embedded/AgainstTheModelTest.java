package org.modda.platform.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bson.Document;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random queries find the same with our indexes as mongo-java-server finds by looking at all. */
class AgainstTheModelTest {

  private static final String[] FIELDS = {"a", "b", "c", "d.e"};

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void indexesChangeNoAnswer(long seed) {
    Random random = new Random(seed);
    MongoServer model = new MongoServer(new MemoryBackend().version(ServerVersion.MONGO_5_0));
    try (EmbeddedServer server = new EmbeddedServer(folder, Map.of("t", Durability.NORMAL));
        MongoClient modelClient = MongoClients.create(model.bindAndGetConnectionString())) {
      MongoCollection<Document> ours = server.client().getDatabase("t").getCollection("t");
      MongoCollection<Document> theirs = modelClient.getDatabase("t").getCollection("t");
      ours.createIndex(Indexes.ascending("a", "b"));
      ours.createIndex(Indexes.compoundIndex(Indexes.descending("b"), Indexes.ascending("c")));
      ours.createIndex(Indexes.ascending("d.e"));
      List<Document> documents = documents(random);
      ours.insertMany(documents);
      theirs.insertMany(documents);
      change(random, ours, theirs);
      for (int i = 0; i < 300; i++) {
        Document query = query(random);
        Document sort = sort(random);
        int limit = random.nextInt(8);
        assertThat(ours.find(query).sort(sort).limit(limit).into(new ArrayList<>()))
            .as("seed %s, query %s, sort %s, limit %s", seed, query, sort, limit)
            .isEqualTo(theirs.find(query).sort(sort).limit(limit).into(new ArrayList<>()));
      }
    } finally {
      model.shutdownNow();
    }
  }

  private static List<Document> documents(Random random) {
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      Document document = new Document("_id", i);
      document.append("a", value(random)).append("c", value(random));
      if (random.nextInt(5) > 0) {
        document.append("b", value(random));
      }
      if (random.nextInt(5) > 0) {
        document.append("d", new Document("e", value(random)));
      }
      documents.add(document);
    }
    return documents;
  }

  private static void change(
      Random random, MongoCollection<Document> ours, MongoCollection<Document> theirs) {
    for (int i = 0; i < 40; i++) {
      Document one = new Document("_id", random.nextInt(200));
      Document update = new Document("$set", new Document("b", value(random)));
      ours.updateOne(one, update);
      theirs.updateOne(one, update);
      Document gone = new Document("_id", random.nextInt(200));
      ours.deleteOne(gone);
      theirs.deleteOne(gone);
    }
  }

  private static Object value(Random random) {
    return switch (random.nextInt(7)) {
      case 0 -> random.nextInt(6);
      case 1 -> (long) random.nextInt(6);
      case 2 -> random.nextInt(12) / 2.0;
      case 3 -> "t" + random.nextInt(4);
      case 4 -> random.nextBoolean();
      case 5 -> (1L << 60) + random.nextInt(300);
      default -> -random.nextInt(5);
    };
  }

  private static Document query(Random random) {
    Document query = new Document();
    for (String field : FIELDS) {
      switch (random.nextInt(8)) {
        case 0 -> query.append(field, value(random));
        case 1 -> query.append(field, new Document("$gte", value(random)));
        case 2 -> query.append(field, new Document("$lt", value(random)));
        case 3 ->
            query.append(
                field, new Document("$gt", random.nextInt(3)).append("$lte", random.nextInt(6)));
        case 4 -> query.append(field, new Document("$in", List.of(value(random), value(random))));
        default -> {}
      }
    }
    return query;
  }

  private static Document sort(Random random) {
    Document sort = new Document();
    for (String field : List.of("a", "b", "c")) {
      if (random.nextInt(3) == 0) {
        sort.append(field, random.nextBoolean() ? 1 : -1);
      }
    }
    return sort.append("_id", random.nextBoolean() ? 1 : -1);
  }
}
