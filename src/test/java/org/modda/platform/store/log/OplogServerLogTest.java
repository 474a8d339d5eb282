package org.modda.platform.store.log;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import org.junit.jupiter.api.AfterEach;

/** The same on a server that is not ours and has change streams: mongo-java-server in memory. */
class OplogServerLogTest extends LogContract {

  private MongoServer server;
  private MongoClient client;

  @Override
  MongoDatabase events() {
    if (server == null) {
      server = new MongoServer(new MemoryBackend().version(ServerVersion.MONGO_5_0));
      server.enableOplog();
      client = MongoClients.create(server.bindAndGetConnectionString());
    }
    return client.getDatabase("events");
  }

  @AfterEach
  void stop() {
    closeAll();
    client.close();
    server.shutdownNow();
  }
}
