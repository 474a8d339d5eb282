package org.modda.publication.comparing;

/** What happened to a unit between two states. One that was split off or merged is only that. */
enum Change {
  /** Its words differ. */
  CHANGED,
  /** It stands in another unit, or changed places with others beside it. */
  MOVED,
  RENUMBERED,
  /** Its heading differs. */
  RENAMED,
  /** It is new, or in force again. */
  INSERTED,
  /** It is no longer in force. */
  REPEALED,
  /** It is new, and its words were another unit's. */
  SPLIT,
  /** It is gone, and its words are another unit's. */
  MERGED
}
