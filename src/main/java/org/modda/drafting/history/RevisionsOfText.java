package org.modda.drafting.history;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modda.identity.AccountId;

/**
 * A page of the list of a text's revisions, newest first.
 *
 * @param revision the text's newest revision
 * @param next the revision before which the next page begins; null on the last page
 */
public record RevisionsOfText(long revision, List<Entry> revisions, @Nullable Long next) {

  /**
   * One revision.
   *
   * @param inserted UTF-16 units it put in; {@code deleted}: units it took out
   * @param cause why, where it was not typed: see {@code ChangeSetAccepted}
   */
  public record Entry(
      long revision, Instant at, AccountId by, int inserted, int deleted, @Nullable String cause) {}
}
