package org.modda.platform.store.embedded;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.RawBsonDocument;
import org.modda.platform.Ids;

/**
 * A MongoDB-compatible server in this process, one SQLite file for each database, and the driver
 * that talks to it over the loopback interface. See docs/decisions/0003-embedded-store.md.
 */
public final class EmbeddedServer implements AutoCloseable {

  /** A connection keeps its thread while it waits for a commit. */
  private static final int THREADS = 24;

  private final DataFolder folder;
  private final Map<String, SqliteFile> files = new ConcurrentHashMap<>();
  private final InProcess inProcess;
  private final MongoServer server;
  private final MongoClient client;

  /**
   * Starts on a free port.
   *
   * @param durability what an acknowledgement promises in each database; FULL where it is not named
   * @throws IllegalStateException another process uses the folder
   */
  public EmbeddedServer(Path data, Map<String, Durability> durability) {
    this.folder = new DataFolder(data);
    String secret = Ids.next() + Ids.next();
    SqliteBackend backend =
        new SqliteBackend(
            new Greeting(secret), name -> files.computeIfAbsent(name, n -> open(n, durability)));
    this.inProcess = new InProcess(backend);
    this.server = new MongoServer(backend);
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1, THREADS);
    this.client =
        MongoClients.create(
            MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(server.getConnectionString()))
                .applicationName(secret)
                .build());
  }

  private SqliteFile open(String name, Map<String, Durability> durability) {
    return new SqliteFile(folder.file(name), durability.getOrDefault(name, Durability.FULL));
  }

  public MongoClient client() {
    return client;
  }

  /**
   * Inserts as the driver does with one ordered {@code insertMany}, without the way over the
   * network: durable when it returns.
   *
   * @throws com.mongodb.MongoBulkWriteException one was refused, those before it are kept
   * @throws com.mongodb.MongoException nothing was acknowledged
   */
  public void insert(String database, String collection, List<RawBsonDocument> documents) {
    inProcess.insert(database, collection, documents);
  }

  /**
   * Bounds the file of a database as a full disk would.
   *
   * @param pages of 4,096 bytes; 0 for no bound
   */
  public void quota(String database, long pages) {
    SqliteFile file = files.get(database);
    if (file == null) {
      throw new IllegalArgumentException("no such database: " + database);
    }
    file.quota(pages);
  }

  @Override
  public void close() {
    client.close();
    server.shutdown();
    files.values().forEach(SqliteFile::close);
    folder.close();
  }
}
