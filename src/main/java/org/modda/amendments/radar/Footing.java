package org.modda.amendments.radar;

import org.modda.text.Standing;

/**
 * What an amendment stands on, since it was tabled or its author last said yes to it: from the
 * lightest to the gravest.
 */
public enum Footing {
  /** Nothing that concerns it has changed. */
  UNCHANGED,
  /** Its words stand elsewhere in the text, and so do their neighbours. */
  MOVED,
  /** The provision stands elsewhere in the bill. */
  TARGET_MOVED,
  /** The provision has another number. */
  TARGET_RENUMBERED,
  /** Its own words are intact, but what stands around them has changed. */
  TOUCHED,
  /** Its own words were changed or removed. */
  CONFLICTING,
  /** The provision, or one that it stands in, was repealed. */
  TARGET_REPEALED;

  static Footing of(Standing standing) {
    return switch (standing) {
      case UNCHANGED -> UNCHANGED;
      case MOVED -> MOVED;
      case TOUCHED -> TOUCHED;
      case CONFLICTING -> CONFLICTING;
    };
  }

  Footing or(Footing other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** Whether its author is to say what shall become of it before it can be adopted. */
  public boolean asksItsAuthor() {
    return compareTo(TOUCHED) > 0;
  }
}
