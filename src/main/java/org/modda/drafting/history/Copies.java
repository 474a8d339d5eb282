package org.modda.drafting.history;

import java.util.Arrays;

/**
 * Which characters of a text were copied, and of which they are copies: always the first ones, that
 * were typed or came with an import, and no copies themselves. By the characters' numbers: see
 * {@link org.modda.text.Weave}.
 */
final class Copies {

  private int count;
  private int[] firsts = new int[2];
  private int[] lengths = new int[2];
  private WovenText[] sources = new WovenText[2];
  private int[] sourceFirsts = new int[2];

  /** Shows what characters are, in order: copies, or themselves. */
  @FunctionalInterface
  interface OriginVisitor {
    void visit(WovenText source, int first, int length);
  }

  /** Characters that came after all that were copied before. */
  void add(int first, int length, WovenText source, int sourceFirst) {
    int last = count - 1;
    if (last >= 0
        && sources[last] == source
        && firsts[last] + lengths[last] == first
        && sourceFirsts[last] + lengths[last] == sourceFirst) {
      lengths[last] += length;
      return;
    }
    if (count == firsts.length) {
      firsts = Arrays.copyOf(firsts, 2 * count);
      lengths = Arrays.copyOf(lengths, 2 * count);
      sources = Arrays.copyOf(sources, 2 * count);
      sourceFirsts = Arrays.copyOf(sourceFirsts, 2 * count);
    }
    firsts[count] = first;
    lengths[count] = length;
    sources[count] = source;
    sourceFirsts[count] = sourceFirst;
    count++;
  }

  /** Of the characters of {@code own}, which has these copies, where they come from. */
  void forEachOrigin(WovenText own, int first, int length, OriginVisitor visitor) {
    int end = first + length;
    int at = first;
    for (int i = endingAfter(first); i < count && firsts[i] < end; i++) {
      if (at < firsts[i]) {
        visitor.visit(own, at, firsts[i] - at);
        at = firsts[i];
      }
      int to = Math.min(end, firsts[i] + lengths[i]);
      visitor.visit(sources[i], sourceFirsts[i] + at - firsts[i], to - at);
      at = to;
    }
    if (at < end) {
      visitor.visit(own, at, end - at);
    }
  }

  int count() {
    return count;
  }

  int first(int index) {
    return firsts[index];
  }

  int length(int index) {
    return lengths[index];
  }

  WovenText source(int index) {
    return sources[index];
  }

  int sourceFirst(int index) {
    return sourceFirsts[index];
  }

  /** The first that ends after this character. */
  private int endingAfter(int character) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (firsts[middle] + lengths[middle] <= character) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
