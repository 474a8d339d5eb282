package org.modda.publication.comparing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.outline.Unit;

/**
 * Which units stand in another unit than before, or changed places with others beside them.
 *
 * <p>Of units beside one another as many as possible stayed: those of a longest sequence that has
 * the same order in both states. So one article that went to the end has moved, and not all that
 * stood after it.
 */
final class MovedUnits {

  private MovedUnits() {}

  static Set<ProvisionId> between(State before, State after) {
    Set<ProvisionId> moved = new HashSet<>();
    Map<Optional<ProvisionId>, List<ProvisionId>> stayed = new HashMap<>();
    for (Unit unit : after.inOrder()) {
      Unit old = before.unit(unit.id());
      if (old != null && !Objects.equals(old.parent(), unit.parent())) {
        moved.add(unit.id());
      } else if (old != null) {
        stayed
            .computeIfAbsent(Optional.ofNullable(unit.parent()), parent -> new ArrayList<>())
            .add(unit.id());
      }
    }
    Map<ProvisionId, Integer> places = new HashMap<>();
    before.inOrder().forEach(unit -> places.put(unit.id(), places.size()));
    for (List<ProvisionId> siblings : stayed.values()) {
      int[] order =
          siblings.stream().mapToInt(id -> places.getOrDefault(id, Integer.MAX_VALUE)).toArray();
      boolean[] keeps = longestIncreasing(order);
      for (int i = 0; i < order.length; i++) {
        if (!keeps[i]) {
          moved.add(siblings.get(i));
        }
      }
    }
    return moved;
  }

  /** Marks a longest strictly increasing sequence, by patience sorting in n log n. */
  static boolean[] longestIncreasing(int[] numbers) {
    int[] ends = new int[numbers.length];
    int[] lasts = new int[numbers.length];
    int[] befores = new int[numbers.length];
    int length = 0;
    for (int i = 0; i < numbers.length; i++) {
      int found = Arrays.binarySearch(ends, 0, length, numbers[i]);
      int at = found >= 0 ? found : -found - 1;
      ends[at] = numbers[i];
      lasts[at] = i;
      befores[i] = at == 0 ? -1 : lasts[at - 1];
      length = Math.max(length, at + 1);
    }
    boolean[] marked = new boolean[numbers.length];
    for (int i = length == 0 ? -1 : lasts[length - 1]; i >= 0; i = befores[i]) {
      marked[i] = true;
    }
    return marked;
  }
}
