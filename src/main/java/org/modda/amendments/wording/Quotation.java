package org.modda.amendments.wording;

import org.jspecify.annotations.Nullable;

/**
 * Words as they are quoted in an instruction: any words, and readable.
 *
 * <p>Between the quotation marks of the language, and quotation marks of the same kind inside where
 * each that is opened is closed. Words of several lines, or with a mark that has no partner, stand
 * as a block: the opening mark ends its line, every line of the words is indented by four spaces,
 * and the closing mark begins the line after them.
 */
final class Quotation {

  static final String INDENT = "    ";

  /** Marks that are understood, whatever the language; the last has no way to nest. */
  private static final String OPENING = "“«\"";

  private static final String CLOSING = "”»\"";

  /** What was quoted, and where the quotation ends. */
  record Read(String words, int end) {}

  private Quotation() {}

  static void write(String words, Tongue tongue, StringBuilder out) {
    out.append(tongue.open());
    if (words.indexOf('\n') < 0 && isBalanced(words, tongue)) {
      out.append(words);
    } else {
      out.append('\n').append(INDENT).append(words.replace("\n", "\n" + INDENT)).append('\n');
    }
    out.append(tongue.close());
  }

  static @Nullable Read read(String text, int from) {
    int kind = from < text.length() ? OPENING.indexOf(text.charAt(from)) : -1;
    if (kind < 0) {
      return null;
    }
    return from + 1 < text.length() && text.charAt(from + 1) == '\n'
        ? block(text, from + 2, CLOSING.charAt(kind))
        : inline(text, from + 1, OPENING.charAt(kind), CLOSING.charAt(kind));
  }

  private static @Nullable Read inline(String text, int from, char open, char close) {
    int depth = 1;
    for (int i = from; i < text.length() && text.charAt(i) != '\n'; i++) {
      char c = text.charAt(i);
      if (c == close) {
        if (--depth == 0) {
          return new Read(text.substring(from, i), i + 1);
        }
      } else if (c == open) {
        depth++;
      }
    }
    return null;
  }

  private static @Nullable Read block(String text, int from, char close) {
    StringBuilder words = new StringBuilder();
    int line = from;
    while (line < text.length()) {
      if (text.charAt(line) == close) {
        return line == from ? null : new Read(words.substring(0, words.length() - 1), line + 1);
      }
      int next = text.indexOf('\n', line);
      if (next < 0) {
        return null;
      }
      if (text.startsWith(INDENT, line)) {
        words.append(text, line + INDENT.length(), next);
      } else if (!text.substring(line, next).isBlank()) {
        return null;
      }
      words.append('\n');
      line = next + 1;
    }
    return null;
  }

  private static boolean isBalanced(String words, Tongue tongue) {
    int depth = 0;
    for (int i = 0; i < words.length() && depth >= 0; i++) {
      depth += words.charAt(i) == tongue.open() ? 1 : words.charAt(i) == tongue.close() ? -1 : 0;
    }
    return depth == 0;
  }
}
