package org.modda.platform.store;

import java.util.List;
import org.bson.RawBsonDocument;

/** Puts documents into one collection, in their order. */
@FunctionalInterface
public interface OrderedInsert {

  /**
   * Returns when all are durable.
   *
   * @throws com.mongodb.MongoBulkWriteException one was refused: those before it are durable, it
   *     and those after it are not there
   * @throws com.mongodb.MongoException it is not known what was kept
   */
  void insert(List<RawBsonDocument> documents);
}
