package org.modda.text;

/**
 * A changed place: tokens {@code fromA} to {@code toA} of the text before, {@code fromB} to {@code
 * toB} of the text after.
 */
record Hunk(int fromA, int toA, int fromB, int toB) {

  boolean inserts() {
    return fromA == toA;
  }

  boolean deletes() {
    return fromB == toB;
  }

  /** The same change said this many tokens later. */
  Hunk by(int tokens) {
    return new Hunk(fromA + tokens, toA + tokens, fromB + tokens, toB + tokens);
  }

  /** This and a later one, and what is between them, as one. */
  Hunk upTo(Hunk later) {
    return new Hunk(fromA, later.toA, fromB, later.toB);
  }
}
