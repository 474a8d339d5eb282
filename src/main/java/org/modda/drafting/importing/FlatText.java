package org.modda.drafting.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;

/**
 * The text of one unit as it grows: words in lines.
 *
 * <p>White space of XML collapses to one space, across tags too; there is none at either end of a
 * line, and no empty line. A no-break space is a character like any other.
 */
final class FlatText {

  private record Reference(int from, int to, String target) {}

  private final StringBuilder out = new StringBuilder();
  private final List<Reference> references = new ArrayList<>();
  private boolean space;
  private boolean held;
  private boolean tight;

  FlatText words(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
        space = !tight;
      } else {
        if (space && !atStart()) {
          out.append(' ');
        }
        out.append(c);
        space = false;
        held = false;
        tight = false;
      }
    }
    return this;
  }

  /** The next words begin a new line, unless this one has just been held. */
  FlatText line() {
    if (tight) {
      return this;
    }
    if (held) {
      space = true;
    } else {
      if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
        out.append('\n');
      }
      space = false;
    }
    return this;
  }

  /** What follows stays on this line, even if it is a block: a number and its paragraph. */
  FlatText hold() {
    held = !atStart();
    space = true;
    return this;
  }

  /** The next words begin a new cell of a table's row. */
  FlatText cell() {
    if (!atStart()) {
      out.append('\t');
    }
    space = false;
    return this;
  }

  /** An opening mark that clings to the words after it. */
  FlatText opening(String mark) {
    if (!mark.isEmpty()) {
      words(mark);
      tight = true;
      space = false;
    }
    return this;
  }

  /** A closing mark that clings to the words before it. */
  FlatText closing(String mark) {
    while (!out.isEmpty() && out.charAt(out.length() - 1) == '\n') {
      out.setLength(out.length() - 1);
    }
    tight = false;
    space = false;
    words(mark);
    return this;
  }

  /** Where the text has grown to: see {@link #reference}. */
  int mark() {
    return out.length();
  }

  /** The words since {@code mark} refer to the unit that the document calls {@code target}. */
  FlatText reference(int mark, String target) {
    int from = mark;
    while (from < out.length() && Character.isWhitespace(out.charAt(from))) {
      from++;
    }
    boolean holdsAnother = !references.isEmpty() && references.getLast().to() > from;
    if (from < out.length() && out.indexOf("\n", from) < 0 && !holdsAnother) {
      references.add(new Reference(from, out.length(), target));
    }
    return this;
  }

  /** Takes back an opening mark after which nothing came. */
  FlatText cutTo(int mark) {
    out.setLength(mark);
    tight = false;
    return this;
  }

  boolean isEmpty() {
    return out.isEmpty();
  }

  /** The whole on one line. */
  String oneLine() {
    return toString().replace('\n', ' ').replace('\t', ' ');
  }

  /** The text, with each reference said as {@code say} says it: (target, words) → words. */
  String saying(BinaryOperator<String> say) {
    StringBuilder said = new StringBuilder();
    int from = 0;
    for (Reference reference : references) {
      String words = out.substring(reference.from(), reference.to());
      said.append(out, from, reference.from()).append(say.apply(reference.target(), words));
      from = reference.to();
    }
    return said.append(out, from, out.length()).toString().strip();
  }

  @Override
  public String toString() {
    return out.toString().strip();
  }

  private boolean atStart() {
    return out.isEmpty() || "\n\t".indexOf(out.charAt(out.length() - 1)) >= 0;
  }
}
