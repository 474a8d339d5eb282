package org.modda.drafting.history;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.modda.platform.store.Recorded;
import org.modda.platform.store.Streams;

/**
 * Many streams as one, in the order of positions, up to the same place in the log. A page of each
 * is in memory at a time.
 */
final class ReadInOrder {

  private static final int PAGE = 128;

  private final Streams streams;
  private final long upTo;
  private final PriorityQueue<Cursor> cursors =
      new PriorityQueue<>(Comparator.comparingLong(cursor -> cursor.next.position()));

  /**
   * @param upTo the last position that is read
   */
  ReadInOrder(Streams streams, long upTo) {
    this.streams = streams;
    this.upTo = upTo;
  }

  /** Reads this stream too, from a sequence on. */
  void add(String stream, long from) {
    List<Recorded> page = streams.read(stream, from, from + PAGE);
    if (!page.isEmpty()) {
      offer(new Cursor(stream, page));
    }
  }

  void forEach(Consumer<Recorded> consumer) {
    for (Cursor cursor = cursors.poll(); cursor != null; cursor = cursors.poll()) {
      consumer.accept(cursor.next);
      if (cursor.goOn()) {
        offer(cursor);
      }
    }
  }

  private void offer(Cursor cursor) {
    if (cursor.next.position() <= upTo) {
      cursors.add(cursor);
    }
  }

  private final class Cursor {

    private final String stream;
    private Iterator<Recorded> page;
    private int left;
    private Recorded next;

    Cursor(String stream, List<Recorded> first) {
      this.stream = stream;
      this.page = first.iterator();
      this.left = first.size();
      this.next = page.next();
    }

    boolean goOn() {
      if (!page.hasNext()) {
        if (left < PAGE) {
          return false;
        }
        long from = next.sequence() + 1;
        List<Recorded> read = streams.read(stream, from, from + PAGE);
        left = read.size();
        page = read.iterator();
        if (left == 0) {
          return false;
        }
      }
      next = page.next();
      return true;
    }
  }
}
