package org.modda.platform.store.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One index of a collection as a table of {@link KeyCode}s, each with the row it leads to.
 *
 * <p>A sparse index leaves out documents that have none of its fields.
 */
final class SqliteIndex extends Index<Long> {

  private static final String MANY = "CREATE TABLE IF NOT EXISTS multikey (name TEXT PRIMARY KEY)";

  private final SqliteFile file;
  private final boolean unique;
  private final boolean plain;
  private final List<String> fields;
  private final String name;
  private final String quoted;
  private final String insert;
  private final String lookup;
  private final String delete;
  private boolean multikey;

  SqliteIndex(
      SqliteFile file,
      String collection,
      String indexName,
      List<IndexKey> keys,
      boolean sparse,
      boolean unique) {
    super(indexName, keys, sparse);
    this.file = file;
    this.unique = unique;
    this.fields = keys();
    this.plain = fields.stream().noneMatch(field -> field.contains("."));
    this.name = "i." + collection + "." + indexName;
    this.quoted = RowTable.quoted(name);
    this.insert = "INSERT OR IGNORE INTO " + quoted + " VALUES (?, ?)";
    this.lookup = "SELECT row FROM " + quoted + " WHERE key = ? LIMIT 1";
    this.delete = "DELETE FROM " + quoted + " WHERE key = ? AND row = ?";
    Session session = file.session();
    session.update(
        "CREATE TABLE IF NOT EXISTS "
            + quoted
            + " (key BLOB NOT NULL, row INTEGER NOT NULL, PRIMARY KEY "
            + (unique ? "(key)" : "(key, row)")
            + ") WITHOUT ROWID");
    session.update(MANY);
    this.multikey = session.number(0, "SELECT 1 FROM multikey WHERE name = ?", name) == 1;
  }

  List<String> fields() {
    return fields;
  }

  boolean ascending(int field) {
    return getKeys().get(field).isAscending();
  }

  /** Leaves out documents, so that it cannot answer for those that lack its fields. */
  boolean leavesOut() {
    return isSparse();
  }

  /** Some document has, or had, several keys here: one that holds an array. */
  boolean multikey() {
    return multikey;
  }

  /** Enters a document, all of its keys or none; false where another document has one of them. */
  boolean enter(Document document, long row) {
    List<byte[]> codes = codes(document);
    for (int i = 0; i < codes.size(); i++) {
      if (file.session().update(insert, codes.get(i), row) == 0) {
        codes.subList(0, i).forEach(code -> file.session().update(delete, code, row));
        return false;
      }
    }
    if (codes.size() > 1 && !multikey) {
      file.session().update("INSERT OR IGNORE INTO multikey VALUES (?)", name);
      multikey = true;
    }
    return true;
  }

  void leave(Document document, long row) {
    codes(document).forEach(code -> file.session().update(delete, code, row));
  }

  DuplicateKeyError duplicate(MongoCollection<?> collection) {
    return new DuplicateKeyError(collection, getName() + " dup key");
  }

  /** The documents whose keys lie in {@code [from, to)}, in the order of the keys. */
  ResultSet between(RowTable rows, byte[] from, byte[] to, boolean backwards) {
    String sql =
        "SELECT d.row, d.document FROM "
            + quoted
            + " i CROSS JOIN "
            + rows.name()
            + " d ON d.row = i.row WHERE i.key >= ? AND i.key < ? ORDER BY i.key"
            + (backwards ? " DESC" : "");
    return file.session().query(sql, from, to);
  }

  private List<byte[]> codes(Document document) {
    if (isSparse() && fields.stream().allMatch(field -> missing(document, field))) {
      return List.of();
    }
    if (plain && fields.stream().noneMatch(f -> document.get(f) instanceof Collection)) {
      KeyCode code = new KeyCode();
      for (int i = 0; i < fields.size(); i++) {
        code.add(document.get(fields.get(i)), ascending(i));
      }
      return List.of(code.bytes());
    }
    TreeSet<byte[]> codes = new TreeSet<>(Arrays::compareUnsigned);
    for (KeyValue key : getKeyValues(document)) {
      KeyCode code = new KeyCode();
      for (int i = 0; i < fields.size(); i++) {
        code.add(key.get(i), ascending(i));
      }
      codes.add(code.bytes());
    }
    return new ArrayList<>(codes);
  }

  private static boolean missing(Document document, String field) {
    return Utils.getSubdocumentValueCollectionAware(document, field) instanceof Missing;
  }

  @Override
  public @Nullable Long getPosition(Document document) {
    if (unique) {
      for (byte[] code : codes(document)) {
        long row = file.session().number(0, lookup, code);
        if (row != 0) {
          return row;
        }
      }
    }
    return null;
  }

  @Override
  public void checkAdd(Document document, MongoCollection<Long> collection) {
    if (getPosition(document) != null) {
      throw duplicate(collection);
    }
  }

  @Override
  public void add(Document document, Long row, MongoCollection<Long> collection) {
    if (!enter(document, row)) {
      throw duplicate(collection);
    }
  }

  @Override
  public @Nullable Long remove(Document document) {
    throw new UnsupportedOperationException("the collection removes by row");
  }

  @Override
  public void checkUpdate(Document before, Document after, MongoCollection<Long> collection) {
    Long other = unique ? getPosition(after) : null;
    if (other != null && !other.equals(getPosition(before))) {
      throw duplicate(collection);
    }
  }

  @Override
  public void updateInPlace(
      Document before, Document after, Long row, MongoCollection<Long> collection) {
    if (!nullAwareEqualsKeys(before, after)) {
      leave(before, row);
      add(after, row, collection);
    }
  }

  /** Queries are answered by {@link Plan}. */
  @Override
  public boolean canHandle(Document query) {
    return false;
  }

  @Override
  public Iterable<Long> getPositions(Document query) {
    throw new UnsupportedOperationException("queries are answered by a plan");
  }

  @Override
  public boolean hasSameOptions(Index<?> other) {
    return other instanceof SqliteIndex that
        && super.hasSameOptions(other)
        && unique == that.unique
        && toIndexDescription().equals(that.toIndexDescription());
  }

  @Override
  public boolean isUnique() {
    return unique;
  }

  @Override
  public long getCount() {
    return file.session().number(0, "SELECT count(*) FROM " + quoted);
  }

  @Override
  public boolean isEmpty() {
    return file.session().number(0, "SELECT 1 FROM " + quoted + " LIMIT 1") == 0;
  }

  @Override
  public long getDataSize() {
    return 0;
  }

  @Override
  public void drop() {
    file.session().update("DROP TABLE " + quoted);
    file.session().update("DELETE FROM multikey WHERE name = ?", name);
  }
}
