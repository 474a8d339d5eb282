package org.modda.amendments.importing;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words of a stretch of HTML, in one pass from left to right: no entity is defined, nothing is
 * fetched, nothing is nested, and the result is never longer than what was given.
 *
 * <p>Character references become their characters, and nothing is made of those again; block
 * elements and {@code br} become lines, raised digits superscripts. White space is collapsed as
 * HTML does; a no-break space stays.
 */
final class PlainWords {

  private static final Map<String, String> NAMED =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00A0");

  private static final Set<String> LINES =
      Set.of(
          "p",
          "br",
          "div",
          "li",
          "ul",
          "ol",
          "tr",
          "table",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "body",
          "blockquote");

  private static final Set<String> SILENT = Set.of("script", "style", "head", "title", "template");
  private static final int LONGEST_REFERENCE = 10;
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private final String html;
  private final StringBuilder out = new StringBuilder();
  private final int lastClose;
  private int raisedFrom = -1;

  private PlainWords(String html) {
    this.html = html;
    this.lastClose = html.lastIndexOf('>');
  }

  static String of(String html) {
    return new PlainWords(html).read();
  }

  private String read() {
    int at = 0;
    while (at < html.length()) {
      char c = html.charAt(at);
      at =
          switch (c) {
            case '<' -> tag(at);
            case '&' -> reference(at);
            case ' ', '\t', '\n', '\r', '\f' -> blank(at);
            default -> character(at, c);
          };
    }
    trimLine();
    while (!out.isEmpty() && out.charAt(out.length() - 1) == '\n') {
      out.setLength(out.length() - 1);
    }
    return out.toString();
  }

  private int character(int at, char c) {
    out.append(Character.isISOControl(c) ? '\uFFFD' : c);
    return at + 1;
  }

  private int blank(int at) {
    char last = out.isEmpty() ? '\n' : out.charAt(out.length() - 1);
    if (last != ' ' && last != '\n') {
      out.append(' ');
    }
    return at + 1;
  }

  private int tag(int at) {
    if (html.startsWith("<!--", at)) {
      int end = html.indexOf("-->", at + 4);
      return end < 0 ? html.length() : end + 3;
    }
    if (at > lastClose) {
      return character(at, '<');
    }
    if (html.charAt(at + 1) == '!') {
      return html.indexOf('>', at) + 1;
    }
    int name = html.charAt(at + 1) == '/' ? at + 2 : at + 1;
    if (name >= html.length() || !isLetter(html.charAt(name))) {
      return character(at, '<');
    }
    int end = html.indexOf('>', name);
    int nameEnd = name;
    while (nameEnd < end && Character.isLetterOrDigit(html.charAt(nameEnd))) {
      nameEnd++;
    }
    String element = html.substring(name, nameEnd).toLowerCase(Locale.ROOT);
    boolean opens = name == at + 1;
    if (SILENT.contains(element) && opens) {
      return closing(element, end);
    }
    entered(element, opens);
    return end + 1;
  }

  /** Where the element is closed; the end of it all where it never is. */
  private int closing(String element, int from) {
    String close = "</" + element;
    int at = html.indexOf('<', from);
    while (at >= 0 && !html.regionMatches(true, at, close, 0, close.length())) {
      at = html.indexOf('<', at + 1);
    }
    return at < 0 ? html.length() : at;
  }

  private void entered(String element, boolean opens) {
    if (LINES.contains(element)) {
      line();
    } else if ((element.equals("td") || element.equals("th")) && opens) {
      blank(0);
    } else if (element.equals("sup")) {
      if (opens) {
        raisedFrom = out.length();
      } else if (raisedFrom >= 0 && raisedFrom <= out.length()) {
        raise();
      }
    }
  }

  /** 2 in m² is raised; er in 1er is no number. */
  private void raise() {
    String raised = out.substring(raisedFrom);
    if (!raised.isEmpty() && raised.chars().allMatch(c -> c >= '0' && c <= '9')) {
      for (int i = raisedFrom; i < out.length(); i++) {
        out.setCharAt(i, RAISED.charAt(out.charAt(i) - '0'));
      }
    }
    raisedFrom = -1;
  }

  private void line() {
    trimLine();
    if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
      out.append('\n');
    }
  }

  private void trimLine() {
    while (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
      out.setLength(out.length() - 1);
    }
  }

  private int reference(int at) {
    int end = at + 1;
    while (end < html.length() && end - at <= LONGEST_REFERENCE && html.charAt(end) != ';') {
      end++;
    }
    if (end == html.length() || html.charAt(end) != ';' || end == at + 1) {
      return character(at, '&');
    }
    String name = html.substring(at + 1, end);
    if (name.charAt(0) != '#') {
      String meant = NAMED.get(name);
      if (meant == null) {
        return character(at, '&');
      }
      out.append(meant);
      return end + 1;
    }
    boolean hexadecimal = name.length() > 2 && (name.charAt(1) | 0x20) == 'x';
    int codePoint;
    try {
      codePoint =
          hexadecimal
              ? Integer.parseUnsignedInt(name.substring(2), 16)
              : Integer.parseUnsignedInt(name.substring(1));
    } catch (NumberFormatException noNumber) {
      return character(at, '&');
    }
    if (codePoint == '\n' || codePoint == '\t' || codePoint == '\r') {
      blank(at);
    } else {
      out.appendCodePoint(isCharacter(codePoint) ? codePoint : 0xFFFD);
    }
    return end + 1;
  }

  private static boolean isCharacter(int codePoint) {
    return Character.isValidCodePoint(codePoint)
        && !Character.isISOControl(codePoint)
        && (codePoint < 0xD800 || codePoint > 0xDFFF);
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
