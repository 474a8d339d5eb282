package org.modda.drafting.live;

import org.jspecify.annotations.Nullable;
import org.modda.drafting.ProvisionTextEvent.ChangeSetAccepted;
import org.modda.text.ChangeSet;

/**
 * The last accepted edits of one text: what a late submission is rebased over.
 *
 * <p>A submission and its repeat name the same base, and the revision it made lies after that base.
 * So looking through the revisions since the base finds every repeat, and no list of clients is
 * needed.
 */
final class RecentRevisions {

  /** A submission more revisions behind than this joins again and rebases at its own end. */
  static final int KEPT = 1_024;

  private final @Nullable Entry[] ring = new @Nullable Entry[KEPT];
  private long oldest;
  private long newest;

  /** Forgets all, and stands at a revision whose predecessors are not known. */
  void startAt(long revision) {
    oldest = revision;
    newest = revision;
  }

  void add(ChangeSetAccepted e) {
    newest++;
    ring[(int) (newest % KEPT)] = Entry.of(e);
    oldest = Math.max(oldest, newest - KEPT);
  }

  /** The revision before the first that is kept. */
  long oldest() {
    return oldest;
  }

  long newest() {
    return newest;
  }

  /** Whether every revision after {@code base} is still here. */
  boolean reachBackTo(long base) {
    return base >= oldest;
  }

  Entry get(long revision) {
    Entry entry = ring[(int) (revision % KEPT)];
    if (entry == null || revision <= oldest || revision > newest) {
      throw new IllegalArgumentException("revision " + revision + " is not kept");
    }
    return entry;
  }

  record Entry(ChangeSet changes, String client, long n, @Nullable String cause) {

    static Entry of(ChangeSetAccepted e) {
      return new Entry(e.changes(), e.client(), e.n(), e.cause());
    }
  }
}
