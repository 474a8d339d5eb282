package org.modda.amendments.merging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.modda.amendments.Described;
import org.modda.drafting.ProvisionId;
import org.modda.text.PendingChange;

/**
 * Finds the pairs that can have to do with one another, without looking at all: words by sweeping
 * over each text from its front to its end, all else by what two have in common.
 */
final class Sweep {

  /** The first word of one amendment's change in a text, and where the last one ends. */
  private record Stretch(int amendment, int from, int to) {}

  private final List<Footprint> all;
  private final Set<Long> pairs = new HashSet<>();

  Sweep(List<Footprint> all) {
    this.all = all;
    words();
    common(f -> f.acted, f -> f.needed);
    common(f -> f.numbers, f -> f.numbers);
    common(f -> f.places, f -> f.places);
    common(f -> f.repealed, f -> f.references);
    described();
  }

  /** In the order of the list. */
  long[] pairs() {
    return pairs.stream().mapToLong(Long::longValue).sorted().toArray();
  }

  static int first(long pair) {
    return (int) (pair >>> 32);
  }

  static int second(long pair) {
    return (int) pair;
  }

  private void pair(int one, int other) {
    if (one != other) {
      pairs.add(((long) Math.min(one, other) << 32) | Math.max(one, other));
    }
  }

  private void words() {
    Map<ProvisionId, List<Stretch>> texts = new HashMap<>();
    Map<ProvisionId, List<Integer>> subordinate = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      Footprint footprint = all.get(i);
      for (Map.Entry<ProvisionId, PendingChange> change : footprint.changes.entrySet()) {
        if (footprint.amends() != null) {
          subordinate.computeIfAbsent(change.getKey(), id -> new ArrayList<>()).add(i);
        }
        List<Stretch> stretches = texts.computeIfAbsent(change.getKey(), id -> new ArrayList<>());
        int amendment = i;
        change
            .getValue()
            .changes()
            .forEachChange(
                (from, to, fromB, toB, inserted) ->
                    stretches.add(new Stretch(amendment, from, to)));
      }
    }
    texts.forEach(
        (provision, stretches) -> {
          // A sub-amendment's places are on the text that its parent would leave.
          for (int child : subordinate.getOrDefault(provision, List.of())) {
            stretches.forEach(stretch -> pair(child, stretch.amendment));
          }
          sweep(stretches);
        });
  }

  private void sweep(List<Stretch> stretches) {
    stretches.sort(Comparator.comparingInt(Stretch::from).thenComparingInt(Stretch::amendment));
    List<Stretch> open = new ArrayList<>();
    for (Stretch next : stretches) {
      open.removeIf(stretch -> stretch.to < next.from);
      for (Stretch stretch : open) {
        pair(stretch.amendment, next.amendment);
      }
      open.add(next);
    }
  }

  private <K> void common(Function<Footprint, Set<K>> doing, Function<Footprint, Set<K>> needing) {
    Map<K, List<Integer>> byKey = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      for (K key : needing.apply(all.get(i))) {
        byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
      }
    }
    for (int i = 0; i < all.size(); i++) {
      for (K key : doing.apply(all.get(i))) {
        for (int other : byKey.getOrDefault(key, List.of())) {
          pair(i, other);
        }
      }
    }
  }

  private void described() {
    Map<ProvisionId, List<Integer>> byTarget = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      for (ProvisionId target : all.get(i).targets) {
        byTarget.computeIfAbsent(target, id -> new ArrayList<>()).add(i);
      }
    }
    for (int i = 0; i < all.size(); i++) {
      for (Described described : all.get(i).described()) {
        for (int other : byTarget.getOrDefault(described.provision(), List.of())) {
          if (all.get(other).mayConcern(described.provision(), described.line())) {
            pair(i, other);
          }
        }
      }
    }
  }
}
