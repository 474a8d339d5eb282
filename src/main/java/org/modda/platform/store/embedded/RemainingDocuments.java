package org.modda.platform.store.embedded;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;

/** What a query found and has not handed over yet. */
final class RemainingDocuments extends AbstractCursor {

  private List<Document> remaining;

  RemainingDocuments(long id, List<Document> remaining) {
    super(id);
    this.remaining = remaining;
  }

  @Override
  public boolean isEmpty() {
    return remaining.isEmpty();
  }

  @Override
  public List<Document> takeDocuments(int atMost) {
    List<Document> taken = Portion.of(remaining, atMost);
    remaining = remaining.subList(taken.size(), remaining.size());
    return taken;
  }
}
