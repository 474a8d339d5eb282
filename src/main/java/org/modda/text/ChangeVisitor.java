package org.modda.text;

/** Is shown the changes of a {@link ChangeSet}, in order. */
@FunctionalInterface
public interface ChangeVisitor {

  /**
   * Units {@code fromA} to {@code toA} of the text before became {@code inserted}, which is units
   * {@code fromB} to {@code toB} of the text after.
   */
  void visit(int fromA, int toA, int fromB, int toB, String inserted);
}
