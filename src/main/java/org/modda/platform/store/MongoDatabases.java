package org.modda.platform.store;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;

/** Three databases of a MongoDB: what is acknowledged, a majority has in its journal. */
final class MongoDatabases implements Databases, AutoCloseable {

  private final MongoClient client;
  private final StoreSettings.MongoDb names;

  MongoDatabases(String uri, StoreSettings.MongoDb names) {
    this.client = MongoClients.create(uri);
    this.names = names;
  }

  @Override
  public MongoDatabase events() {
    return database(names.events());
  }

  @Override
  public MongoDatabase views() {
    return database(names.views());
  }

  @Override
  public MongoDatabase people() {
    return database(names.people());
  }

  private MongoDatabase database(String name) {
    return client
        .getDatabase(name)
        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
        .withReadConcern(ReadConcern.MAJORITY)
        // What this node has written it must read, whatever the address says of reading.
        .withReadPreference(ReadPreference.primary());
  }

  @Override
  public void close() {
    client.close();
  }
}
