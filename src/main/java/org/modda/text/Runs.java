package org.modda.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The changes of a change set, each as one replacement: what a person would call its own words.
 *
 * @param all in order, each with a kept unit before the next
 */
record Runs(List<Run> all) {

  /**
   * One replacement.
   *
   * @param from UTF-16 units of the text before; an insertion where it equals {@code to}
   */
  record Run(int from, int to, String insert) {

    boolean isInsertion() {
      return from == to;
    }

    /**
     * Whether one has words of the other, or a place strictly inside them. Words that only border
     * on one another do not overlap, and neither do two insertions.
     */
    boolean overlaps(Run other) {
      return from < other.to && other.from < to;
    }

    /** Whether both insert at one place, so that it matters which comes first. */
    boolean contends(Run other) {
      return isInsertion()
          && other.isInsertion()
          && from == other.from
          && !(insert + other.insert).equals(other.insert + insert);
    }
  }

  static Runs of(ChangeSet changes) {
    List<Run> all = new ArrayList<>();
    changes.forEachChange((from, to, fromAfter, toAfter, insert) -> all.add(new Run(from, to, insert)));
    return new Runs(all);
  }

  /** The same effect, each run as one section. */
  ChangeSet changes(int length) {
    SectionsBuilder sections = new SectionsBuilder(2 * all.size() + 1);
    int at = 0;
    for (Run run : all) {
      sections.keep(run.from - at).replace(run.to - run.from, run.insert);
      at = run.to;
    }
    return sections.keep(length - at).build();
  }

  boolean overlap(Runs other) {
    return anyPair(other, Run::overlaps);
  }

  boolean contend(Runs other) {
    return anyPair(other, Run::contends);
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

  private interface OfTwo {
    boolean holds(Run one, Run other);
  }

  private boolean anyPair(Runs other, OfTwo relation) {
    for (int i = 0, j = 0; i < all.size() && j < other.all.size(); ) {
      Run one = all.get(i);
      Run two = other.all.get(j);
      if (relation.holds(one, two)) {
        return true;
      }
      if (one.to < two.to || (one.to == two.to && one.from >= two.from)) {
        i++;
      } else {
        j++;
      }
    }
    return false;
  }
}
