package org.modda.drafting.importing;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.modda.drafting.BillId;
import org.modda.drafting.importing.ImportState.Done;
import org.modda.drafting.importing.ImportState.Keeping;
import org.modda.drafting.importing.ImportState.Reading;
import org.modda.drafting.importing.ImportState.TurnedDown;
import org.modda.identity.AccountId;
import org.modda.platform.Refused;
import org.modda.platform.store.Databases;
import org.springframework.stereotype.Component;

/**
 * How far imports have come, for every node to read: the collection {@code imports}, one document
 * each for a day, and {@code importing}, one for each account that has an import under way.
 *
 * <p>Whoever carries an import out tells of it again and again. One not heard of for a minute fell
 * with its node: it is {@code import-interrupted}, and its account may begin another.
 */
@Component
final class KeptImports {

  static final Duration SILENCE = Duration.ofMinutes(1);
  static final Duration REMEMBERED = Duration.ofDays(1);

  private static final int TRIES = 5;

  private final MongoCollection<Document> imports;
  private final MongoCollection<Document> importing;
  private final Clock clock;

  KeptImports(Databases databases, Clock clock) {
    this.imports = databases.views().getCollection("imports");
    this.importing = databases.views().getCollection("importing");
    this.clock = clock;
  }

  /** Refused with {@code import-running} (409) and its id, where the account has one under way. */
  void begin(ImportId id, AccountId by) {
    claim(id, by, TRIES);
    imports.deleteMany(Filters.lt("at", Date.from(clock.instant().minus(REMEMBERED))));
    tell(id, by, new Reading());
  }

  /** Where it is now; what is over lets its account begin another. */
  void tell(ImportId id, AccountId by, ImportState state) {
    Date now = Date.from(clock.instant());
    Document written = written(state).append("by", by.value()).append("at", now);
    imports.replaceOne(Filters.eq("_id", id.value()), written, new ReplaceOptions().upsert(true));
    Bson own = Filters.and(Filters.eq("_id", by.value()), Filters.eq("import", id.value()));
    if (state.isOver()) {
      importing.deleteOne(own);
    } else {
      importing.updateOne(own, Updates.set("at", now));
    }
  }

  /** As if it had never begun. */
  void forget(ImportId id, AccountId by) {
    imports.deleteOne(Filters.eq("_id", id.value()));
    importing.deleteOne(
        Filters.and(Filters.eq("_id", by.value()), Filters.eq("import", id.value())));
  }

  /** Refused with {@code unknown-import} (404), also where it is somebody else's. */
  ImportState state(ImportId id, AccountId asker) {
    return Optional.ofNullable(
            imports
                .find(Filters.and(Filters.eq("_id", id.value()), Filters.eq("by", asker.value())))
                .first())
        .map(this::read)
        .orElseThrow(() -> Refused.because(Refused.Kind.UNKNOWN, "unknown-import"));
  }

  private void claim(ImportId id, AccountId by, int tries) {
    Date now = Date.from(clock.instant());
    try {
      importing.insertOne(
          new Document("_id", by.value()).append("import", id.value()).append("at", now));
    } catch (MongoWriteException failed) {
      if (failed.getError().getCategory() != ErrorCategory.DUPLICATE_KEY || tries == 0) {
        throw failed;
      }
      Document other = importing.find(Filters.eq("_id", by.value())).first();
      if (other != null && !silent(other)) {
        throw Refused.because(
            Refused.Kind.CONFLICT, "import-running", Map.of("import", other.getString("import")));
      }
      if (other != null) {
        importing.deleteOne(
            Filters.and(Filters.eq("_id", by.value()), Filters.eq("at", other.getDate("at"))));
      }
      claim(id, by, tries - 1);
    }
  }

  private boolean silent(Document one) {
    Instant told = one.getDate("at").toInstant();
    return told.plus(SILENCE).isBefore(clock.instant());
  }

  private static Document written(ImportState state) {
    return switch (state) {
      case Reading reading -> new Document("state", "READING");
      case Keeping(int done, int of, var bill) ->
          new Document("state", "KEEPING")
              .append("done", done)
              .append("of", of)
              .append("bill", bill == null ? null : bill.value());
      case Done(BillId bill, int of) ->
          new Document("state", "DONE").append("bill", bill.value()).append("of", of);
      case TurnedDown(String code, Map<String, Object> facts) ->
          new Document("state", "REFUSED")
              .append("code", code)
              .append("facts", new Document(facts));
    };
  }

  private ImportState read(Document one) {
    ImportState told =
        switch (one.getString("state")) {
          case "READING" -> new Reading();
          case "KEEPING" ->
              new Keeping(
                  one.getInteger("done"),
                  one.getInteger("of"),
                  one.getString("bill") == null ? null : new BillId(one.getString("bill")));
          case "DONE" -> new Done(new BillId(one.getString("bill")), one.getInteger("of"));
          default -> new TurnedDown(one.getString("code"), one.get("facts", Document.class));
        };
    return !told.isOver() && silent(one)
        ? new TurnedDown("import-interrupted", told.begun())
        : told;
  }
}
