package org.modda.platform.store.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import java.util.List;
import java.util.Set;

/** One database: which collections and indexes there are, as its file says. */
final class SqliteDatabase extends AbstractSynchronizedMongoDatabase<Long> {

  private static final Set<String> HONOURED =
      Set.of("v", "key", "name", "ns", "unique", "sparse", "background");

  private final SqliteFile file;

  SqliteDatabase(String name, CursorRegistry cursors, SqliteFile file) {
    super(name, cursors);
    this.file = file;
    initializeNamespacesAndIndexes();
  }

  /** An option that would be ignored is refused: a partial unique index is not a unique one. */
  @Override
  protected synchronized void addIndex(Document description) {
    for (String option : description.keySet()) {
      if (!HONOURED.contains(option)) {
        throw new BadValueException("index option not offered: " + option);
      }
    }
    super.addIndex(description);
  }

  @Override
  protected MongoCollection<Long> openOrCreateCollection(String name, CollectionOptions options) {
    return new SqliteCollection(this, name, options, cursorRegistry, file);
  }

  @Override
  protected Index<Long> openOrCreateUniqueIndex(
      String collection, String name, List<IndexKey> keys, boolean sparse) {
    return new SqliteIndex(file, collection, name, keys, sparse, true);
  }

  @Override
  protected Index<Long> openOrCreateSecondaryIndex(
      String collection, String name, List<IndexKey> keys, boolean sparse) {
    return new SqliteIndex(file, collection, name, keys, sparse, false);
  }

  @Override
  protected long getStorageSize() {
    return 0;
  }

  @Override
  protected long getFileSize() {
    return 0;
  }
}
