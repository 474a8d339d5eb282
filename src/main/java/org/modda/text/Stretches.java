package org.modda.text;

import java.util.Arrays;
import java.util.List;

/**
 * Stretches of several texts' tokens, one after the other, with a token between them that equals no
 * other.
 */
final class Stretches {

  /** Tokens {@code from} to {@code to} of a text, which stand in one of its hunks. */
  record Stretch(int text, int hunk, Tokens tokens, int from, int to) {}

  private final List<Stretch> stretches;

  /** Where each stretch begins; and where the one after the last would. */
  private final int[] starts;

  private final int[] ids;

  /** UTF-16 units before each token. */
  private final int[] units;

  /**
   * @param between the first id of a token between stretches; the next ones are smaller
   */
  Stretches(List<Stretch> stretches, int between) {
    this.stretches = stretches;
    starts = new int[stretches.size() + 1];
    for (int i = 0; i < stretches.size(); i++) {
      starts[i + 1] = starts[i] + stretches.get(i).to() - stretches.get(i).from() + 1;
    }
    ids = new int[starts[stretches.size()]];
    units = new int[ids.length + 1];
    for (int i = 0; i < stretches.size(); i++) {
      Stretch stretch = stretches.get(i);
      int at = starts[i];
      for (int token = stretch.from(); token < stretch.to(); token++) {
        ids[at] = stretch.tokens().id(token);
        units[at + 1] = units[at] + stretch.tokens().units(token, token + 1);
        at++;
      }
      ids[at] = between - i;
      units[at + 1] = units[at];
    }
  }

  int count() {
    return ids.length;
  }

  int id(int place) {
    return ids[place];
  }

  boolean isBetween(int place) {
    return ids[place] < 0;
  }

  int units(int from, int to) {
    return units[to] - units[from];
  }

  Stretch at(int place) {
    return stretches.get(index(place));
  }

  /** Which token of its text stands at a place. */
  int token(int place) {
    int index = index(place);
    return stretches.get(index).from() + place - starts[index];
  }

  private int index(int place) {
    int found = Arrays.binarySearch(starts, place);
    return found >= 0 ? found : -found - 2;
  }
}
