package org.modda.drafting.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The lines of a text with headings.
 *
 * <p>In Markdown a heading is a line that begins with one to six {@code #} and a space (CommonMark
 * 0.31 §4.2), a paragraph may run over several lines and ends at an empty one, an item of a list
 * begins a line of its own, {@code **} is left out and so are comments in {@code <!-- -->}. In
 * plain text, and in Markdown without any {@code #}, each line is a line.
 */
final class HeadedLines {

  /**
   * One line of the bill.
   *
   * @param depth the number of {@code #}; 0 where it is not marked as a heading
   * @param at where it begins
   */
  record Line(int depth, String words, Spot at) {}

  private static final int DEEPEST = 6;
  private static final Pattern ITEM =
      Pattern.compile("(?:[-*+]|\\p{N}{1,4}[.)]|\\p{L}[.)])\\s.*", Pattern.DOTALL);

  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder paragraph = new StringBuilder();
  private Spot paragraphAt = new Spot(1, 1);

  private HeadedLines() {}

  static List<Line> plain(String text) {
    List<Line> lines = new ArrayList<>();
    String[] all = text.split("\n", -1);
    for (int i = 0; i < all.length; i++) {
      if (!all[i].isBlank()) {
        lines.add(new Line(0, all[i].strip(), new Spot(i + 1, 1)));
      }
    }
    return lines;
  }

  static List<Line> markdown(String text) {
    HeadedLines read = new HeadedLines();
    String[] all = uncommented(text).split("\n", -1);
    for (int i = 0; i < all.length; i++) {
      read.line(all[i].strip().replace("**", ""), new Spot(i + 1, 1));
    }
    read.endParagraph();
    boolean headed = read.lines.stream().anyMatch(line -> line.depth() > 0);
    return headed ? read.lines : plain(text);
  }

  private void line(String line, Spot at) {
    int depth = depth(line);
    if (depth > 0) {
      endParagraph();
      lines.add(new Line(depth, heading(line, depth), at));
    } else if (line.isEmpty()) {
      endParagraph();
    } else {
      if (ITEM.matcher(line).matches()) {
        endParagraph();
      }
      if (paragraph.isEmpty()) {
        paragraphAt = at;
      } else {
        paragraph.append(' ');
      }
      paragraph.append(line);
    }
  }

  private void endParagraph() {
    if (!paragraph.isEmpty()) {
      lines.add(new Line(0, paragraph.toString(), paragraphAt));
      paragraph.setLength(0);
    }
  }

  private static int depth(String line) {
    int depth = 0;
    while (depth < line.length() && line.charAt(depth) == '#') {
      depth++;
    }
    boolean ends = depth == line.length() || " \t".indexOf(line.charAt(depth)) >= 0;
    return depth <= DEEPEST && ends ? depth : 0;
  }

  /** Without the {@code #} before the words, and those that may close them. */
  private static String heading(String line, int depth) {
    String words = line.substring(depth).strip();
    int end = words.length();
    while (end > 0 && words.charAt(end - 1) == '#') {
      end--;
    }
    boolean closed = end == 0 || end < words.length() && " \t".indexOf(words.charAt(end - 1)) >= 0;
    return closed ? words.substring(0, end).strip() : words;
  }

  /** Comments leave their line feeds, so that the numbers of lines stay true. */
  private static String uncommented(String text) {
    StringBuilder kept = new StringBuilder();
    int from = 0;
    int begin = text.indexOf("<!--");
    while (begin >= 0) {
      int end = text.indexOf("-->", begin);
      if (end < 0) {
        break;
      }
      kept.append(text, from, begin);
      text.substring(begin, end).chars().filter(c -> c == '\n').forEach(c -> kept.append('\n'));
      from = end + "-->".length();
      begin = text.indexOf("<!--", from);
    }
    return kept.append(text, from, text.length()).toString();
  }
}
