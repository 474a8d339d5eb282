package org.modda.drafting.reading;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.modda.drafting.BillEvent.BillIntroduced;
import org.modda.drafting.BillId;
import org.modda.platform.store.Databases;
import org.springframework.stereotype.Component;

/** All bills in short: what the first page shows. Throw-away. */
@Component
class BillsView {

  private final MongoCollection<Document> bills;

  BillsView(Databases databases) {
    bills = databases.views().getCollection("bills");
  }

  /** Latest change first. */
  List<BillInShort> all() {
    List<BillInShort> all = new ArrayList<>();
    for (Document d : bills.find()) {
      all.add(
          new BillInShort(
              new BillId(d.getString("_id")),
              d.getString("title"),
              d.getString("language"),
              d.getInteger("provisions"),
              instant(d, "introduced"),
              instant(d, "changed")));
    }
    all.sort(Comparator.comparing(BillInShort::changed).reversed());
    return all;
  }

  void introduced(BillIntroduced e) {
    bills.replaceOne(
        Filters.eq("_id", e.bill().value()),
        new Document("_id", e.bill().value())
            .append("title", e.title())
            .append("language", e.language())
            .append("provisions", e.provisions().size())
            .append("introduced", e.at().toEpochMilli())
            .append("changed", e.at().toEpochMilli()),
        new ReplaceOptions().upsert(true));
  }

  void renamed(BillId bill, String title) {
    set(bill, Updates.set("title", title));
  }

  void sized(BillId bill, int provisions) {
    set(bill, Updates.set("provisions", provisions));
  }

  void changed(BillId bill, Instant at) {
    set(bill, Updates.set("changed", at.toEpochMilli()));
  }

  private void set(BillId bill, Bson update) {
    bills.updateOne(Filters.eq("_id", bill.value()), update);
  }

  private static Instant instant(Document d, String field) {
    return Instant.ofEpochMilli(d.getLong(field));
  }

  /** One bill in the list. */
  record BillInShort(
      BillId id,
      String title,
      String language,
      int provisions,
      Instant introduced,
      Instant changed) {}
}
