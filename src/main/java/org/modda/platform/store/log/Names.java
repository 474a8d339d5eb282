package org.modda.platform.store.log;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.bson.Document;
import org.modda.platform.store.StoredName;

/**
 * The collection {@code names}: every name and version that the log holds. A name is kept before
 * the first event that has it, so none is missing.
 */
public final class Names {

  private final MongoCollection<Document> names;
  private final Set<StoredName> kept = new HashSet<>();

  public Names(MongoDatabase events) {
    this.names = events.getCollection("names");
    for (Document each : names.find()) {
      kept.add(new StoredName(each.getString("name"), each.getInteger("version")));
    }
  }

  /** As they were when this was opened. */
  public Set<StoredName> stored() {
    return Set.copyOf(kept);
  }

  /** Only whoever writes the log calls, one at a time. */
  void keep(Collection<StoredName> all) {
    for (StoredName name : all) {
      if (!kept.contains(name)) {
        Document document =
            new Document("_id", name.toString())
                .append("name", name.name())
                .append("version", name.version());
        names.replaceOne(
            Filters.eq("_id", name.toString()), document, new ReplaceOptions().upsert(true));
        kept.add(name);
      }
    }
  }
}
