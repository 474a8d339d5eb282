package org.modda.drafting.history;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of what is put in that stands in a source too.
 *
 * @param from UTF-16 units of what is put in, up to {@code to}
 * @param at where it begins in the source
 */
record Copied(int from, int to, Source source, int at) {

  /** Any order, as long as it is the same on every node. */
  static final Comparator<Copied> IN_ORDER =
      Comparator.comparingInt(Copied::from)
          .thenComparingInt(Copied::to)
          .thenComparingLong(copied -> copied.source.cut())
          .thenComparing(Copied::name)
          .thenComparingInt(Copied::at);

  int length() {
    return to - from;
  }

  /** The part of it inside these bounds, of whole words if possible; null where it is too short. */
  @Nullable Copied within(WordBorders borders, int lowest, int highest) {
    int begin = Math.max(from, lowest);
    int end = Math.min(to, highest);
    if (end - begin < CopiedWords.SHORTEST) {
      return null;
    }
    int first = Math.min(borders.atOrAfter(begin), end);
    int last = Math.max(borders.atOrBefore(end), first);
    if (last - first < CopiedWords.SHORTEST) {
      first = begin + (borders.isInsidePair(begin) ? 1 : 0);
      last = end - (borders.isInsidePair(end) ? 1 : 0);
    }
    return last - first < CopiedWords.SHORTEST
        ? null
        : new Copied(first, last, source, at + first - from);
  }

  /** A strict order of all parts of the same words. */
  boolean isBetterThan(Copied other) {
    if (length() != other.length()) {
      return length() > other.length();
    }
    if (from != other.from) {
      return from < other.from;
    }
    long age = oldest();
    long otherAge = other.oldest();
    if (age != otherAge) {
      return age < otherAge;
    }
    if (source.cut() != other.source.cut()) {
      return source.cut() < other.source.cut();
    }
    int order = name().compareTo(other.name());
    return order == 0 ? at < other.at : order < 0;
  }

  /** Whether to tell which is better takes a look at where they come from. */
  boolean isLike(Copied other) {
    return from == other.from && to == other.to;
  }

  private String name() {
    return source.text().provision().value();
  }

  /** The place in the log at which its first character came into the bill. */
  private long oldest() {
    long[] position = {0};
    source.forEachOrigin(
        at,
        at + 1,
        (text, first, length) -> position[0] = text.position(text.weave().revisionOf(first)));
    return position[0];
  }
}
