package org.modda.amendments.proposing;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.modda.amendments.AmendmentId;
import org.modda.drafting.BillId;
import org.modda.identity.AccountId;
import org.modda.platform.store.Databases;
import org.springframework.stereotype.Component;

/**
 * Which drafts somebody has begun in a bill. Only where to look: what each holds, and whether it is
 * still open, is asked of its own stream, so an entry that is out of date shows nothing wrong.
 */
@Component
class OpenDrafts {

  private final MongoCollection<Document> drafts;

  OpenDrafts(Databases databases) {
    this.drafts = databases.views().getCollection("open_drafts");
    drafts.createIndex(Indexes.ascending("owner"));
  }

  void add(BillId bill, AmendmentId draft, AccountId author) {
    drafts.replaceOne(
        Filters.eq("_id", draft.value()),
        new Document("_id", draft.value()).append("owner", owner(bill, author)),
        new ReplaceOptions().upsert(true));
  }

  void remove(AmendmentId draft) {
    drafts.deleteOne(Filters.eq("_id", draft.value()));
  }

  List<AmendmentId> of(BillId bill, AccountId author) {
    return drafts
        .find(Filters.eq("owner", owner(bill, author)))
        .map(one -> new AmendmentId(one.getString("_id")))
        .into(new ArrayList<>());
  }

  void clear() {
    drafts.deleteMany(Filters.empty());
  }

  private static String owner(BillId bill, AccountId author) {
    return bill.value() + " " + author.value();
  }
}
