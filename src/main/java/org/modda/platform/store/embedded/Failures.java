package org.modda.platform.store.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers a command that could not be carried out, in MongoDB's codes. What the command held stays
 * out of the log: it may be about people.
 */
final class Failures {

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
  private static final int INTERNAL_ERROR = 1;
  private static final int OUT_OF_DISK_SPACE = 14031;
  private static final int UNKNOWN_ERROR = 8;

  private Failures() {}

  static Document answer(String command, RuntimeException e) {
    return switch (e) {
      case MongoServerError error ->
          answer(error.getCode(), error.getCodeName(), error.getMessageWithoutErrorCode());
      case MongoServerException refusal ->
          answer(UNKNOWN_ERROR, "UnknownError", refusal.getMessageWithoutErrorCode());
      case StoreFailure failure when failure.full() -> {
        LOG.error("{}: no room left for the database", command);
        yield answer(OUT_OF_DISK_SPACE, "OutOfDiskSpace", "no room left");
      }
      default -> {
        LOG.error("{} failed", command, e);
        yield answer(INTERNAL_ERROR, "InternalError", e.getClass().getSimpleName());
      }
    };
  }

  private static Document answer(int code, String name, String message) {
    return new Document("ok", 0)
        .append("errmsg", message)
        .append("code", code)
        .append("codeName", name);
  }
}
