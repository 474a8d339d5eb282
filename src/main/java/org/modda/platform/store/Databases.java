package org.modda.platform.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import org.bson.RawBsonDocument;

/** The three places things are kept, apart so that each has its own life. */
public interface Databases {

  /** Commits and snapshots: kept for ever. No personal data. */
  MongoDatabase events();

  /** How documents come into a collection of the events. */
  default OrderedInsert into(String collection) {
    MongoCollection<RawBsonDocument> documents =
        events().getCollection(collection, RawBsonDocument.class);
    return all -> documents.insertMany(all, new InsertManyOptions().ordered(true));
  }

  /** What projections show, with their tokens: may be thrown away and rebuilt from the events. */
  MongoDatabase views();

  /** Names, secrets and sessions of people: erasable, never replayed, never part of the record. */
  MongoDatabase people();
}
