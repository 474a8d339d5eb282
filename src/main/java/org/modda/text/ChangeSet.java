package org.modda.text;

import java.util.Arrays;
import java.util.List;

/**
 * One edit of one text: which stretches stay and what replaces the others.
 *
 * <p>It covers a text of exactly {@link #length()} UTF-16 units. All positions and lengths are
 * UTF-16 units; line breaks are {@code \n} alone, and inserted text holds no {@code \r}.
 *
 * <p>The same algebra as {@code ChangeSet} of {@code @codemirror/state} 6.6.0 ({@code
 * src/change.ts}), section for section, since the browser computes with that one. Laws, for {@code
 * a} and {@code b} made on the same text and {@code c} made after {@code a}:
 *
 * <ul>
 *   <li>{@code a.compose(c)} does what {@code a} and then {@code c} do; composing is associative;
 *   <li>{@code a.invert(text)} leads back from {@code a.apply(text)} to {@code text};
 *   <li>{@code a.compose(b.map(a, false))} and {@code b.compose(a.map(b, true))} give the same
 *       text;
 *   <li>but mapping over {@code a.compose(c)} is not mapping over {@code a} and then {@code c}: see
 *       {@link Rebase}.
 * </ul>
 *
 * <p>Invariant, as CodeMirror's {@code addSection} keeps it: no section is empty, and neither two
 * kept stretches, nor two plain deletions, nor two plain insertions stand side by side. Other
 * neighbours stay apart, since positions and mappings tell them apart; so two change sets may do
 * the same and not be equal.
 */
public final class ChangeSet {

  /** What stands in place of the length of a replacement where the text stays. */
  static final int KEPT = -1;

  private static final int[] NO_SECTIONS = {};
  private static final String[] NO_INSERTS = {};

  /** From how many changes on writing the text anew is cheaper than moving its end each time. */
  private static final int MANY_CHANGES = 16;

  /** Pairs: units of the text before, then units that replace them or {@link #KEPT}. */
  private final int[] sections;

  /** For each pair the text that replaces; empty where nothing is inserted. */
  private final String[] inserts;

  private final int length;
  private final int newLength;

  /** Takes the arrays over; they must satisfy the class's invariant. */
  ChangeSet(int[] sections, String[] inserts) {
    this.sections = sections;
    this.inserts = inserts;
    long before = 0;
    long after = 0;
    for (int i = 0; i < sections.length; i += 2) {
      before += sections[i];
      after += sections[i + 1] == KEPT ? sections[i] : sections[i + 1];
    }
    if (before > Integer.MAX_VALUE || after > Integer.MAX_VALUE) {
      throw new MalformedChangeSet("longer than a text can be");
    }
    this.length = (int) before;
    this.newLength = (int) after;
  }

  /** The change set that keeps all of a text of that length. */
  public static ChangeSet identity(int length) {
    if (length < 0) {
      throw new IllegalArgumentException("negative length " + length);
    }
    return length == 0
        ? new ChangeSet(NO_SECTIONS, NO_INSERTS)
        : new ChangeSet(new int[] {length, KEPT}, new String[] {""});
  }

  /**
   * One replacement in a text of that length; an insertion where {@code from} equals {@code to}.
   *
   * @throws MalformedChangeSet if {@code insert} holds a {@code \r}
   */
  public static ChangeSet replacing(int length, int from, int to, String insert) {
    if (from < 0 || from > to || to > length) {
      throw new IllegalArgumentException(from + " to " + to + " in a text of " + length);
    }
    return new SectionsBuilder(3)
        .keep(from)
        .replace(to - from, withoutCarriageReturn(insert))
        .keep(length - to)
        .build();
  }

