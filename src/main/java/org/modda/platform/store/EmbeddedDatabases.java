package org.modda.platform.store;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.Map;
import org.modda.platform.store.embedded.Durability;
import org.modda.platform.store.embedded.EmbeddedServer;

/**
 * Three files in a folder of this machine. Views and their tokens are in one, lost or kept
 * together.
 */
final class EmbeddedDatabases implements Databases, AutoCloseable {

  private final EmbeddedServer server;

  EmbeddedDatabases(Path data) {
    this.server = new EmbeddedServer(data, Map.of("views", Durability.NORMAL));
  }

  @Override
  public MongoDatabase events() {
    return server.client().getDatabase("events");
  }

  @Override
  public MongoDatabase views() {
    return server.client().getDatabase("views");
  }

  @Override
  public MongoDatabase people() {
    return server.client().getDatabase("people");
  }

  @Override
  public void close() {
    server.close();
  }
}
