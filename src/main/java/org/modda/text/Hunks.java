package org.modda.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The changed places between two texts as a parliament would print them.
 *
 * <p>An insertion or a deletion that could as well be said a little earlier or later is said where
 * a line, a sentence or else a word begins. Changes with nothing but a space between them, or with
 * less between them than either changes, are one: a phrase that was rewritten is printed as old and
 * new, and not as word after word. A line feed that stayed is never part of a change.
 */
final class Hunks {

  /** How far a change is shifted to a better place, in tokens. */
  private static final int FURTHEST = 200;

  /** What is taken into a change at most: two words. */
  private static final int WORDS_BETWEEN = 2;

  private final Tokens before;
  private final Tokens after;

  Hunks(Tokens before, Tokens after) {
    this.before = before;
    this.after = after;
  }

  List<Hunk> of(CommonTokens common) {
    return joined(shifted(changes(common))).stream().map(this::trimmed).toList();
  }

  private List<Hunk> changes(CommonTokens common) {
    List<Hunk> changes = new ArrayList<>();
    for (int i = 0, j = 0; i < before.count() || j < after.count(); ) {
      int fromA = i;
      int fromB = j;
      while (i < before.count() && !common.inA(i)) {
        i++;
      }
      while (j < after.count() && !common.inB(j)) {
        j++;
      }
      if (i > fromA || j > fromB) {
        changes.add(new Hunk(fromA, i, fromB, j));
      }
      while (common.inA(i) && common.inB(j)) {
        i++;
        j++;
      }
    }
    return changes;
  }

  private List<Hunk> shifted(List<Hunk> hunks) {
    List<Hunk> shifted = new ArrayList<>(hunks.size());
    int end = 0;
    for (int i = 0; i < hunks.size(); i++) {
      Hunk hunk = hunks.get(i);
      int next = i + 1 < hunks.size() ? hunks.get(i + 1).fromA() : before.count();
      if (hunk.inserts()) {
        hunk = shifted(hunk, after, hunk.fromB(), hunk.toB(), hunk.fromA() - end, next);
      } else if (hunk.deletes()) {
        hunk = shifted(hunk, before, hunk.fromA(), hunk.toA(), hunk.fromA() - end, next);
      }
      shifted.add(hunk);
      end = hunk.toA();
    }
    return shifted;
  }

  /** The hunk at its fittest place; of several the first. */
  private static Hunk shifted(Hunk hunk, Tokens in, int from, int to, int room, int next) {
    int least = 0;
    while (-least < Math.min(room, FURTHEST) && in.id(from + least - 1) == in.id(to + least - 1)) {
      least--;
    }
    int most = 0;
    while (most < Math.min(next - hunk.toA(), FURTHEST) && in.id(from + most) == in.id(to + most)) {
      most++;
    }
    int best = 0;
    int fitness = -1;
    for (int by = least; by <= most; by++) {
      int there = ReadingTokens.fitness(in, from + by) + ReadingTokens.fitness(in, to + by);
      if (there > fitness) {
        fitness = there;
        best = by;
      }
    }
    return hunk.by(best);
  }

  private List<Hunk> joined(List<Hunk> hunks) {
    List<Hunk> joined = new ArrayList<>(hunks.size());
    for (Hunk next : hunks) {
      Hunk hunk = next;
      while (!joined.isEmpty() && areOne(joined.getLast(), hunk)) {
        hunk = joined.removeLast().upTo(hunk);
      }
      joined.add(hunk);
    }
    return joined;
  }

  private boolean areOne(Hunk one, Hunk next) {
    int from = one.toA();
    int to = next.fromA();
    if (from == to) {
      return true;
    }
    int units = before.units(from, to);
    if (units >= MovedBlocks.SHORTEST) {
      return false;
    }
    int words = 0;
    boolean blank = true;
    for (int token = from; token < to; token++) {
      int first = before.first(token);
      if (first == '\n') {
        return false;
      }
      boolean reference = first == '[' && before.units(token, token + 1) > 1;
      words += reference || Tokens.isOfWord(first) ? 1 : 0;
      blank &= Character.isWhitespace(first);
    }
    boolean replaced = isReplacement(one) && isReplacement(next);
    return blank
        || (words == 0 && replaced)
        || (words <= WORDS_BETWEEN && units <= Math.min(size(one), size(next)));
  }

  /** Without what is the same at both ends, now that it has been joined. */
  private Hunk trimmed(Hunk hunk) {
    int fromA = hunk.fromA();
    int fromB = hunk.fromB();
    while (fromA < hunk.toA() && fromB < hunk.toB() && before.id(fromA) == after.id(fromB)) {
      fromA++;
      fromB++;
    }
    int toA = hunk.toA();
    int toB = hunk.toB();
    while (toA > fromA && toB > fromB && before.id(toA - 1) == after.id(toB - 1)) {
      toA--;
      toB--;
    }
    return new Hunk(fromA, toA, fromB, toB);
  }

  private static boolean isReplacement(Hunk hunk) {
    return !hunk.inserts() && !hunk.deletes();
  }

  private int size(Hunk hunk) {
    return Math.max(before.units(hunk.fromA(), hunk.toA()), after.units(hunk.fromB(), hunk.toB()));
  }
}
