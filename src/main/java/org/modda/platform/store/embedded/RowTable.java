package org.modda.platform.store.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A collection's documents, in the order they came, as the BSON they came in. */
final class RowTable {

  private final SqliteFile file;
  private final String quoted;
  private final String insert;
  private final String replace;
  private final String select;
  private final String delete;
  private long last;

  RowTable(SqliteFile file, String collection) {
    this.file = file;
    this.quoted = quoted("d." + collection);
    this.insert = "INSERT INTO " + quoted + " VALUES (?, ?)";
    this.replace = "UPDATE " + quoted + " SET document = ? WHERE row = ?";
    this.select = "SELECT document FROM " + quoted + " WHERE row = ?";
    this.delete = "DELETE FROM " + quoted + " WHERE row = ?";
    Session session = file.session();
    session.update(
        "CREATE TABLE IF NOT EXISTS "
            + quoted
            + " (row INTEGER PRIMARY KEY, document BLOB NOT NULL)");
    this.last = session.number(0, "SELECT max(row) FROM " + quoted);
  }

  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  String name() {
    return quoted;
  }

  /** A row that no document has; only the writer asks. */
  long next() {
    return ++last;
  }

  void insert(long row, Document document) {
    file.session().update(insert, row, encode(document));
  }

  void replace(long row, Document document) {
    file.session().update(replace, encode(document), row);
  }

  void delete(long row) {
    file.session().update(delete, row);
  }

  @Nullable Document get(long row) {
    try (ResultSet rows = file.session().query(select, row)) {
      return rows.next() ? decode(rows.getBytes(1)) : null;
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  long count() {
    return file.session().number(0, "SELECT count(*) FROM " + quoted);
  }

  boolean isEmpty() {
    return file.session().number(0, "SELECT 1 FROM " + quoted + " LIMIT 1") == 0;
  }

  Rows all(boolean latestFirst) {
    String order = latestFirst ? " DESC" : "";
    return Rows.of(
        file.session().query("SELECT row, document FROM " + quoted + " ORDER BY row" + order));
  }

  void drop() {
    file.session().update("DROP TABLE " + quoted);
  }

  static Document decode(byte[] bson) {
    return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bson));
  }

  private static byte[] encode(Document document) {
    ByteBuf buffer = Unpooled.buffer(1024);
    BsonEncoder.encodeDocument(document, buffer);
    return Arrays.copyOf(buffer.array(), buffer.readableBytes());
  }
}
