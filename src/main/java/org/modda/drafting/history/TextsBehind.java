package org.modda.drafting.history;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.util.List;
import org.bson.Document;
import org.modda.drafting.ProvisionId;
import org.modda.platform.store.Databases;
import org.springframework.stereotype.Component;

/**
 * Which of {@link LatestTexts} are still to be written, though the projection has gone past their
 * events: kept before its token is, so that after a crash somebody writes them.
 */
@Component
class TextsBehind {

  private static final String ID = "behind";

  private final MongoCollection<Document> named;

  TextsBehind(Databases databases) {
    named = databases.views().getCollection("texts_behind");
  }

  void name(List<String> provisions) {
    named.replaceOne(
        eq("_id", ID),
        new Document("_id", ID).append("provisions", provisions),
        new ReplaceOptions().upsert(true));
  }

  List<ProvisionId> named() {
    return provisions().stream().map(ProvisionId::new).toList();
  }

  /** They were written; where others are named by now, those stay. */
  void written(List<ProvisionId> provisions) {
    List<String> ids = provisions.stream().map(ProvisionId::value).toList();
    named.deleteOne(and(eq("_id", ID), eq("provisions", ids)));
  }

  private List<String> provisions() {
    Document document = named.find(eq("_id", ID)).first();
    return document == null ? List.of() : document.getList("provisions", String.class);
  }
}
