package org.modda.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Every character that was ever in a text, in order, with the revision that put it in and the one
 * that took it out: SCCS's interleaved deltas (M. J. Rochkind, The Source Code Control System, IEEE
 * Transactions on Software Engineering SE-1, 4, 1975, 364–370), a character for a line.
 *
 * <p>Laws. The text at revision {@code r} is the characters that were put in by {@code r} or before
 * and not taken out by {@code r} or before, in this order. Each character has a <em>number</em>,
 * the count of those that came into the text before it, which never changes; so what a revision put
 * in are the numbers from {@link #firstOf} on.
 *
 * <p>What is put in where characters were taken out stands after them. Positions and lengths are
 * UTF-16 units. One thread at a time may change it, while nobody reads.
 */
public final class Weave {

  /** In place of the revision that took a character out, where it stands. */
  public static final int STANDS = Integer.MAX_VALUE;

  /** By their numbers. */
  private final StringBuilder characters;

  /** For each revision the number of the first character that came with it or after it. */
  private int[] firsts;

  private int revision;

  private final List<Strand> strands = new ArrayList<>();
  private int standing;

  private Weave(CharSequence first) {
    characters = new StringBuilder(first);
    standing = first.length();
    firsts = new int[] {0, standing};
    Strand strand = new Strand(2);
    if (standing > 0) {
      strand.insert(0, 0, standing, STANDS);
    }
    strands.add(strand);
  }

  /** The weave of a text at its revision 0. */
  public static Weave of(CharSequence first) {
    return new Weave(first);
  }

  /** A weave again from its parts; the runs are joined to it by {@link #append}. */
  Weave(CharSequence characters, int[] firsts, int revisions) {
    this.characters = new StringBuilder(characters);
    this.firsts = firsts;
    this.revision = revisions - 1;
    strands.add(new Strand(2));
  }

  void append(int first, int length, int deletedBy) {
    Strand last = strands.getLast();
    last.insert(last.count(), first, length, deletedBy);
    standing += deletedBy == STANDS ? length : 0;
    keepShort(strands.size() - 1);
  }

  /** Takes in the next revision: the edit as it was made on the text of the one before it. */
  public void add(ChangeSet changes) {
    if (changes.length() != standing) {
      throw new IllegalArgumentException(
          "made on a text of " + changes.length() + ", met one of " + standing);
    }
    revision++;
    if (revision + 1 == firsts.length) {
      firsts = Arrays.copyOf(firsts, firsts.length + Math.max(8, firsts.length / 2));
    }
    firsts[revision] = characters.length();
    firsts[revision + 1] = characters.length();
    Weaving weaving = new Weaving(revision);
    int last = changes.sectionCount() - 1;
    for (int i = 0; i <= last; i++) {
      if (changes.replacementOf(i) != ChangeSet.KEPT) {
        weaving.delete(changes.unitsOf(i));
        weaving.insert(changes.insertOf(i));
      } else if (i < last) {
        weaving.pass(changes.unitsOf(i));
      }
    }
    firsts[revision + 1] = characters.length();
  }

  /** The newest revision. */
  public int revision() {
    return revision;
  }

  /** Units of the text as it stands. */
  public int length() {
    return standing;
  }

  /** Units that were ever in it. */
  public int size() {
    return characters.length();
  }

  /** The number of the first character that this revision, or one after it, put in. */
  public int firstOf(int revision) {
    return firsts[revision];
  }

  /** Units that this revision put in. */
  public int inserted(int revision) {
    return firsts[revision + 1] - firsts[revision];
  }

  /** The revision that put a character in. */
  public int revisionOf(int character) {
    int low = 0;
    int high = revision + 1;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (firsts[middle] <= character) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The characters with these numbers, in the order in which they came. */
  public String characters(int from, int to) {
    return characters.substring(from, to);
  }

  public String text() {
    return text(revision);
  }

  /** The text at one of its revisions. */
  public String text(int revision) {
    StringBuilder text = new StringBuilder(Math.min(standing + 16, characters.length()));
    forEachAt(revision, (first, length) -> text.append(characters, first, first + length));
    return text.toString();
  }

  /** Units of the text at one of its revisions. */
  public int length(int revision) {
    int[] sum = {0};
    forEachAt(revision, (first, length) -> sum[0] += length);
    return sum[0];
  }

  /** Shows the text at a revision, in order, as stretches of consecutive numbers. */
  public void forEachAt(int revision, StretchVisitor visitor) {
    int end = firsts[revision + 1];
    for (Strand strand : strands) {
      for (int run = 0; run < strand.count(); run++) {
        int first = strand.first(run);
        if (first < end && strand.deleted(run) > revision) {
          visitor.visit(first, Math.min(strand.length(run), end - first));
        }
      }
    }
  }

  /** As {@link #forEachAt(int, StretchVisitor)}, of the text's units from a place to another. */
  public void forEachAt(int revision, int from, int to, StretchVisitor visitor) {
    int[] passed = {0};
    forEachAt(
        revision,
        (first, length) -> {
          int begin = Math.max(from - passed[0], 0);
          int end = Math.min(to - passed[0], length);
          if (begin < end) {
            visitor.visit(first + begin, end - begin);
          }
          passed[0] += length;
        });
  }

  /** Shows every character there ever was, in order, as stretches that came and went together. */
  public void forEach(RunVisitor visitor) {
    for (Strand strand : strands) {
      for (int run = 0; run < strand.count(); run++) {
        int first = strand.first(run);
        int end = first + strand.length(run);
        while (first < end) {
          int inserted = revisionOf(first);
          int to = Math.min(end, firsts[inserted + 1]);
          visitor.visit(first, to - first, inserted, strand.deleted(run));
          first = to;
        }
      }
    }
  }

  /** As {@link #forEach}, each run as long as it can be: not cut where a revision ends. */
  void forEachRun(RunVisitor visitor) {
    for (Strand strand : strands) {
      for (int run = 0; run < strand.count(); run++) {
        visitor.visit(strand.first(run), strand.length(run), -1, strand.deleted(run));
      }
    }
  }

  /** Bytes that it takes in memory, about. */
  public long weight() {
    long sum = 120 + 2L * characters.capacity() + (long) Integer.BYTES * firsts.length;
    for (Strand strand : strands) {
      sum += strand.weight();
    }
    return sum;
  }

  /** How many runs it holds, for measurements. */
  public int runs() {
    return strands.stream().mapToInt(Strand::count).sum();
  }

  /** Consecutive characters of a text. */
  @FunctionalInterface
  public interface StretchVisitor {
    /**
     * @param first the number of the first
     */
    void visit(int first, int length);
  }

  /** Characters that one revision put in and one or none took out. */
  @FunctionalInterface
  public interface RunVisitor {
    /**
     * @param first the number of the first
     * @param deleted a revision, or {@link #STANDS}
     */
    void visit(int first, int length, int inserted, int deleted);
  }

  private int keepShort(int at) {
    Strand strand = strands.get(at);
    if (strand.count() <= Strand.MOST_RUNS - 2) {
      return 0;
    }
    strands.add(at + 1, strand.divide());
    return strand.count();
  }

  /** One edit on its way through the weave, always between two runs. */
  private final class Weaving {

    private final int by;
    private int at;
    private int run;

    Weaving(int revision) {
      by = revision;
    }

    /** Goes on behind so many units that stand. */
    void pass(int units) {
      int left = units;
      while (left > 0) {
        Strand strand = strands.get(at);
        if (run == strand.count() || (run == 0 && strand.standing() <= left)) {
          left -= run == 0 ? strand.standing() : 0;
          nextStrand();
        } else {
          left -= strand.stands(run) ? whole(strand, left) : 0;
          run++;
        }
      }
    }

    void delete(int units) {
      int left = units;
      while (left > 0) {
        Strand strand = strands.get(at);
        if (run == strand.count() || (run == 0 && strand.standing() == 0)) {
          nextStrand();
        } else if (!strand.stands(run)) {
          run++;
        } else {
          left -= whole(strand, left);
          run += strands.get(at).delete(run, by) ? 0 : 1;
        }
      }
      standing -= units;
    }

    /** Behind what was taken out here, before what stands next. */
    void insert(String text) {
      if (text.isEmpty()) {
        return;
      }
      toTheNextThatStands();
      if (run == 0 && at > 0) {
        at--;
        run = strands.get(at).count();
      }
      Strand strand = strands.get(at);
      int before = strand.count();
      strand.insert(run, characters.length(), text.length(), STANDS);
      run += strand.count() - before;
      characters.append(text);
      standing += text.length();
      divideWhereLong();
    }

    private void toTheNextThatStands() {
      while (at < strands.size()) {
        Strand strand = strands.get(at);
        if (run == strand.count() || (run == 0 && strand.standing() == 0)) {
          nextStrand();
        } else if (strand.stands(run)) {
          return;
        } else {
          run++;
        }
      }
    }

    /** The units of the run here; it is divided where it has more than these. */
    private int whole(Strand strand, int most) {
      if (strand.length(run) > most) {
        strand.divide(run, most);
        divideWhereLong();
        return most;
      }
      return strand.length(run);
    }

    private void nextStrand() {
      at++;
      run = 0;
    }

    private void divideWhereLong() {
      int first = keepShort(at);
      if (first > 0 && run > first) {
        at++;
        run -= first;
      }
    }
  }
}
