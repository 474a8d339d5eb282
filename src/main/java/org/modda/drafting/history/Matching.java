package org.modda.drafting.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All stretches that some words share with the sources, each as long as it can be. */
final class Matching {

  /**
   * Steps for one insertion; beyond, what comes later is not looked for: so texts that repeat
   * themselves thousands of times cost no more than others. A step is a unit that is compared. It
   * ends between two places, so that what is found does not depend on the order of the index.
   */
  private static final long MOST_STEPS = 10_000_000;

  /** Steps that a block costs which may be the same. */
  private static final int BLOCK_STEPS = 16;

  /** A source, and how much further on it has the same words. */
  private record Diagonal(int source, int shift) {}

  private final String words;
  private final BlockIndex index;
  private final List<Source> sources;
  private final Map<Diagonal, Integer> seenTo = new HashMap<>();
  private final List<Copied> all = new ArrayList<>();
  private long steps;

  Matching(String words, BlockIndex index, List<Source> sources) {
    this.words = words;
    this.index = index;
    this.sources = sources;
  }

  List<Copied> all() {
    int last = words.length() - BlockIndex.BLOCK;
    int hash = BlockIndex.hash(words, 0);
    for (int place = 0; place <= last && steps < MOST_STEPS; place++) {
      int here = place;
      index.forEach(hash, (source, at) -> met(source, at, here));
      if (place < last) {
        hash = BlockIndex.roll(hash, words.charAt(place), words.charAt(place + BlockIndex.BLOCK));
      }
    }
    return all;
  }

  long steps() {
    return steps;
  }

  private void met(int number, int at, int here) {
    steps += BLOCK_STEPS;
    Source source = sources.get(number);
    Diagonal diagonal = new Diagonal(number, at - here);
    if (seenTo.getOrDefault(diagonal, -1) >= here) {
      return;
    }
    String other = source.words();
    int from = here;
    int to = here;
    while (to < words.length()
        && to + diagonal.shift < other.length()
        && words.charAt(to) == other.charAt(to + diagonal.shift)) {
      to++;
    }
    while (from > 0
        && from + diagonal.shift > 0
        && words.charAt(from - 1) == other.charAt(from - 1 + diagonal.shift)) {
      from--;
    }
    steps += to - from;
    seenTo.put(diagonal, to);
    if (to - from >= CopiedWords.SHORTEST) {
      all.add(new Copied(from, to, source, from + diagonal.shift));
    }
  }
}
