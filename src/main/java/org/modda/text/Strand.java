package org.modda.text;

import java.util.Arrays;

/**
 * Some neighbouring runs of a {@link Weave}: characters that came one after another, stand one
 * after another, and were taken out by the same revision or by none.
 */
final class Strand {

  /** More are divided into two strands, so that no edit moves more than this. */
  static final int MOST_RUNS = 512;

  private int count;

  /** The number of the run's first character: see {@link Weave}. */
  private int[] firsts;

  private int[] lengths;

  /** The revision that took the run out, or {@link Weave#STANDS}. */
  private int[] deleted;

  /** Units of the runs that stand. */
  private int standing;

  Strand(int capacity) {
    firsts = new int[capacity];
    lengths = new int[capacity];
    deleted = new int[capacity];
  }

  int count() {
    return count;
  }

  int first(int run) {
    return firsts[run];
  }

  int length(int run) {
    return lengths[run];
  }

  int deleted(int run) {
    return deleted[run];
  }

  boolean stands(int run) {
    return deleted[run] == Weave.STANDS;
  }

  int standing() {
    return standing;
  }

  /** Bytes, about. */
  long weight() {
    return 80 + 3L * Integer.BYTES * firsts.length;
  }

  void insert(int run, int first, int length, int deletedBy) {
    if (run > 0 && joins(run - 1, first, deletedBy)) {
      lengths[run - 1] += length;
    } else {
      makeRoom(run);
      firsts[run] = first;
      lengths[run] = length;
      deleted[run] = deletedBy;
    }
    standing += deletedBy == Weave.STANDS ? length : 0;
  }

  /** Makes two runs of one; the first has so many units. */
  void divide(int run, int units) {
    makeRoom(run);
    firsts[run] = firsts[run + 1];
    deleted[run] = deleted[run + 1];
    lengths[run] = units;
    firsts[run + 1] += units;
    lengths[run + 1] -= units;
  }

  /** Takes a whole run out; whether it became one with the run before it. */
  boolean delete(int run, int revision) {
    standing -= lengths[run];
    deleted[run] = revision;
    if (run == 0 || !joins(run - 1, firsts[run], revision)) {
      return false;
    }
    lengths[run - 1] += lengths[run];
    count--;
    System.arraycopy(firsts, run + 1, firsts, run, count - run);
    System.arraycopy(lengths, run + 1, lengths, run, count - run);
    System.arraycopy(deleted, run + 1, deleted, run, count - run);
    return true;
  }

  /** The second half, as a strand of its own. */
  Strand divide() {
    int half = count / 2;
    Strand second = new Strand(count - half + 8);
    second.count = count - half;
    System.arraycopy(firsts, half, second.firsts, 0, second.count);
    System.arraycopy(lengths, half, second.lengths, 0, second.count);
    System.arraycopy(deleted, half, second.deleted, 0, second.count);
    for (int run = 0; run < second.count; run++) {
      second.standing += second.stands(run) ? second.lengths[run] : 0;
    }
    standing -= second.standing;
    count = half;
    return second;
  }

  private boolean joins(int run, int first, int deletedBy) {
    return deleted[run] == deletedBy && firsts[run] + lengths[run] == first;
  }

  private void makeRoom(int run) {
    if (count == firsts.length) {
      int capacity = Math.min(Math.max(4, 2 * count), MOST_RUNS + 2);
      firsts = Arrays.copyOf(firsts, capacity);
      lengths = Arrays.copyOf(lengths, capacity);
      deleted = Arrays.copyOf(deleted, capacity);
    }
    System.arraycopy(firsts, run, firsts, run + 1, count - run);
    System.arraycopy(lengths, run, lengths, run + 1, count - run);
    System.arraycopy(deleted, run, deleted, run + 1, count - run);
    count++;
  }
}
