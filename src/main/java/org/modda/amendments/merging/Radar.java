package org.modda.amendments.merging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendmentId;

/**
 * Finds how pending amendments stand to one another.
 *
 * <p>Laws, of amendments that can be applied to the bill as it is: {@code a} falls if {@code b} is
 * adopted exactly where consolidating {@code [b, a]} makes {@code a} fall; and they commute exactly
 * where both orders give the same hash and nobody falls.
 */
public final class Radar {

  private Radar() {}

  /** How two stand to one another, clean or not; both amend the bill, or the same amendment. */
  public static Relation between(Candidate one, Candidate other, BillState state) {
    return new Pairing(state).judge(new Footprint(one, state), new Footprint(other, state));
  }

  /** All relations among these that are not clean, ordered by their places in the list. */
  public static List<Relation> among(List<Candidate> candidates, BillState state) {
    List<Footprint> footprints = footprints(candidates, state);
    Floors floors = new Floors(footprints, state);
    List<Relation> found = new ArrayList<>();
    for (long pair : new Sweep(footprints).pairs()) {
      Relation relation =
          floors.judge(footprints.get(Sweep.first(pair)), footprints.get(Sweep.second(pair)));
      if (relation != null && !relation.isClean()) {
        found.add(relation);
      }
    }
    return found;
  }

  /** All relations of one with the others that are not clean; it is {@code one} in each. */
  public static List<Relation> around(
      Candidate added, List<Candidate> candidates, BillState state) {
    List<Candidate> all = new ArrayList<>(candidates);
    all.removeIf(candidate -> candidate.id().equals(added.id()));
    List<Footprint> footprints = footprints(all, state);
    Footprint own = new Footprint(added, state);
    footprints.add(own);
    Floors floors = new Floors(footprints, state);
    List<Relation> found = new ArrayList<>();
    for (Footprint other : footprints) {
      Relation relation = other == own ? null : floors.judge(own, other);
      if (relation != null && !relation.isClean()) {
        found.add(relation);
      }
    }
    return found;
  }

  /** As the other {@code around}, of one of these; none where it is not among them. */
  public static List<Relation> around(
      AmendmentId one, List<Candidate> candidates, BillState state) {
    return candidates.stream()
        .filter(candidate -> candidate.id().equals(one))
        .findFirst()
        .map(candidate -> around(candidate, candidates, state))
        .orElse(List.of());
  }

  private static List<Footprint> footprints(List<Candidate> candidates, BillState state) {
    return candidates.stream()
        .map(candidate -> new Footprint(candidate, state))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** What each of them amends, so that only those on the same texts are compared. */
  private static final class Floors {

    private final Map<AmendmentId, Footprint> byId = new HashMap<>();
    private final Pairing pairing;

    Floors(List<Footprint> footprints, BillState state) {
      this.pairing = new Pairing(state);
      byId.putAll(
          footprints.stream().collect(Collectors.toMap(Footprint::id, Function.identity())));
    }

    /** Null for two of which the one amends the other, or that are too far from one another. */
    @Nullable Relation judge(Footprint one, Footprint other) {
      AmendmentId first = one.amends();
      AmendmentId second = other.amends();
      if (first == null ? second == null : first.equals(second)) {
        return pairing.judge(one, other);
      }
      if (first != null && second == null) {
        Footprint parent = byId.get(first);
        return parent == null || parent == other || parent.amends() != null
            ? null
            : pairing.judge(one, other, parent);
      }
      if (first == null) {
        Relation reversed = judge(other, one);
        return reversed == null ? null : reversed.reversed();
      }
      return null;
    }
  }
}
