package org.modda.platform.store;

import com.mongodb.client.MongoDatabase;

/** The three places things are kept, apart so that each has its own life. */
public interface Databases {

  /** Commits and snapshots: kept for ever. No personal data. */
  MongoDatabase events();

  /** What projections show, with their tokens: may be thrown away and rebuilt from the events. */
  MongoDatabase views();

  /** Names, secrets and sessions of people: erasable, never replayed, never part of the record. */
  MongoDatabase people();
}
