package org.modda.platform.store;

import java.util.List;
import java.util.function.Consumer;

/**
 * The log as it grows, for what this node keeps in memory: rooms, outlines, roles.
 *
 * <p>Every follower sees every commit after the moment it began to follow exactly once, in the
 * order of positions, whichever node wrote it, and only after it is durable. Followers are called
 * one after another on one thread and must not block; a follower that throws is logged and called
 * again for the next commit.
 */
public interface LogTail {

  /** Follows from now on; the list holds the events of one or more whole commits. */
  void follow(Consumer<List<Recorded>> follower);

  /** Whether every follower has been called for everything that this node has written. */
  boolean hasToldAll();
}
