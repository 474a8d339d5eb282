package org.modda.drafting.history;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of what is put in that stands in a source too.
 *
 * @param from UTF-16 units of what is put in, up to {@code to}
 * @param at where it begins in the source
 */
record Copied(int from, int to, CopiedWords.Source source, int at) {

  int length() {
    return to - from;
  }

  /** The part of it inside these bounds, of whole words if possible; null where it is too short. */
  @Nullable Copied within(String words, int lowest, int highest) {
    int begin = Math.max(from, lowest);
    int end = Math.min(to, highest);
    if (end - begin < CopiedWords.SHORTEST) {
      return null;
    }
    int first = begin;
    int last = end;
    while (first < last && isInsideWord(words, first)) {
      first++;
    }
    while (first < last && isInsideWord(words, last)) {
      last--;
    }
    if (last - first < CopiedWords.SHORTEST) {
      first = begin + (isInsidePair(words, begin) ? 1 : 0);
      last = end - (isInsidePair(words, end) ? 1 : 0);
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

  private static boolean isInsideWord(String words, int place) {
    return place > 0
        && place < words.length()
        && isOfWord(words.charAt(place - 1))
        && isOfWord(words.charAt(place));
  }

  /** The halves of a pair count as letters: a pair is never cut, and neither is oʻ. */
  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || "'ʻʼ‘’`".indexOf(c) >= 0;
  }

  private static boolean isInsidePair(String words, int place) {
    return place > 0
        && place < words.length()
        && Character.isSurrogatePair(words.charAt(place - 1), words.charAt(place));
  }
}
