package org.modda.drafting.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

  /** Stale blocks that the index may hold beside as many others. */
  private static final int MOST_STALE = 10_000;

  private final BlockIndex index = new BlockIndex();
  private final List<@Nullable Source> sources = new ArrayList<>();
  private final Map<WovenText, Source> standing = new HashMap<>();
  private final Set<WovenText> changed = new LinkedHashSet<>();
  private final Deque<Source> cuts = new ArrayDeque<>();
  private int stale;
  private long cutsSoFar;

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
    long length = cuts.stream().mapToLong(cut -> cut.words.length()).sum();
    while (cuts.size() > MOST_CUTS || (length > LONGEST_CUTS && cuts.size() > 1)) {
      Source oldest = cuts.remove();
      length -= oldest.words.length();
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
    List<Copied> found = new Matching(words, index, sources).all();
    List<Copied> copied = new ArrayList<>();
    choose(words, found, 0, words.length(), copied);
    copied.sort(Comparator.comparingInt(Copied::from));
    return copied;
  }

  private static void choose(
      String words, List<Copied> found, int from, int to, List<Copied> chosen) {
    Copied best = null;
    for (Copied one : to - from < SHORTEST ? List.<Copied>of() : found) {
      Copied part = one.within(words, from, to);
      if (part != null && (best == null || part.isBetterThan(best))) {
        best = part;
      }
    }
    if (best != null) {
      chosen.add(best);
      choose(words, found, from, best.from(), chosen);
      choose(words, found, best.to(), to, chosen);
    }
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
      if (cut.number < 0) {
        remember(cut);
      }
    }
    if (stale > MOST_STALE && 2 * stale > index.size()) {
      index.clear();
      sources.clear();
      stale = 0;
      standing.values().forEach(this::remember);
      cuts.forEach(this::remember);
    }
  }

  private void remember(Source source) {
    source.number = sources.size();
    sources.add(source);
    source.blocks = index.add(source.number, source.words);
  }

  private void forget(Source source) {
    if (source.number >= 0) {
      sources.set(source.number, null);
      stale += source.blocks;
    }
  }

  /** Words that may be copied. */
  static final class Source {

    private final WovenText text;
    private final int @Nullable [] stretches;
    private final String words;
    private final long cut;
    private int number = -1;
    private int blocks;

    /**
     * @param stretches the characters of a cut; null of a text as it stands
     * @param cut counts the cuts; 0 of a text as it stands
     */
    private Source(WovenText text, int @Nullable [] stretches, String words, long cut) {
      this.text = text;
      this.stretches = stretches;
      this.words = words;
      this.cut = cut;
    }

    WovenText text() {
      return text;
    }

    /** The characters of a cut. */
    int[] stretches() {
      return Objects.requireNonNull(stretches);
    }

    String words() {
      return words;
    }

    /** Counts the cuts; 0 of a text as it stands. */
    long cut() {
      return cut;
    }

    /** The first origins of the units from a place to another. */
    void forEachOrigin(int from, int to, Copies.OriginVisitor visitor) {
      if (stretches == null) {
        text.weave()
            .forEachAt(
                text.revision(),
                from,
                to,
                (first, length) -> text.forEachOrigin(first, length, visitor));
        return;
      }
      int passed = 0;
      for (int i = 0; i < stretches.length; i += 2) {
        int begin = Math.max(from - passed, 0);
        int end = Math.min(to - passed, stretches[i + 1]);
        if (begin < end) {
          text.forEachOrigin(stretches[i] + begin, end - begin, visitor);
        }
        passed += stretches[i + 1];
      }
    }
  }
}
