package org.modda.text;

/**
 * A stretch of a text.
 *
 * @param from the first unit, zero-based, in UTF-16 units
 * @param to the unit after the last one; an empty range is a place between two units
 */
public record TextRange(int from, int to) {

  public TextRange {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("no range from " + from + " to " + to);
    }
  }

  /** UTF-16 units. */
  public int length() {
    return to - from;
  }
}
