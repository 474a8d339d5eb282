package org.modda.platform.store.log;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.modda.platform.Ids;

/** The same on a real MongoDB, where one is reachable: what ran is printed. */
@ExtendWith(RealMongoDb.class)
class MongoLogTest extends LogContract {

  private static MongoClient client;
  private final String name = "modda_test_" + Ids.next();

  @BeforeAll
  static void connect() {
    client = MongoClients.create(RealMongoDb.uri().orElseThrow());
  }

  @AfterAll
  static void disconnect() {
    client.close();
  }

  @Override
  MongoDatabase events() {
    return client
        .getDatabase(name)
        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
        .withReadConcern(ReadConcern.MAJORITY);
  }

  @AfterEach
  void drop() {
    closeAll();
    events().drop();
  }
}
