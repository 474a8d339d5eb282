package org.modda.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Collects the sections of a {@link ChangeSet} from the front to the end and keeps its invariant:
 * CodeMirror's {@code addSection} and {@code addInsert}. For one use.
 */
final class SectionsBuilder {

  private int[] sections;
  private String[] inserts;
  private int count;

  /** The last section's text while pieces are being joined to it. */
  private @Nullable StringBuilder growing;

  SectionsBuilder(int expectedSections) {
    sections = new int[2 * expectedSections];
    inserts = new String[expectedSections];
  }

  SectionsBuilder keep(int units) {
    if (units == 0) {
      return this;
    }
    int last = 2 * count - 2;
    if (last >= 0 && sections[last + 1] == ChangeSet.KEPT) {
      sections[last] += units;
    } else {
      push(units, ChangeSet.KEPT, "");
    }
    return this;
  }

  SectionsBuilder replace(int units, String text) {
    return replace(units, text, false);
  }

  /**
   * @param sameChange whether this goes on with the change that the last section is
   */
  SectionsBuilder replace(int units, String text, boolean sameChange) {
    if (units == 0 && text.isEmpty()) {
      return this;
    }
    int last = 2 * count - 2;
    if (last >= 0 && text.isEmpty() && sections[last + 1] == 0) {
      sections[last] += units;
    } else if (last >= 0 && (sameChange || (units == 0 && sections[last] == 0))) {
      sections[last] += units;
      join(last, text);
    } else {
      push(units, text.length(), text);
    }
    return this;
  }

  int sectionCount() {
    return count;
  }

  ChangeSet build() {
    settle();
    return new ChangeSet(Arrays.copyOf(sections, 2 * count), Arrays.copyOf(inserts, count));
  }

  private void join(int last, String text) {
    if (text.isEmpty()) {
      return;
    }
    sections[last + 1] += text.length();
    if (growing == null) {
      growing = new StringBuilder(inserts[count - 1]);
    }
    growing.append(text);
  }

  private void push(int units, int replacement, String text) {
    settle();
    if (count == inserts.length) {
      int more = Math.max(8, 2 * count);
      sections = Arrays.copyOf(sections, 2 * more);
      inserts = Arrays.copyOf(inserts, more);
    }
    sections[2 * count] = units;
    sections[2 * count + 1] = replacement;
    inserts[count++] = text;
  }

  private void settle() {
    if (growing != null) {
      inserts[count - 1] = growing.toString();
      growing = null;
    }
  }
}