  /**
   * The same replacement of several ranges of a text of that length.
   *
   * @param ranges in order, none of which begins before the one before it ends
   * @throws MalformedChangeSet if {@code insert} holds a {@code \r}
   */
  public static ChangeSet replacingEach(int length, List<TextRange> ranges, String insert) {
    SectionsBuilder sections = new SectionsBuilder(2 * ranges.size() + 1);
    int end = 0;
    for (TextRange range : ranges) {
      if (range.from() < end || range.to() > length) {
        throw new IllegalArgumentException(range + " after " + end + " in a text of " + length);
      }
      sections.keep(range.from() - end).replace(range.length(), withoutCarriageReturn(insert));
      end = range.to();
    }
    return sections.keep(length - end).build();
  }

  /** Units of the text that it can be applied to. */
  public int length() {
    return length;
  }

  /** Units of the text that it makes. */
  public int newLength() {
    return newLength;
  }

  /** Whether it keeps everything. */
  public boolean isEmpty() {
    return sections.length == 0 || (sections.length == 2 && sections[1] == KEPT);
  }

  /** Units inserted, those that replace others included. */
  public int inserted() {
    int sum = 0;
    for (String insert : inserts) {
      sum += insert.length();
    }
    return sum;
  }

  /** Units deleted, those that are replaced included. */
  public int deleted() {
    int sum = 0;
    for (int i = 0; i < sections.length; i += 2) {
      sum += sections[i + 1] == KEPT ? 0 : sections[i];
    }
    return sum;
  }

  /** The text that it makes of {@code text}, which must be {@link #length()} units long. */
  public String apply(CharSequence text) {
    return writtenAnew(text).toString();
  }

  /** As {@link #apply}, in place; a text with few changes is not copied. */
  public void applyTo(StringBuilder text) {
    if (sections.length / 2 > MANY_CHANGES) {
      StringBuilder after = writtenAnew(text);
      text.setLength(0);
      text.append(after);
      return;
    }
    requireLength(text);
    int position = length;
    for (int i = sections.length - 2; i >= 0; i -= 2) {
      int from = position - sections[i];
      if (sections[i + 1] != KEPT) {
        text.replace(from, position, inserts[i >> 1]);
      }
      position = from;
    }
  }

  /**
   * This edit and then {@code next}, as one.
   *
   * @param next made on the text that this one makes
   */
  public ChangeSet compose(ChangeSet next) {
    if (newLength != next.length) {
      throw new IllegalArgumentException(
          "a text of " + newLength + " goes on as one of " + next.length);
    }
    if (isEmpty()) {
      return next;
    }
    return next.isEmpty() ? this : Composing.compose(this, next);
  }

  /**
   * The edit that takes this one back.
   *
   * @param before the text that this one was made on
   */
  public ChangeSet invert(CharSequence before) {
    requireLength(before);
    int[] back = sections.clone();
    String[] restored = inserts.clone();
    for (int i = 0, position = 0; i < sections.length; i += 2) {
      int end = position + sections[i];
      if (sections[i + 1] != KEPT) {
        back[i] = sections[i + 1];
        back[i + 1] = sections[i];
        restored[i >> 1] = withoutCarriageReturn(before.subSequence(position, end).toString());
      }
      position = end;
    }
    return new ChangeSet(back, restored);
  }

  /**
   * This edit, as it reads on the text that {@code over} makes.
   *
   * @param over made on the same text as this one
   * @param before where both insert at the same place: whether this one's insertion stands first
   */
  public ChangeSet map(ChangeSet over, boolean before) {
    if (length != over.length) {
      throw new IllegalArgumentException("made on texts of " + length + " and of " + over.length);
    }
    return over.isEmpty() ? this : Mapping.map(this, over, before);
  }

