package org.modda.text;

/** Walks over a change set's sections, piece by piece: CodeMirror's {@code SectionIter}. */
final class SectionCursor {

  private static final int PAST_THE_END = -2;

  private final ChangeSet set;
  private int section = -1;

  /** Units of the text before that are left of this section. */
  private int units;

  /** Units that replace them, {@link ChangeSet#KEPT}, or {@link #PAST_THE_END}. */
  private int replacement;

  /** Units of this section that are behind, of the text before or after. */
  private int behind;

  SectionCursor(ChangeSet set) {
    this.set = set;
    next();
  }

  void next() {
    section++;
    behind = 0;
    if (section < set.sectionCount()) {
      units = set.unitsOf(section);
      replacement = set.replacementOf(section);
    } else {
      units = 0;
      replacement = PAST_THE_END;
    }
  }

  /** Moves on in the text before. */
  void forward(int by) {
    if (by == units) {
      next();
    } else {
      units -= by;
      behind += by;
    }
  }

  /** Moves on in the text after. */
  void forwardAfter(int by) {
    if (replacement == ChangeSet.KEPT) {
      forward(by);
    } else if (by == replacement) {
      next();
    } else {
      replacement -= by;
      behind += by;
    }
  }

  int section() {
    return section;
  }

  int units() {
    return units;
  }

  /** Units that are left of this section in the text after. */
  int unitsAfter() {
    return replacement < 0 ? units : replacement;
  }

  boolean atStart() {
    return behind == 0;
  }

  boolean atEnd() {
    return replacement == PAST_THE_END;
  }

  boolean keeps() {
    return replacement == ChangeSet.KEPT;
  }

  boolean changes() {
    return replacement >= 0;
  }

  boolean onlyDeletes() {
    return replacement == 0;
  }

  /** Only of a section that {@link #changes()}. */
  String insert() {
    return set.insertOf(section);
  }

  /** The next units of the inserted text. */
  String insert(int units) {
    return set.insertOf(section).substring(behind, behind + units);
  }
}
