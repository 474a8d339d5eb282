package org.modda.drafting.history;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Words that may be copied: a text as it stands, or what one change took out of it. */
final class Source {

  private final WovenText text;
  private final int @Nullable [] stretches;
  private final String words;
  private final long cut;
  private int number = -1;
  private int[] blocks = {};

  /**
   * @param stretches the characters of a cut; null of a text as it stands
   * @param cut counts the cuts; 0 of a text as it stands
   */
  Source(WovenText text, int @Nullable [] stretches, String words, long cut) {
    this.text = text;
    this.stretches = stretches;
    this.words = words;
    this.cut = cut;
  }

  boolean isIndexed() {
    return number >= 0;
  }

  int number() {
    return number;
  }

  /** Its blocks in the index. */
  int[] blocks() {
    return blocks;
  }

  void indexed(int as, int[] itsBlocks) {
    number = as;
    blocks = itsBlocks;
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
