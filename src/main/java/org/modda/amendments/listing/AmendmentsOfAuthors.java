package org.modda.amendments.listing;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.DocketEvent.AmendmentTabled;
import org.modda.drafting.BillId;
import org.modda.identity.AccountId;
import org.modda.platform.store.Databases;
import org.springframework.stereotype.Component;

/**
 * Which amendments somebody has tabled, in all bills. Only where to look: how each stands is asked
 * of its docket.
 */
@Component
class AmendmentsOfAuthors {

  record Placed(AmendmentId amendment, BillId bill) {}

  private final MongoCollection<Document> amendments;

  AmendmentsOfAuthors(Databases databases) {
    this.amendments = databases.views().getCollection("amendments_of_authors");
    amendments.createIndex(Indexes.ascending("author", "place"));
  }

  /** Their order is that of the moments at which they were tabled, then of their numbers. */
  void add(AmendmentTabled tabled) {
    String place = "%015d %06d".formatted(tabled.at().toEpochMilli(), tabled.number());
    String id = tabled.amendment().value();
    amendments.replaceOne(
        Filters.eq("_id", id),
        new Document("_id", id)
            .append("bill", tabled.bill().value())
            .append("author", tabled.by().value())
            .append("place", place + " " + id),
        new ReplaceOptions().upsert(true));
  }

  /** Newest first, those before the one named; from the newest where it is none of theirs. */
  List<Placed> of(AccountId author, String before, int most) {
    Bson theirs = Filters.eq("author", author.value());
    Document last = amendments.find(Filters.and(Filters.eq("_id", before), theirs)).first();
    return amendments
        .find(
            last == null
                ? theirs
                : Filters.and(theirs, Filters.lt("place", last.getString("place"))))
        .sort(Sorts.descending("place"))
        .limit(most)
        .map(
            one ->
                new Placed(
                    new AmendmentId(one.getString("_id")), new BillId(one.getString("bill"))))
        .into(new ArrayList<>());
  }

  void clear() {
    amendments.deleteMany(Filters.empty());
  }
}
