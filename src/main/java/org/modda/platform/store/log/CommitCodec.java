package org.modda.platform.store.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonBinary;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.modda.platform.store.StoredName;

/**
 * The stored form of a commit: {@code {_id: position, n, aggregate, type, sequence, at, events:
 * [{name, version, payload, meta}]}}. Fields are written and read in this order.
 */
final class CommitCodec implements Codec<Commit> {

  @Override
  public void encode(BsonWriter bson, Commit commit, EncoderContext context) {
    bson.writeStartDocument();
    bson.writeInt64("_id", commit.position());
    bson.writeInt32("n", commit.events().size());
    bson.writeString("aggregate", commit.aggregate());
    bson.writeString("type", commit.type());
    bson.writeInt64("sequence", commit.sequence());
    bson.writeDateTime("at", commit.at().toEpochMilli());
    bson.writeStartArray("events");
    commit.events().forEach(entry -> encode(bson, entry));
    bson.writeEndArray();
    bson.writeEndDocument();
  }

  private static void encode(BsonWriter bson, Commit.Entry entry) {
    bson.writeStartDocument();
    bson.writeString("name", entry.name().name());
    bson.writeInt32("version", entry.name().version());
    bson.writeBinaryData("payload", new BsonBinary(entry.payload()));
    bson.writeStartDocument("meta");
    entry.meta().forEach(bson::writeString);
    bson.writeEndDocument();
    bson.writeEndDocument();
  }

  @Override
  public Commit decode(BsonReader bson, DecoderContext context) {
    bson.readStartDocument();
    long position = bson.readInt64("_id");
    bson.readInt32("n");
    String aggregate = bson.readString("aggregate");
    String type = bson.readString("type");
    long sequence = bson.readInt64("sequence");
    Instant at = Instant.ofEpochMilli(bson.readDateTime("at"));
    List<Commit.Entry> events = new ArrayList<>();
    bson.readName("events");
    bson.readStartArray();
    while (bson.readBsonType() != BsonType.END_OF_DOCUMENT) {
      events.add(entry(bson));
    }
    bson.readEndArray();
    bson.readEndDocument();
    return new Commit(position, aggregate, type, sequence, at, events);
  }

  private static Commit.Entry entry(BsonReader bson) {
    bson.readStartDocument();
    StoredName name = new StoredName(bson.readString("name"), bson.readInt32("version"));
    byte[] payload = bson.readBinaryData("payload").getData();
    bson.readName("meta");
    bson.readStartDocument();
    Map<String, String> meta = new HashMap<>();
    while (bson.readBsonType() != BsonType.END_OF_DOCUMENT) {
      meta.put(bson.readName(), bson.readString());
    }
    bson.readEndDocument();
    bson.readEndDocument();
    return new Commit.Entry(name, payload, Map.copyOf(meta));
  }

  @Override
  public Class<Commit> getEncoderClass() {
    return Commit.class;
  }
}
