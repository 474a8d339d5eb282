package org.modda.drafting.importing;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import org.modda.platform.store.Databases;

/** The database of views, kept in memory. */
final class ViewsInMemory implements Databases, AutoCloseable {

  private final MongoServer server;
  private final MongoClient client;

  ViewsInMemory() {
    MemoryBackend backend = new MemoryBackend();
    backend.version(ServerVersion.MONGO_5_0);
    server = new MongoServer(backend);
    server.bind();
    client = MongoClients.create(server.getConnectionString());
  }

  @Override
  public MongoDatabase views() {
    return client.getDatabase("views");
  }

  @Override
  public MongoDatabase events() {
    throw new UnsupportedOperationException();
  }

  @Override
  public MongoDatabase people() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {
    client.close();
    server.shutdownNow();
  }
}
