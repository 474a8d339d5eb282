package org.modda.text;

/** {@link ChangeSet#map}: CodeMirror's {@code mapSet}, step for step. */
final class Mapping {

  private final SectionCursor a;
  private final SectionCursor b;
  private final boolean before;
  private final SectionsBuilder result;

  /**
   * The section of {@code a} whose insertion already stands in the result: a change that is split
   * by {@code b} must insert its text once.
   */
  private int insertedSection = -1;

  private Mapping(ChangeSet moved, ChangeSet over, boolean before) {
    this.a = new SectionCursor(moved);
    this.b = new SectionCursor(over);
    this.before = before;
    this.result = new SectionsBuilder(moved.sectionCount() + over.sectionCount());
  }

  /** Both must have been made on texts of the same length. */
  static ChangeSet map(ChangeSet moved, ChangeSet over, boolean before) {
    Mapping mapping = new Mapping(moved, over, before);
    while (!mapping.a.atEnd() || !mapping.b.atEnd()) {
      mapping.step();
    }
    return mapping.result.build();
  }

  private void step() {
    if (a.keeps() && b.keeps()) {
      int units = Math.min(a.units(), b.units());
      result.keep(units);
      a.forward(units);
      b.forward(units);
    } else if (b.changes() && (!a.changes() || isInserted() || (a.atStart() && bComesFirst()))) {
      passChangeOfB();
    } else {
      takeChangeOfA();
    }
  }

  /** Of two changes at one place the shorter comes first: an insertion before a deletion. */
  private boolean bComesFirst() {
    return b.units() < a.units() || (b.units() == a.units() && !before);
  }

  /** What {@code b} inserted is kept; of {@code a}, what {@code b} deleted is gone. */
  private void passChangeOfB() {
    int left = b.units();
    result.keep(b.unitsAfter());
    while (left > 0) {
      int piece = Math.min(a.units(), left);
      if (a.changes() && !isInserted() && a.units() <= piece) {
        result.replace(0, a.insert());
        insertedSection = a.section();
      }
      a.forward(piece);
      left -= piece;
    }
    b.next();
  }

  /** Takes the change of {@code a} up to where {@code b} next inserts something inside it. */
  private void takeChangeOfA() {
    int units = 0;
    int left = a.units();
    while (left > 0) {
      if (b.keeps()) {
        int piece = Math.min(left, b.units());
        units += piece;
        left -= piece;
        b.forward(piece);
      } else if (b.onlyDeletes() && b.units() < left) {
        left -= b.units();
        b.next();
      } else {
        break;
      }
    }
    result.replace(units, isInserted() ? "" : a.insert());
    insertedSection = a.section();
    a.forward(a.units() - left);
  }

  private boolean isInserted() {
    return insertedSection == a.section();
  }
}
