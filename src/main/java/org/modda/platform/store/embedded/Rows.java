package org.modda.platform.store.embedded;

import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Documents as they are read, one range after another, no further than somebody asks. */
final class Rows implements Iterator<DocumentWithPosition<Long>>, AutoCloseable {

  private final Iterator<Supplier<ResultSet>> ranges;
  private @Nullable ResultSet open;
  private @Nullable DocumentWithPosition<Long> ahead;

  Rows(Iterator<Supplier<ResultSet>> ranges) {
    this.ranges = ranges;
  }

  static Rows of(ResultSet rows) {
    Supplier<ResultSet> only = () -> rows;
    return new Rows(Stream.of(only).iterator());
  }

  Stream<DocumentWithPosition<Long>> stream() {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED), false);
  }

  @Override
  public boolean hasNext() {
    try {
      while (ahead == null) {
        if (open == null && !ranges.hasNext()) {
          return false;
        }
        advance();
      }
      return true;
    } catch (SQLException e) {
      throw new StoreFailure(e);
    }
  }

  private void advance() throws SQLException {
    ResultSet rows = open == null ? ranges.next().get() : open;
    open = rows;
    if (rows.next()) {
      ahead = new DocumentWithPosition<>(RowTable.decode(rows.getBytes(2)), rows.getLong(1));
    } else {
      close();
    }
  }

  @Override
  public DocumentWithPosition<Long> next() {
    DocumentWithPosition<Long> next = hasNext() ? ahead : null;
    if (next == null) {
      throw new NoSuchElementException();
    }
    ahead = null;
    return next;
  }

  @Override
  public void close() {
    ResultSet rows = open;
    open = null;
    if (rows != null) {
      try {
        rows.close();
      } catch (SQLException e) {
        throw new StoreFailure(e);
      }
    }
  }
}
