package org.modda.platform.store.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.Cursor;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.InvalidIdFieldError;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A collection: its rows and its indexes. A position is a row. */
final class SqliteCollection extends AbstractMongoCollection<Long> {

  private static final String ID = "_id";

  private final RowTable rows;

  SqliteCollection(
      MongoDatabase database,
      String name,
      CollectionOptions options,
      CursorRegistry cursors,
      SqliteFile file) {
    super(database, name, options, cursors);
    this.rows = new RowTable(file, name);
  }

  /** Indexes first: whoever finds a key taken leaves nothing behind. */
  @Override
  public void addDocument(Document document) {
    identify(document);
    long row = rows.next();
    List<SqliteIndex> indexes = indexes();
    for (int i = 0; i < indexes.size(); i++) {
      if (!indexes.get(i).enter(document, row)) {
        indexes.subList(0, i).forEach(entered -> entered.leave(document, row));
        throw indexes.get(i).duplicate(this);
      }
    }
    rows.insert(row, document);
  }

  private void identify(Document document) {
    if (document.get(ID) instanceof Collection) {
      throw new InvalidIdFieldError("The '_id' value cannot be of type array");
    }
    if (!document.containsKey(ID) && !getCollectionName().startsWith("system.")) {
      document.put(ID, new ObjectId());
    }
  }

  @Override
  public void removeDocument(Document document) {
    Long row = indexes().isEmpty() ? findDocumentPosition(document) : rowOf(document);
    if (row != null) {
      indexes().forEach(index -> index.leave(document, row));
      rows.delete(row);
    }
  }

  private @Nullable Long rowOf(Document document) {
    return indexes().getFirst().getPosition(document);
  }

  @Override
  protected QueryResult queryDocuments(
      Document query,
      @Nullable Document sort,
      int skip,
      int limit,
      int batchSize,
      @Nullable Document fields) {
    Plan plan = Plan.of(query, sort, indexes()).orElse(null);
    if (plan == null) {
      return matchDocuments(query, sort, skip, limit, batchSize, fields);
    }
    try (Rows found = rows(plan)) {
      Document open = plan.sorted() ? null : sort;
      Stream<Document> documents = plan.index().multikey() ? once(found) : documents(found);
      return matchDocumentsFromStream(documents, query, open, skip, limit, batchSize, fields);
    }
  }

  private Rows rows(Plan plan) {
    return new Rows(
        plan.ranges().stream()
            .<Supplier<ResultSet>>map(
                range ->
                    () -> plan.index().between(rows, range.from(), range.to(), plan.backwards()))
            .iterator());
  }

  private static Stream<Document> documents(Rows found) {
    return found.stream().map(DocumentWithPosition::getDocument);
  }

  /** Each document once, though it may have several keys in the range. */
  private static Stream<Document> once(Rows found) {
    Set<Long> seen = new HashSet<>();
    return found.stream()
        .filter(each -> seen.add(each.getPosition()))
        .map(DocumentWithPosition::getDocument);
  }

  @Override
  protected QueryResult matchDocuments(
      Document query,
      @Nullable Document sort,
      int skip,
      int limit,
      int batchSize,
      @Nullable Document fields) {
    try (Rows all = rows.all(isNaturalDescending(sort))) {
      return matchDocumentsFromStream(documents(all), query, sort, skip, limit, batchSize, fields);
    }
  }

  /** A matcher of its own: mongo-java-server's remembers a position between calls. */
  @Override
  protected boolean documentMatchesQuery(Document document, Document query) {
    return query.isEmpty() || new DefaultQueryMatcher().matches(document, query);
  }

  @Override
  protected QueryResult createQueryResult(List<Document> found, int batchSize) {
    List<Document> first = Portion.of(found, batchSize);
    if (first.size() == found.size()) {
      return new QueryResult(first);
    }
    return new QueryResult(first, createCursor(found.subList(first.size(), found.size())));
  }

  @Override
  protected Cursor createCursor(List<Document> remaining) {
    Cursor cursor = new RemainingDocuments(cursorRegistry.generateCursorId(), remaining);
    cursorRegistry.add(cursor);
    return cursor;
  }

  private List<SqliteIndex> indexes() {
    List<SqliteIndex> indexes = new ArrayList<>();
    for (Index<Long> index : getIndexes()) {
      indexes.add((SqliteIndex) index);
    }
    return indexes;
  }

  @Override
  protected Stream<DocumentWithPosition<Long>> streamAllDocumentsWithPosition() {
    return rows.all(false).stream();
  }

  @Override
  protected @Nullable Long findDocumentPosition(Document document) {
    try (Rows all = rows.all(false)) {
      return all.stream()
          .filter(each -> documentMatchesQuery(each.getDocument(), document))
          .map(DocumentWithPosition::getPosition)
          .findFirst()
          .orElse(null);
    }
  }

  @Override
  protected @Nullable Document getDocument(Long row) {
    return rows.get(row);
  }

  @Override
  protected Long addDocumentInternal(Document document) {
    throw new UnsupportedOperationException("documents are added with their keys");
  }

  @Override
  protected void handleUpdate(Long row, Document before, Document after) {
    rows.replace(row, after);
  }

  @Override
  protected void removeDocument(Long row) {
    rows.delete(row);
  }

  @Override
  public int count() {
    return Math.toIntExact(rows.count());
  }

  @Override
  public boolean isEmpty() {
    return rows.isEmpty();
  }

  @Override
  public void drop() {
    super.drop();
    rows.drop();
  }

  @Override
  protected boolean tracksDataSize() {
    return false;
  }

  @Override
  protected void updateDataSize(int delta) {}

  @Override
  protected int getDataSize() {
    return 0;
  }
}
