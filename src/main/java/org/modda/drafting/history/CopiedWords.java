package org.modda.drafting.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Recognises words that were copied inside a bill.
 *
 * <p>Of what is put in at once, a stretch is a copy where it has at least {@value #SHORTEST} units
 * that stand, right before, in some text of the bill, or are among the last {@value #MOST_CUTS}
 * stretches so long that one change took out. It is whole words, where so much is left of them. The
 * longest goes first, then what is left before and after it; of two as long, the one that stands
 * first in what is put in, then the one whose beginning is the oldest by the log.
 *
 * <p>What is found depends on the texts alone, so it is the same on every node.
 */
final class CopiedWords {

  /** UTF-16 units. */
  static final int SHORTEST = 40;

  static final int MOST_CUTS = 32;

  /** Units of all cuts together. */
  private static final int LONGEST_CUTS = 1 << 21;

  private final BlockIndex index = new BlockIndex();
  private final List<Source> sources = new ArrayList<>();
  private final Deque<Integer> freeNumbers = new ArrayDeque<>();
  private final Map<WovenText, Source> standing = new HashMap<>();
  private final Set<WovenText> changed = new LinkedHashSet<>();
  private final Deque<Source> cuts = new ArrayDeque<>();
  private long cutsSoFar;
  private long steps;

  /** The text has other words now. */
  void changed(WovenText text) {
    changed.add(text);
  }

  /**
   * One change took a stretch out.
   *
   * @param stretches pairs: the number of a character and how many come after it
   */
  void cut(WovenText text, int[] stretches) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < stretches.length; i += 2) {
      words.append(text.weave().characters(stretches[i], stretches[i] + stretches[i + 1]));
    }
    cuts.add(new Source(text, stretches, words.toString(), ++cutsSoFar));
    long length = cuts.stream().mapToLong(cut -> cut.words().length()).sum();
    while (cuts.size() > MOST_CUTS || (length > LONGEST_CUTS && cuts.size() > 1)) {
      Source oldest = cuts.remove();
      length -= oldest.words().length();
      forget(oldest);
    }
  }

  /** What was cut lately, the oldest first. */
  Deque<Source> cuts() {
    return cuts;
  }

  /** The copies in words that are about to be put in, in their order. */
  List<Copied> in(String words) {
    if (words.length() < SHORTEST) {
      return List.of();
    }
    bringUp();
    Matching matching = new Matching(words, index, sources);
    Chosen chosen = new Chosen(words, matching.all());
    steps += matching.steps() + chosen.steps();
    return chosen.inOrder();
  }

  /** Units and blocks that were looked at so far, about: what its work is counted in. */
  long steps() {
    return steps;
  }

  /** Bytes in memory, about. */
  long weight() {
    return 80L * index.size();
  }

  private void bringUp() {
    for (WovenText text : changed) {
      Source known = standing.remove(text);
      if (known != null) {
        forget(known);
      }
      if (text.weave().length() >= SHORTEST) {
        Source now = new Source(text, null, text.weave().text(), 0);
        standing.put(text, now);
        remember(now);
      }
    }
    changed.clear();
    for (Source cut : cuts) {
      if (!cut.isIndexed()) {
        remember(cut);
      }
    }
  }

  private void remember(Source source) {
    Integer free = freeNumbers.poll();
    int number = free == null ? sources.size() : free;
    if (free == null) {
      sources.add(source);
    } else {
      sources.set(number, source);
    }
    source.indexed(number, index.add(number, source.words()));
    steps += source.words().length();
  }

  private void forget(Source source) {
    if (source.isIndexed()) {
      index.remove(source.blocks());
      freeNumbers.add(source.number());
    }
  }
}
