package org.modda.amendments.merging;

import java.util.ArrayList;
import java.util.List;
import org.modda.amendments.AmendmentId;
import org.modda.text.ChangeSet;
import org.modda.text.PendingChange;

/** A text while amendments are applied to it. */
final class AmendedText {

  /**
   * One change of it.
   *
   * @param cause the amendment whose change it is
   */
  record Step(Pending cause, PendingChange change) {

    AmendmentId because() {
      return cause.id();
    }
  }

  private final RevisedText before;
  private final StringBuilder text;
  private final List<Step> steps = new ArrayList<>();

  AmendedText(RevisedText before) {
    this.before = before;
    this.text = new StringBuilder(before.text());
  }

  /** Where a new provision begins: without words at revision 0, its first words make 1. */
  static RevisedText first(String text) {
    return new RevisedText(text.isEmpty() ? 0 : 1, text);
  }

  RevisedText before() {
    return before;
  }

  int length() {
    return text.length();
  }

  List<Step> steps() {
    return steps;
  }

  long revision() {
    return before.revision() + steps.size();
  }

  void apply(Pending cause, PendingChange change) {
    change.changes().applyTo(text);
    steps.add(new Step(cause, change));
  }

  RevisedText now() {
    return new RevisedText(revision(), text.toString());
  }

  /** All that was done to it as one. */
  ChangeSet composed() {
    ChangeSet all = ChangeSet.identity(before.text().length());
    for (Step step : steps) {
      all = all.compose(step.change.changes());
    }
    return all;
  }
}
