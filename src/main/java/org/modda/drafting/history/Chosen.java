package org.modda.drafting.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Of all stretches that may be copies those that are: the best goes first, then the best of what is
 * left before and after it.
 */
final class Chosen {

  /** Steps for one insertion; beyond, nothing more is a copy. A step is a look at a stretch. */
  private static final long MOST_STEPS = 2_000_000;

  /** Steps that it takes to see which of two is older. */
  private static final int AGE_STEPS = 100;

  /** What is left, and the stretches that reach into it. */
  private record Gap(int from, int to, List<Copied> found) {}

  private final WordBorders borders;
  private final List<Copied> chosen = new ArrayList<>();
  private long steps;

  /**
   * @param found is put in an order that is the same on every node, since steps may run out
   */
  Chosen(String words, List<Copied> found) {
    borders = new WordBorders(words);
    found.sort(Copied.IN_ORDER);
    Deque<Gap> gaps = new ArrayDeque<>();
    gaps.add(new Gap(0, words.length(), found));
    for (Gap gap = gaps.poll(); gap != null && steps < MOST_STEPS; gap = gaps.poll()) {
      Copied best = best(gap);
      if (best != null) {
        chosen.add(best);
        leave(gap, gap.from, best.from(), gaps);
        leave(gap, best.to(), gap.to, gaps);
      }
    }
    chosen.sort(Comparator.comparingInt(Copied::from));
  }

  List<Copied> inOrder() {
    return chosen;
  }

  long steps() {
    return steps;
  }

  private @Nullable Copied best(Gap gap) {
    Copied best = null;
    for (Copied one : gap.found) {
      steps++;
      Copied part = one.within(borders, gap.from, gap.to);
      if (part != null && best != null && part.isLike(best)) {
        steps += AGE_STEPS;
      }
      if (part != null && (best == null || part.isBetterThan(best))) {
        best = part;
      }
      if (steps >= MOST_STEPS) {
        break;
      }
    }
    return best;
  }

  private void leave(Gap gap, int from, int to, Deque<Gap> gaps) {
    List<Copied> found = new ArrayList<>();
    for (Copied one : to - from < CopiedWords.SHORTEST ? List.<Copied>of() : gap.found) {
      if (Math.min(to, one.to()) - Math.max(from, one.from()) >= CopiedWords.SHORTEST) {
        found.add(one);
      }
    }
    if (!found.isEmpty()) {
      gaps.add(new Gap(from, to, found));
    }
  }
}
