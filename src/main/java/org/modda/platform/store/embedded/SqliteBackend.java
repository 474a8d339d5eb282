package org.modda.platform.store.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.NoSuchCommandException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Carries out commands on SQLite files. A command that writes is answered when it is committed.
 *
 * <p>Only connections that greeted with the secret of this process are served: the port is on the
 * loopback interface, and other programs of the machine can reach it.
 */
final class SqliteBackend extends AbstractMongoBackend {

  private final Function<String, SqliteFile> files;
  private final Map<String, SqliteDatabase> databases = new ConcurrentHashMap<>();

  /** Those whose change of structure failed half-way: to be read again from their files. */
  private final Set<String> doubtful = ConcurrentHashMap.newKeySet();

  private final Greeting greeting;

  SqliteBackend(Greeting greeting, Function<String, SqliteFile> files) {
    this.greeting = greeting;
    this.files = files;
    version(ServerVersion.MONGO_5_0);
  }

  @Override
  public Document handleMessage(MongoMessage message) {
    Document query = message.getDocument();
    String command = query.keySet().iterator().next();
    try {
      return handleCommand(message.getChannel(), message.getDatabaseName(), command, query);
    } catch (RuntimeException e) {
      return Failures.answer(command, e);
    }
  }

  /** Answers this process itself, which need not greet. */
  Document answer(Channel channel, String database, String command, Document query) {
    try {
      return carryOut(channel, database, command, query);
    } catch (RuntimeException e) {
      return Failures.answer(command, e);
    }
  }

  @Override
  public Document handleCommand(Channel channel, String database, String command, Document query) {
    if (!greeting.admits(channel, command, query)) {
      throw new MongoServerError(13, "Unauthorized", "this server serves its own process only");
    }
    return carryOut(channel, database, command, query);
  }

  private Document carryOut(Channel channel, String database, String command, Document query) {
    Supplier<Document> work = () -> super.handleCommand(channel, database, command, query);
    return switch (CommandKind.of(command, query)) {
      case CONNECTION -> work.get();
      case READ -> file(opened(database)).read(work);
      case WRITE ->
          exists(opened(database), query.get(command))
              ? file(database).write(work)
              : restructure(database, work);
      case STRUCTURE -> restructure(opened(database), work);
      case REFUSED -> throw new NoSuchCommandException(command);
    };
  }

  private boolean exists(String database, @Nullable Object collection) {
    return collection instanceof String name
        && resolveDatabase(database).resolveCollection(name, false) != null;
  }

  /** Opened before a lock on its file is taken: opening takes the lock of a change of structure. */
  private String opened(String database) {
    if (doubtful.remove(database)) {
      databases.put(database, openOrCreateDatabase(database));
    }
    resolveDatabase(database);
    return database;
  }

  private Document restructure(String database, Supplier<Document> work) {
    return file(database).restructure(work, () -> doubtful.add(database));
  }

  private SqliteFile file(String database) {
    return files.apply(database);
  }

  @Override
  public MongoDatabase resolveDatabase(String name) {
    return databases.computeIfAbsent(name, this::openOrCreateDatabase);
  }

  @Override
  protected SqliteDatabase openOrCreateDatabase(String name) {
    SqliteFile file = file(name);
    return file.restructure(
        () -> new SqliteDatabase(name, getCursorRegistry(), file), () -> doubtful.add(name));
  }

  @Override
  protected Set<String> listDatabaseNames() {
    return databases.keySet();
  }

  /** Part of a change of structure; an empty database takes its place at once. */
  @Override
  public void dropDatabase(String name) {
    file(name).clear();
    databases.put(name, new SqliteDatabase(name, getCursorRegistry(), file(name)));
  }

  /** The queries of drivers before MongoDB 3.6. */
  @Override
  public QueryResult handleQuery(MongoQuery query) {
    throw new NoSuchCommandException("OP_QUERY");
  }

  @Override
  public void handleClose(Channel channel) {
    databases.values().forEach(database -> database.handleClose(channel));
  }

  @Override
  public void close() {
    super.close();
    databases.clear();
  }
}
