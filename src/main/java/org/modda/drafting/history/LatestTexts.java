package org.modda.drafting.history;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.identity.AccountId;
import org.modda.platform.store.Databases;
import org.springframework.stereotype.Component;

/**
 * Every text as it stood a moment ago, a bill's together: what a page opens with. Throw-away.
 *
 * <p>It trails the log by about a second, or ten where very many are typed in; a page goes on from
 * the revision it was given.
 */
@Component
public class LatestTexts {

  private final MongoCollection<Document> texts;

  LatestTexts(Databases databases) {
    texts = databases.views().getCollection("latest_texts");
    texts.createIndex(Indexes.ascending("bill"), new IndexOptions().name("bill"));
  }

  /** The texts of a bill that somebody has begun, by provision. */
  public Map<ProvisionId, TextAt> ofBill(BillId bill) {
    Map<ProvisionId, TextAt> all = new HashMap<>();
    for (Document d : texts.find(Filters.eq("bill", bill.value()))) {
      all.put(new ProvisionId(d.getString("_id")), read(d));
    }
    return all;
  }

  Optional<TextAt> of(ProvisionId provision) {
    return Optional.ofNullable(texts.find(Filters.eq("_id", provision.value())).first())
        .map(LatestTexts::read);
  }

  /** Keeps a text that somebody has begun, unless a newer revision of it is kept already. */
  void keep(BillId bill, ProvisionId provision, TextAt text) {
    try {
      texts.replaceOne(
          Filters.and(
              Filters.eq("_id", provision.value()), Filters.lte("revision", text.revision())),
          new Document("_id", provision.value())
              .append("bill", bill.value())
              .append("revision", text.revision())
              .append("changed", text.changed().toEpochMilli())
              .append("by", Objects.requireNonNull(text.changedBy()).value())
              .append("text", text.text()),
          new ReplaceOptions().upsert(true));
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
  }

  private static TextAt read(Document d) {
    return new TextAt(
        d.getLong("revision"),
        d.getString("text"),
        Instant.ofEpochMilli(d.getLong("changed")),
        new AccountId(d.getString("by")));
  }
}
