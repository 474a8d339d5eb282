package org.modda.platform.store;

import java.util.List;
import java.util.Optional;

/** Reading one aggregate's stream outside of a command. */
public interface Streams {

  /** The events with {@code from <= sequence < to}, in order; fewer where the stream is shorter. */
  List<Recorded> read(String aggregate, long from, long to);

  /** The event with this sequence. */
  Optional<Recorded> at(String aggregate, long sequence);

  /** The last event of the stream; empty where there is no such stream. */
  Optional<Recorded> last(String aggregate);
}
