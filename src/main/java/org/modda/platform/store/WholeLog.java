package org.modda.platform.store;

import java.util.List;

/** The log from one place on, whichever streams its events are of. */
public interface WholeLog {

  /** The position of the last event that is durable; 0 in an empty log. */
  long end();

  /** The events after a position, in order: those of at most so many commits, which are whole. */
  List<Recorded> after(long position, int commits);
}
