package org.modda.drafting.history;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.Optional;
import org.bson.Document;
import org.modda.drafting.ProvisionId;
import org.modda.platform.store.Databases;
import org.springframework.stereotype.Component;

/** Texts at some of their revisions, so that any revision is near one. Throw-away. */
@Component
class Checkpoints {

  private final MongoCollection<Document> checkpoints;

  Checkpoints(Databases databases) {
    checkpoints = databases.views().getCollection("text_checkpoints");
    checkpoints.createIndex(
        Indexes.ascending("provision", "revision"),
        new IndexOptions().name("provision_revision").unique(true));
  }

  /** The newest one that is not after this revision. */
  Optional<Checkpoint> before(ProvisionId provision, long revision) {
    return Optional.ofNullable(
            checkpoints
                .find(
                    Filters.and(
                        Filters.eq("provision", provision.value()),
                        Filters.lte("revision", revision)))
                .sort(Sorts.descending("revision"))
                .limit(1)
                .first())
        .map(d -> new Checkpoint(d.getLong("revision"), d.getString("text")));
  }

  void keep(ProvisionId provision, long revision, String text) {
    String id = provision.value() + "/" + revision;
    checkpoints.replaceOne(
        Filters.eq("_id", id),
        new Document("_id", id)
            .append("provision", provision.value())
            .append("revision", revision)
            .append("text", text),
        new ReplaceOptions().upsert(true));
  }

  record Checkpoint(long revision, String text) {}
}
