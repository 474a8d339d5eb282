package org.modda.amendments.merging;

import org.modda.text.Standing;

/**
 * How a pending amendment, or its part in one provision, stands; from the mildest to the gravest.
 */
public enum AmendmentStanding {
  UNCHANGED,
  /** Its words moved with the text before them. */
  MOVED,
  /** A provision that it names stands elsewhere. */
  TARGET_MOVED,
  /** A provision that it names has another number. */
  TARGET_RENUMBERED,
  /** What surrounds its words was changed. */
  TOUCHED,
  /** Its words were changed or removed: its author must answer. */
  CONFLICTING,
  /** A provision that it names is repealed, or one that this stands in. */
  TARGET_REPEALED;

  static AmendmentStanding of(Standing standing) {
    return switch (standing) {
      case UNCHANGED -> UNCHANGED;
      case MOVED -> MOVED;
      case TOUCHED -> TOUCHED;
      case CONFLICTING -> CONFLICTING;
    };
  }

  AmendmentStanding orGraver(AmendmentStanding other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
