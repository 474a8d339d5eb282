package org.modda.platform.store.log;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * The collection {@code snapshots}: an aggregate's last known state, so that it loads faster.
 * Everything in it may be deleted at any time.
 */
public final class Snapshots {

  private static final String OURS = "org.modda.";

  private final MongoCollection<Document> snapshots;
  private final Serializer serializer;

  public Snapshots(MongoDatabase events, Serializer serializer) {
    this.snapshots = events.getCollection("snapshots");
    this.serializer = serializer;
  }

  void keep(DomainEventMessage<?> snapshot) {
    SerializedObject<byte[]> state = serializer.serialize(snapshot.getPayload(), byte[].class);
    Document document =
        new Document("_id", snapshot.getAggregateIdentifier())
            .append("type", snapshot.getType())
            .append("sequence", snapshot.getSequenceNumber())
            .append("at", Date.from(snapshot.getTimestamp()))
            .append("state", new Binary(state.getData()))
            .append("form", state.getType().getName())
            .append("revision", state.getType().getRevision());
    snapshots.replaceOne(
        Filters.eq("_id", snapshot.getAggregateIdentifier()),
        document,
        new ReplaceOptions().upsert(true));
  }

  /** Empty also where it is not a state of ours. */
  Optional<DomainEventMessage<?>> read(String aggregate) {
    Document kept = snapshots.find(Filters.eq("_id", aggregate)).first();
    if (kept == null || !kept.getString("form").startsWith(OURS)) {
      return Optional.empty();
    }
    Object state =
        serializer.deserialize(
            new SimpleSerializedObject<>(
                kept.get("state", Binary.class).getData(),
                byte[].class,
                kept.getString("form"),
                kept.getString("revision")));
    Instant at = kept.getDate("at").toInstant();
    return Optional.of(
        new GenericDomainEventMessage<>(
            kept.getString("type"),
            aggregate,
            kept.getLong("sequence"),
            state,
            MetaData.emptyInstance(),
            "snapshot-" + aggregate,
            at));
  }
}
