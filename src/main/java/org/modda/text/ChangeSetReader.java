package org.modda.text;

/** Reads the JSON of one change set and no other JSON; see {@link ChangeSetJson}. For one use. */
final class ChangeSetReader {

  private final CharSequence json;
  private final ChangeSetJson.Limits limits;
  private final SectionsBuilder result = new SectionsBuilder(4);
  private int at;

  ChangeSetReader(CharSequence json, ChangeSetJson.Limits limits) {
    this.json = json;
    this.limits = limits;
  }

  ChangeSet read() {
    expect('[');
    long before = 0;
    long after = 0;
    if (!taken(']')) {
      int sections = 0;
      do {
        if (++sections > limits.sections()) {
          throw malformed("more than " + limits.sections() + " sections");
        }
        if (taken('[')) {
          int units = number();
          String insert = lines();
          result.replace(units, insert);
          before += units;
          after += insert.length();
        } else {
          int units = number();
          result.keep(units);
          before += units;
          after += units;
        }
        if (before > Integer.MAX_VALUE || after > Integer.MAX_VALUE) {
          throw malformed("longer than a text can be");
        }
      } while (taken(','));
      expect(']');
    }
    skipSpace();
    if (at < json.length()) {
      throw malformed("more than one value");
    }
    return result.build();
  }

  /** What follows the number of a deletion or replacement, up to its closing bracket. */
  private String lines() {
    if (taken(']')) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    expect(',');
    line(text);
    while (taken(',')) {
      text.append('\n');
      line(text);
    }
    expect(']');
    return text.toString();
  }

  private int number() {
    skipSpace();
    int start = at;
    long value = 0;
    while (at < json.length() && isDigit(json.charAt(at))) {
      value = 10 * value + (json.charAt(at++) - '0');
      if (value > Integer.MAX_VALUE) {
        throw malformed("number too large");
      }
    }
    if (at == start) {
      throw malformed("expected a number that is not negative");
    }
    if (json.charAt(start) == '0' && at - start > 1) {
      throw malformed("leading zero");
    }
    return (int) value;
  }

  private void line(StringBuilder text) {
    expect('"');
    while (true) {
      char c = next();
      if (c == '"') {
        return;
      }
      if (c < ' ') {
        throw malformed("control character in a string");
      }
      char unit = c == '\\' ? escaped() : c;
      if (unit == '\n' || unit == '\r') {
        throw malformed("line break inside a line");
      }
      text.append(unit);
    }
  }

  private char escaped() {
    char c = next();
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> (char) (hex() << 12 | hex() << 8 | hex() << 4 | hex());
      default -> throw malformed("unknown escape");
    };
  }

  private int hex() {
    char c = next();
    if (isDigit(c)) {
      return c - '0';
    }
    if (c >= 'a' && c <= 'f') {
      return c - 'a' + 10;
    }
    if (c >= 'A' && c <= 'F') {
      return c - 'A' + 10;
    }
    throw malformed("expected a hexadecimal digit");
  }

  private char next() {
    if (at == json.length()) {
      throw malformed("ends too early");
    }
    return json.charAt(at++);
  }

  private void expect(char wanted) {
    if (!taken(wanted)) {
      throw malformed("expected " + wanted);
    }
  }

  private boolean taken(char wanted) {
    skipSpace();
    boolean there = at < json.length() && json.charAt(at) == wanted;
    at += there ? 1 : 0;
    return there;
  }

  private void skipSpace() {
    while (at < json.length() && isSpace(json.charAt(at))) {
      at++;
    }
  }

  private MalformedChangeSet malformed(String why) {
    return new MalformedChangeSet(why + ", at character " + at);
  }

  /** The digits of JSON alone; Character.isDigit would take Arabic ones. */
  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }
}
