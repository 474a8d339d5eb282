package org.modda.text;

/** {@link ChangeSet#compose}: CodeMirror's {@code composeSets}, step for step. */
final class Composing {

  private final SectionCursor a;
  private final SectionCursor b;
  private final SectionsBuilder result;

  /** Whether what comes next belongs to the change that the result ends with. */
  private boolean open;

  private Composing(ChangeSet first, ChangeSet next) {
    this.a = new SectionCursor(first);
    this.b = new SectionCursor(next);
    this.result = new SectionsBuilder(first.sectionCount() + next.sectionCount());
  }

  /** The second must have been made on a text of the length that the first one makes. */
  static ChangeSet compose(ChangeSet first, ChangeSet next) {
    Composing composing = new Composing(first, next);
    while (!composing.a.atEnd() || !composing.b.atEnd()) {
      composing.step();
    }
    return composing.result.build();
  }

  private void step() {
    if (a.onlyDeletes()) {
      result.replace(a.units(), "", open);
      a.next();
    } else if (b.units() == 0 && !b.atEnd()) {
      result.replace(0, b.insert(), open);
      b.next();
    } else {
      takeShared(Math.min(a.unitsAfter(), b.units()));
    }
  }

  /** Takes a stretch of the text between, which neither of the two sections goes beyond. */
  private void takeShared(int units) {
    int sections = result.sectionCount();
    if (a.keeps() && b.keeps()) {
      result.keep(units);
    } else if (a.keeps()) {
      result.replace(units, b.atStart() ? b.insert() : "", open);
    } else if (b.keeps()) {
      result.replace(a.atStart() ? a.units() : 0, a.insert(units), open);
    } else {
      result.replace(a.atStart() ? a.units() : 0, b.atStart() ? b.insert() : "", open);
    }
    boolean unfinished =
        (a.changes() && a.unitsAfter() > units) || (b.changes() && b.units() > units);
    open = unfinished && (open || result.sectionCount() > sections);
    a.forwardAfter(units);
    b.forward(units);
  }
}
