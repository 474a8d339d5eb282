package org.modda.amendments.merging;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.modda.amendments.AmendmentId;

/**
 * How two pending amendments stand to one another.
 *
 * @param kinds empty where they have nothing to do with one another
 * @param commutes both orders give the same bytes, and neither falls by the other
 * @param oneFalls whether {@code one} falls if {@code other} is adopted
 * @param otherFalls whether {@code other} falls if {@code one} is adopted
 */
public record Relation(
    AmendmentId one,
    AmendmentId other,
    Set<Kind> kinds,
    boolean commutes,
    boolean oneFalls,
    boolean otherFalls) {

  /** What makes two amendments have to do with one another. */
  public enum Kind {
    /** Words of the one are words of the other. */
    WORDS,
    /** Both insert at one place: both are kept, and their order matters. */
    PLACE,
    /** They change one provision and their words are apart. */
    PROVISION,
    /** One repeals, moves or renumbers what the other relies on, or both want a place or number. */
    STRUCTURE,
    /** One repeals a provision that the other's words refer to. */
    REFERENCE,
    /** They make the same change. */
    SAME,
    /** One of them is only described, for a line that the other may change. */
    DESCRIBED
  }

  public Relation {
    // Listed in one order on every machine, which Set.copyOf does not promise.
    kinds = Collections.unmodifiableSet(new TreeSet<>(kinds));
  }

  /**
   * Nobody need look at it: a promise that both orders give the same bytes and that nobody falls.
   */
  public boolean isClean() {
    return commutes && (kinds.isEmpty() || kinds.equals(Set.of(Kind.PROVISION)));
  }

  /** The same, seen from the other one. */
  public Relation reversed() {
    return new Relation(other, one, kinds, commutes, otherFalls, oneFalls);
  }
}
