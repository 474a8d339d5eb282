package org.modda.drafting.history;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.bson.Document;
import org.bson.types.Binary;
import org.modda.drafting.BillId;
import org.modda.platform.store.Databases;
import org.springframework.stereotype.Component;

/**
 * The collections {@code bill_weaves}, which says what is kept of a bill, and {@code
 * bill_weave_parts}, in which it is: a document may have 16 MB.
 *
 * <p>The parts are written first, and older ones deleted last; so a reader finds a whole or, for a
 * moment, nothing. Parts are named by the checksum of the whole: two nodes that keep one bill at
 * the same position write over each other's only where they write the same. A whole whose checksum
 * is another is none, and is made anew from the log.
 */
@Component
class StoredWeaves implements KeptWeaves {

  private static final int PART = 8 << 20;
  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  private final MongoCollection<Document> weaves;
  private final MongoCollection<Document> parts;

  StoredWeaves(Databases databases) {
    weaves = databases.views().getCollection("bill_weaves");
    parts = databases.views().getCollection("bill_weave_parts");
    parts.createIndex(
        Indexes.ascending("bill", "position"), new IndexOptions().name("bill_position"));
  }

  @Override
  public Optional<byte[]> of(BillId bill) {
    Document kept = weaves.find(Filters.eq("_id", bill.value())).first();
    if (kept == null) {
      return Optional.empty();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(kept.getInteger("length"));
    Long checksum = kept.getLong("checksum");
    for (int part = 0; checksum != null && part < kept.getInteger("parts"); part++) {
      Document found =
          parts.find(Filters.eq("_id", id(bill, kept.getLong("position"), checksum, part))).first();
      if (found == null) {
        return Optional.empty();
      }
      bytes.writeBytes(found.get("bytes", Binary.class).getData());
    }
    byte[] whole = bytes.toByteArray();
    return checksum != null && checksum == checksum(whole) ? Optional.of(whole) : Optional.empty();
  }

  @Override
  public void keep(BillId bill, long position, byte[] bytes) {
    int count = 0;
    long checksum = checksum(bytes);
    for (int from = 0; from < bytes.length; from += PART) {
      String id = id(bill, position, checksum, count++);
      byte[] part = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PART));
      parts.replaceOne(
          Filters.eq("_id", id),
          new Document("_id", id)
              .append("bill", bill.value())
              .append("position", position)
              .append("bytes", new Binary(part)),
          UPSERT);
    }
    weaves.replaceOne(
        Filters.eq("_id", bill.value()),
        new Document("_id", bill.value())
            .append("position", position)
            .append("checksum", checksum)
            .append("parts", count)
            .append("length", bytes.length),
        UPSERT);
    parts.deleteMany(
        Filters.and(Filters.eq("bill", bill.value()), Filters.lt("position", position)));
  }

  private static String id(BillId bill, long position, long checksum, int part) {
    return bill.value() + "/" + position + "/" + Long.toHexString(checksum) + "/" + part;
  }

  /** CRC-32C: it tells what was mixed or cut short, and guards against nobody. */
  private static long checksum(byte[] bytes) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes);
    return checksum.getValue();
  }
}
