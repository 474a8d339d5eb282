package org.modda.drafting.history;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.platform.store.Databases;
import org.springframework.stereotype.Component;

/**
 * The collection {@code grown_texts}: a document for each page and bill that the page has texts of,
 * and after them one for the page, whose bill has no name.
 */
@Component
class StoredTextsByPage implements TextsByPage {

  private static final String NO_BILL = "";
  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  private final MongoCollection<Document> pages;

  StoredTextsByPage(Databases databases) {
    pages = databases.views().getCollection("grown_texts");
    pages.createIndex(Indexes.ascending("bill", "page"), new IndexOptions().name("bill_page"));
  }

  @Override
  public long count() {
    Document last =
        pages.find(Filters.eq("bill", NO_BILL)).sort(Sorts.descending("page")).limit(1).first();
    return last == null ? 0 : last.getLong("page") + 1;
  }

  @Override
  public Set<ProvisionId> of(BillId bill, long from) {
    Set<ProvisionId> texts = new HashSet<>();
    for (Document page :
        pages
            .find(Filters.and(Filters.eq("bill", bill.value()), Filters.gte("page", from)))
            .sort(Sorts.ascending("page"))) {
      page.getList("texts", String.class).forEach(text -> texts.add(new ProvisionId(text)));
    }
    return texts;
  }

  @Override
  public void note(long page, Map<BillId, Set<ProvisionId>> texts) {
    texts.forEach(
        (bill, own) ->
            keep(page, bill.value(), own.stream().map(ProvisionId::value).sorted().toList()));
    keep(page, NO_BILL, List.of());
  }

  private void keep(long page, String bill, List<String> texts) {
    String id = page + "/" + bill;
    pages.replaceOne(
        Filters.eq("_id", id),
        new Document("_id", id).append("bill", bill).append("page", page).append("texts", texts),
        UPSERT);
  }
}
