package org.modda.platform.store.log;

import java.util.Arrays;
import java.util.List;

/** Whether what the log holds is, to the byte, what was sent to it. */
final class Sameness {

  private Sameness() {}

  static boolean same(Commit one, Commit other) {
    return one.position() == other.position()
        && one.aggregate().equals(other.aggregate())
        && one.sequence() == other.sequence()
        && one.at().toEpochMilli() == other.at().toEpochMilli()
        && same(one.events(), other.events());
  }

  private static boolean same(List<Commit.Entry> ones, List<Commit.Entry> others) {
    boolean same = ones.size() == others.size();
    for (int i = 0; same && i < ones.size(); i++) {
      Commit.Entry one = ones.get(i);
      Commit.Entry other = others.get(i);
      same =
          one.name().equals(other.name())
              && one.meta().equals(other.meta())
              && Arrays.equals(one.payload(), other.payload());
    }
    return same;
  }
}
