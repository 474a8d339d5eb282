package org.modda.amendments.radar;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.merging.Candidate;

/** The amendments of one docket, by the order of their numbers; one thread at a time. */
final class FollowedAmendments {

  private final Map<AmendmentId, Followed> all = new LinkedHashMap<>();
  private List<AmendmentId> order = List.of();
  private long version;
  private long moves;

  Collection<Followed> all() {
    return all.values();
  }

  /** In the order of their numbers. */
  void add(Followed tabled) {
    all.put(tabled.id(), tabled);
  }

  /** One that is known to have been tabled. */
  Followed of(AmendmentId amendment) {
    Followed followed = all.get(amendment);
    if (followed == null) {
      throw new IllegalStateException("not in the docket: " + amendment);
    }
    return followed;
  }

  @Nullable Followed find(AmendmentId amendment) {
    return all.get(amendment);
  }

  /** The one that it amends; null where it amends the bill. */
  @Nullable Followed parentOf(Followed followed) {
    AmendmentId amends = followed.tabled().amends();
    return amends == null ? null : all.get(amends);
  }

  List<Followed> pending() {
    return all.values().stream().filter(Followed::isPending).toList();
  }

  /** The pending ones as they would be done now. */
  List<Candidate> candidates() {
    return pending().stream().map(Followed::candidate).toList();
  }

  /** In which they are called; empty while nobody has set it. */
  List<AmendmentId> order() {
    return order;
  }

  void order(List<AmendmentId> calling) {
    order = calling;
  }

  /** Grows with every revision of a text that an amendment stands on. */
  long moves() {
    return moves;
  }

  /** Grows whenever something that a reader sees may have changed. */
  long version() {
    return version;
  }

  /** Something that a reader sees may have changed; the version from now on. */
  long next() {
    return ++version;
  }

  /** A text that an amendment stands on has another revision. */
  void textMoved() {
    moves++;
  }
}
