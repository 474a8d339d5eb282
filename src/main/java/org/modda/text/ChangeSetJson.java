package org.modda.text;

/**
 * CodeMirror's JSON form of a change set: {@code 5} keeps five units, {@code [3]} deletes three,
 * {@code [0,"line","line"]} replaces none with two lines joined by {@code \n}.
 *
 * <p>{@link #write} gives what {@code JSON.stringify(changes)} gives in the browser, to the byte.
 * {@link #read} takes that form alone, JSON white space aside. CodeMirror's {@code fromJSON} keeps
 * empty sections and like neighbours as they come; none of its own results holds such, and over
 * empty ones it cannot map. Reading drops and joins them: {@code [2,0,3]} is {@code [5]}, {@code
 * [[2,""]]} is {@code [[2]]}. Joining alters neither what the change set does nor how it maps.
 */
public final class ChangeSetJson {

  /**
   * What may be read.
   *
   * @param sections the most that are taken
   */
  public record Limits(int sections) {

    /** For what comes from outside. */
    public static final Limits SUBMITTED = new Limits(10_000);

    /**
     * For what was accepted: a submission within its limit, mapped over others, may have more
     * sections than any submission.
     */
    public static final Limits ACCEPTED = new Limits(Integer.MAX_VALUE);
  }

  private static final String HEX = "0123456789abcdef";

  private ChangeSetJson() {}

  public static String write(ChangeSet changes) {
    StringBuilder out = new StringBuilder(16 + changes.inserted());
    write(changes, out);
    return out.toString();
  }

  public static void write(ChangeSet changes, StringBuilder out) {
    out.append('[');
    for (int i = 0; i < changes.sectionCount(); i++) {
      if (i > 0) {
        out.append(',');
      }
      if (changes.replacementOf(i) == ChangeSet.KEPT) {
        out.append(changes.unitsOf(i));
      } else {
        out.append('[').append(changes.unitsOf(i));
        writeLines(changes.insertOf(i), out);
        out.append(']');
      }
    }
    out.append(']');
  }

  /**
   * As {@link #read(CharSequence, Limits)} with {@link Limits#SUBMITTED}.
   *
   * @throws MalformedChangeSet if it is no change set, or one with too many sections
   */
  public static ChangeSet read(CharSequence json) {
    return read(json, Limits.SUBMITTED);
  }

  /**
   * Reads one change set, which must be all there is.
   *
   * @throws MalformedChangeSet if a number is negative, fractional, with an exponent, a leading
   *     zero or a sum beyond 2³¹−1; if a line holds a line break; if there are too many sections;
   *     or if it is no JSON of this form in any other way
   */
  public static ChangeSet read(CharSequence json, Limits limits) {
    return new ChangeSetReader(json, limits).read();
  }

  private static void writeLines(String text, StringBuilder out) {
    if (text.isEmpty()) {
      return;
    }
    out.append(",\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\n' -> out.append("\",\"");
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ') {
            writeUnit(c, out);
          } else if (!Character.isSurrogate(c)) {
            out.append(c);
          } else if (i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1))) {
            out.append(c).append(text.charAt(++i));
          } else {
            writeUnit(c, out);
          }
        }
      }
    }
    out.append('"');
  }

  private static void writeUnit(char c, StringBuilder out) {
    out.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.append(HEX.charAt((c >> shift) & 0xF));
    }
  }
}
