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

  private static final String EVENTS = "events";

  private final EmbeddedServer server;

  EmbeddedDatabases(Path data) {
    this.server = new EmbeddedServer(data, Map.of("views", Durability.NORMAL));
  }

  @Override
  public MongoDatabase events() {
    return server.client().getDatabase(EVENTS);
  }

  /** Every edit passes here, so it does not go over the network. */
  @Override
  public OrderedInsert into(String collection) {
    return documents -> server.insert(EVENTS, collection, documents);
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
