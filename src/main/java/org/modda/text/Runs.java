package org.modda.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The changes of a change set as a person would see them.
 *
 * @param all its own words: in order, each with a kept unit before the next
 * @param insertions its sections that insert without deleting, alone or at the border of a deletion
 */
record Runs(List<Run> all, List<Insertion> insertions) {

  /**
   * One replacement.
   *
   * @param from UTF-16 units of the text before; an insertion where it equals {@code to}
   */
  record Run(int from, int to, String insert) {

    /**
     * Whether one has words of the other, or a place strictly inside them. Words that only border
     * on one another do not overlap, and neither do two insertions.
     */
    boolean overlaps(Run other) {
      return from < other.to && other.from < to;
    }
  }

  /** Text put in at a place. */
  record Insertion(int at, String text) {

    /** Whether it matters which of the two comes first. */
    boolean contends(Insertion other) {
      return at == other.at && !(text + other.text).equals(other.text + text);
    }
  }

  static Runs of(ChangeSet changes) {
    List<Run> all = new ArrayList<>(2);
    changes.forEachChange(
        (from, to, fromAfter, toAfter, insert) -> all.add(new Run(from, to, insert)));
    List<Insertion> insertions = new ArrayList<>(2);
    for (int i = 0, at = 0; i < changes.sectionCount(); i++) {
      if (changes.unitsOf(i) == 0) {
        insertions.add(new Insertion(at, changes.insertOf(i)));
      }
      at += changes.unitsOf(i);
    }
    return new Runs(all, insertions);
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  boolean overlap(Runs other) {
    for (int i = 0, j = 0; i < all.size() && j < other.all.size(); ) {
      Run one = all.get(i);
      Run two = other.all.get(j);
      if (one.overlaps(two)) {
        return true;
      }
      if (one.to <= two.to) {
        i++;
      } else {
        j++;
      }
    }
    return false;
  }

  boolean contend(Runs other) {
    for (int i = 0, j = 0; i < insertions.size() && j < other.insertions.size(); ) {
      Insertion one = insertions.get(i);
      Insertion two = other.insertions.get(j);
      if (one.contends(two)) {
        return true;
      }
      if (one.at < two.at) {
        i++;
      } else {
        j++;
      }
    }
    return false;
  }

  /** The first run that ends at or after this place; their count where there is none. */
  int firstEndingAtOrAfter(int place) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).to < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
