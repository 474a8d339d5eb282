package org.modda.platform.store.log;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.modda.platform.store.StoredName;

/**
 * What one command did to one aggregate, as it is stored: one document, so all of it or nothing.
 *
 * @param position of its first event in the whole log, from 1; the next commit stands at {@code
 *     position + events.size()}, so positions have no gap
 * @param type the aggregate's, as Axon names it
 * @param sequence of its first event in the aggregate, from 0
 * @param at by the clock of the node that wrote it; never used for order
 */
record Commit(
    long position, String aggregate, String type, long sequence, Instant at, List<Entry> events) {

  /**
   * One event.
   *
   * @param payload the exact JSON, UTF-8
   * @param meta the id of the command it came from, under {@code command}, where there is one
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Entry(StoredName name, byte[] payload, Map<String, String> meta) {}

  /** The position of its last event. */
  long last() {
    return position + events.size() - 1;
  }

  /** The sequence of the event that would come next in its stream. */
  long end() {
    return sequence + events.size();
  }

  /** Of its payloads: nearly all that it takes. */
  long bytes() {
    long sum = 0;
    for (Entry entry : events) {
      sum += entry.payload().length;
    }
    return sum;
  }

  Commit at(long position) {
    return new Commit(position, aggregate, type, sequence, at, events);
  }
}
