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
    this.drafts = databases.views().getCollection("drafts_of_accounts");
    drafts.createIndex(Indexes.ascending("author"));
  }

  void add(BillId bill, AmendmentId draft, AccountId author) {
    drafts.replaceOne(
        Filters.eq("_id", draft.value()),
        new Document("_id", draft.value())
            .append("author", author.value())
            .append("bill", bill.value()),
        new ReplaceOptions().upsert(true));
  }

  void remove(AmendmentId draft) {
    drafts.deleteOne(Filters.eq("_id", draft.value()));
  }

  List<AmendmentId> of(BillId bill, AccountId author) {
    List<AmendmentId> found = new ArrayList<>();
    for (Document one : drafts.find(Filters.eq("author", author.value()))) {
      if (bill.value().equals(one.getString("bill"))) {
        found.add(new AmendmentId(one.getString("_id")));
      }
    }
    return found;
  }

  /** In all bills, with those that were closed a moment ago. */
  long countOf(AccountId author) {
    return drafts.countDocuments(Filters.eq("author", author.value()));
  }

  void clear() {
    drafts.deleteMany(Filters.empty());
  }
}
