package org.modda.amendments.wording;

import java.util.ArrayList;
import java.util.List;
import org.modda.text.ChangeSet;

/**
 * The stretches that an edit changes, each widened to whole words, in the order of the text.
 *
 * <p>Changes in one word, or with nothing but white space between them, are one stretch.
 */
final class Hunks {

  /** Units {@code from} to {@code to} of the text before read {@code by} after. */
  record Hunk(int from, int to, String by) {

    boolean inserts() {
      return from == to;
    }
  }

  private Hunks() {}

  static List<Hunk> of(ChangeSet changes, String text) {
    List<Hunk> hunks = new ArrayList<>();
    changes.forEachChange(
        (fromA, toA, fromB, toB, inserted) -> {
          Hunk hunk = trimmed(new Hunk(fromA, toA, inserted), text);
          if (!hunk.inserts() || !hunk.by().isEmpty()) {
            join(hunks, hunk, text);
          }
        });
    return hunks.stream().map(hunk -> widened(hunk, text)).toList();
  }

  private static void join(List<Hunk> hunks, Hunk next, String text) {
    if (!hunks.isEmpty()) {
      Hunk last = hunks.getLast();
      String between = text.substring(last.to(), next.from());
      if (between.isBlank() || between.codePoints().allMatch(Words::isOfWord)) {
        hunks.removeLast();
        hunks.add(new Hunk(last.from(), next.to(), last.by() + between + next.by()));
        return;
      }
    }
    hunks.add(next);
  }

  /** Without what is the same at both ends; a surrogate pair is one. */
  private static Hunk trimmed(Hunk hunk, String text) {
    int from = hunk.from();
    int to = hunk.to();
    int start = 0;
    int end = hunk.by().length();
    while (from < to && start < end && text.charAt(from) == hunk.by().charAt(start)) {
      from++;
      start++;
    }
    while (from < to && start < end && text.charAt(to - 1) == hunk.by().charAt(end - 1)) {
      to--;
      end--;
    }
    if (start > 0 && Character.isHighSurrogate(text.charAt(from - 1))) {
      from--;
      start--;
    }
    if (end < hunk.by().length() && Character.isLowSurrogate(text.charAt(to))) {
      to++;
      end++;
    }
    return new Hunk(from, to, hunk.by().substring(start, end));
  }

  private static Hunk widened(Hunk hunk, String text) {
    int from = hunk.from();
    int to = hunk.to();
    boolean firstChanged =
        hunk.inserts()
            ? startsInWord(hunk.by())
            : Words.isOfWord(text.codePointAt(from)) || startsInWord(hunk.by());
    if (firstChanged) {
      from = Words.startAt(text, from);
    }
    boolean lastChanged =
        hunk.inserts()
            ? endsInWord(hunk.by())
            : Words.isOfWord(text.codePointBefore(to)) || endsInWord(hunk.by());
    if (lastChanged) {
      to = Words.endAt(text, to);
    }
    return new Hunk(
        from, to, text.substring(from, hunk.from()) + hunk.by() + text.substring(hunk.to(), to));
  }

  private static boolean startsInWord(String by) {
    return !by.isEmpty() && Words.isOfWord(by.codePointAt(0));
  }

  private static boolean endsInWord(String by) {
    return !by.isEmpty() && Words.isOfWord(by.codePointBefore(by.length()));
  }
}