  /**
   * Where a position of the text before is in the text after.
   *
   * @param association below zero: stay with what stands before the position when text is inserted
   *     or replaced there, else with what stands after it
   */
  public int mapPosition(int position, int association) {
    if (position < 0 || position > length) {
      throw new IllegalArgumentException(position + " in a text of " + length);
    }
    int before = 0;
    int after = 0;
    for (int i = 0; i < sections.length; i += 2) {
      int units = sections[i];
      int replacement = sections[i + 1];
      int end = before + units;
      if (replacement == KEPT) {
        if (end > position) {
          return after + (position - before);
        }
        after += units;
      } else {
        if (end > position || (end == position && association < 0 && units == 0)) {
          return position == before || association < 0 ? after : after + replacement;
        }
        after += replacement;
      }
      before = end;
    }
    return after;
  }

  /** Whether some change begins or ends between the two units of a surrogate pair of the text. */
  public boolean splitsSurrogatePair(CharSequence text) {
    requireLength(text);
    for (int i = 0, position = 0; i < sections.length; i += 2) {
      position += sections[i];
      if (position > 0
          && position < length
          && Character.isLowSurrogate(text.charAt(position))
          && Character.isHighSurrogate(text.charAt(position - 1))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether some inserted stretch is ill-formed UTF-16 by itself. A pair whose halves lie in two
   * adjacent changes counts as two lone surrogates: mapping may put text between them.
   */
  public boolean insertsLoneSurrogate() {
    for (String insert : inserts) {
      for (int i = 0; i < insert.length(); ) {
        int codePoint = insert.codePointAt(i);
        if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
          return true;
        }
        i += Character.charCount(codePoint);
      }
    }
    return false;
  }

  /** Shows each change from the front to the end; changes without a kept unit between are one. */
  public void forEachChange(ChangeVisitor visitor) {
    int before = 0;
    int after = 0;
    for (int i = 0; i < sections.length; ) {
      if (sections[i + 1] == KEPT) {
        before += sections[i];
        after += sections[i];
        i += 2;
        continue;
      }
      int fromA = before;
      int fromB = after;
      int first = i;
      for (; i < sections.length && sections[i + 1] != KEPT; i += 2) {
        before += sections[i];
        after += sections[i + 1];
      }
      visitor.visit(fromA, before, fromB, after, joined(first >> 1, i >> 1));
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ChangeSet that
        && Arrays.equals(sections, that.sections)
        && Arrays.equals(inserts, that.inserts);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(sections) + Arrays.hashCode(inserts);
  }

  /** The sections' lengths without any text, such as {@code 12 0:6 300}: fit for a log. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < sections.length; i += 2) {
      out.append(i == 0 ? "" : " ").append(sections[i]);
      if (sections[i + 1] != KEPT) {
        out.append(':').append(sections[i + 1]);
      }
    }
    return out.toString();
  }

  int sectionCount() {
    return sections.length / 2;
  }

  /** Units of the text before that this section covers. */
  int unitsOf(int section) {
    return sections[2 * section];
  }

  /** Units that replace those of the text before, or {@link #KEPT}. */
  int replacementOf(int section) {
    return sections[2 * section + 1];
  }

  String insertOf(int section) {
    return inserts[section];
  }

  /** Both ends count a line break as one unit only if there is no other kind of line break. */
  static String withoutCarriageReturn(String insert) {
    if (insert.indexOf('\r') >= 0) {
      throw new MalformedChangeSet("inserted text holds a carriage return");
    }
    return insert;
  }

  private StringBuilder writtenAnew(CharSequence text) {
    requireLength(text);
    StringBuilder after = new StringBuilder(newLength);
    for (int i = 0, position = 0; i < sections.length; i += 2) {
      int end = position + sections[i];
      if (sections[i + 1] == KEPT) {
        after.append(text, position, end);
      } else {
        after.append(inserts[i >> 1]);
      }
      position = end;
    }
    return after;
  }

  private void requireLength(CharSequence text) {
    if (text.length() != length) {
      throw new IllegalArgumentException(
          "made on a text of " + length + ", met one of " + text.length());
    }
  }

  private String joined(int from, int to) {
    return to - from == 1
        ? inserts[from]
        : String.join("", Arrays.asList(inserts).subList(from, to));
  }
}
