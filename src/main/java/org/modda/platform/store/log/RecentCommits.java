package org.modda.platform.store.log;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The commits that this node wrote last, with their events as they were applied, so that
 * projections and the tail need not read them back and parse them again.
 *
 * <p>Invariant: what is remembered has no gap; where another node wrote in between, it begins anew.
 */
final class RecentCommits {

  private static final int MOST_COMMITS = 4_096;
  private static final long MOST_BYTES = 8L << 20;

  private final Deque<Appended> remembered = new ArrayDeque<>();
  private long bytes;

  synchronized void add(List<Appended> written) {
    for (Appended each : written) {
      Appended last = remembered.peekLast();
      if (last != null && last.commit().last() + 1 != each.commit().position()) {
        remembered.clear();
        bytes = 0;
      }
      remembered.addLast(each);
      bytes += each.commit().bytes();
      while (remembered.size() > MOST_COMMITS || (bytes > MOST_BYTES && remembered.size() > 1)) {
        bytes -= remembered.removeFirst().commit().bytes();
      }
    }
  }

  /** The commits that hold the events after a position; none where they do not reach back to it. */
  synchronized List<Appended> after(long position, int atMost) {
    Appended first = remembered.peekFirst();
    if (first == null || first.commit().position() > position + 1 || last() <= position) {
      return List.of();
    }
    // Whoever asks has read nearly all of them, so the last ones are looked at first.
    Deque<Appended> found = new ArrayDeque<>();
    for (var latest = remembered.descendingIterator(); latest.hasNext(); ) {
      Appended each = latest.next();
      if (each.commit().last() <= position) {
        break;
      }
      found.addFirst(each);
    }
    return found.stream().limit(atMost).toList();
  }

  /** The position of the last event that this node wrote; 0 where it has written none. */
  synchronized long last() {
    Appended last = remembered.peekLast();
    return last == null ? 0 : last.commit().last();
  }
}
