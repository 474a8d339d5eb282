package org.modda.platform.store.embedded;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.ServerAddress;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.local.LocalChannel;
import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;

/**
 * The server's own door: an insert that does not go through the driver and over the network, which
 * takes several times as long as the insert itself. It is the same command, and is answered as the
 * driver would answer it.
 */
final class InProcess {

  private static final ServerAddress HERE = new ServerAddress();

  private final SqliteBackend backend;
  private final Channel channel = new LocalChannel();

  InProcess(SqliteBackend backend) {
    this.backend = backend;
  }

  void insert(String database, String collection, List<RawBsonDocument> documents) {
    Document command =
        new Document("insert", collection)
            .append("documents", documents.stream().map(InProcess::decoded).toList())
            .append("ordered", true);
    Document answer = backend.answer(channel, database, "insert", command);
    if (!Utils.isTrue(answer.get("ok"))) {
      throw new MongoException(number(answer, "code"), String.valueOf(answer.get("errmsg")));
    }
    if (answer.get("writeErrors") instanceof List<?> errors && !errors.isEmpty()) {
      throw new MongoBulkWriteException(
          BulkWriteResult.acknowledged(number(answer, "n"), 0, 0, 0, List.of(), List.of()),
          errors.stream().map(error -> writeError((Document) error)).toList(),
          null,
          HERE,
          Set.of());
    }
  }

  private static Document decoded(RawBsonDocument document) {
    return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(document.getByteBuffer().asNIO()));
  }

  private static BulkWriteError writeError(Document error) {
    return new BulkWriteError(
        number(error, "code"),
        String.valueOf(error.get("errmsg")),
        new BsonDocument(),
        number(error, "index"));
  }

  private static int number(Document document, String field) {
    return document.get(field) instanceof Number number ? number.intValue() : 0;
  }
}
