package org.modda.drafting.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a text with headings.
 *
 * <p>In Markdown a heading is a line that begins with one to six {@code #} (CommonMark 0.31 §4.2),
 * a paragraph may run over several lines and ends at an empty one, a list item begins a line of its
 * own, {@code **} marks nothing here and comments in {@code <!-- -->} are left out. In plain text,
 * and in Markdown without any {@code #}, each line is a line.
 */
final class HeadedLines {

  /**
   * One line of the bill.
   *
   * @param depth the number of {@code #}; 0 where it is not marked as a heading
   * @param at where it begins
   */
  record Line(int depth, String words, Spot at) {}

  private static final Pattern MARKED =
      Pattern.compile(" {0,3}(#{1,6})(?:[ \\t]+(.*?))?(?:[ \\t]+#+)?[ \\t]*");
  private static final Pattern ITEM =
      Pattern.compile("\\s*(?:[-*+]|\\p{N}{1,4}[.)]|\\p{L}[.)])\\s.*");
  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

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
    String[] all = uncommented(text).split("\n", -1);
    List<Line> lines = new ArrayList<>();
    boolean open = false;
    for (int i = 0; i < all.length; i++) {
      Matcher marked = MARKED.matcher(all[i]);
      Spot at = new Spot(i + 1, 1);
      if (marked.matches()) {
        String words = marked.group(2) == null ? "" : marked.group(2).strip();
        lines.add(new Line(marked.group(1).length(), unmarked(words), at));
        open = false;
      } else if (all[i].isBlank()) {
        open = false;
      } else if (open && !ITEM.matcher(all[i]).matches()) {
        Line last = lines.removeLast();
        lines.add(new Line(0, last.words() + " " + unmarked(all[i].strip()), last.at()));
      } else {
        lines.add(new Line(0, unmarked(all[i].strip()), at));
        open = true;
      }
    }
    boolean headed = lines.stream().anyMatch(line -> line.depth() > 0);
    return headed ? lines : plain(text);
  }

  /** Comments leave their line feeds, so that line numbers stay true. */
  private static String uncommented(String text) {
    return COMMENT
        .matcher(text)
        .replaceAll(
            comment -> "\n".repeat((int) comment.group().chars().filter(c -> c == '\n').count()));
  }

  private static String unmarked(String words) {
    return words.replace("**", "");
  }
}
