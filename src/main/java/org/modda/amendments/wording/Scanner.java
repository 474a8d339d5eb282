package org.modda.amendments.wording;

import static org.modda.platform.Refused.Kind.RULE;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.modda.platform.Refused;

/** Goes through a text of instructions, and remembers how far anything that was tried has come. */
final class Scanner {

  private static final Pattern ORDINAL = Pattern.compile("\\d{1,4}[).]\\s+");
  private static final Pattern OTHER_NAME = Pattern.compile("[^“«\",;:\\n]{1,80}");

  /** What stands for the plural of the templates where one word is quoted. */
  private static final Map<String, String> OF_ONE_WORD =
      Map.of(
          "soʻzlari", "soʻzi",
          "сўзлари", "сўзи",
          "слова ", "слово ",
          "словами ", "словом ",
          "слов ", "слова ",
          "the words ", "the word ");

  private final String text;
  private final String folded;
  private int position;
  private int furthest;
  private boolean nameMissed;

  Scanner(String text) {
    this.text = text;
    this.folded = Folding.of(text);
  }

  /** The whole text, see {@link Folding}. */
  String folded() {
    return folded;
  }

  int position() {
    return position;
  }

  /** To a place where it has been, or to the end of something that was found from here. */
  void goTo(int place) {
    position = place;
  }

  boolean atEnd() {
    return position == text.length();
  }

  void blanks() {
    while (position < text.length() && isBlank(text.charAt(position))) {
      position++;
    }
  }

  /** The number of an instruction in its list, which says nothing. */
  void ordinal() {
    next(ORDINAL);
  }

  /** The end of a sentence: a mark, a line break, or nothing more. */
  boolean end() {
    int after = position;
    while (after < text.length() && text.charAt(after) != '\n' && isBlank(text.charAt(after))) {
      after++;
    }
    if (after < text.length() && ";.".indexOf(text.charAt(after)) >= 0) {
      position = after + 1;
      return true;
    }
    return after == text.length() || text.charAt(after) == '\n' || missed();
  }

  /**
   * The same words, whatever their capitals, apostrophes and white space; of a single quoted word
   * one may say so.
   */
  boolean literal(String words) {
    if (says(words)) {
      return true;
    }
    for (Map.Entry<String, String> one : OF_ONE_WORD.entrySet()) {
      if (words.contains(one.getKey())) {
        return says(words.replace(one.getKey(), one.getValue()));
      }
    }
    return false;
  }

  private boolean says(String words) {
    int at = position;
    for (int i = 0; i < words.length(); i++) {
      char c = Folding.of(words.charAt(i));
      if (c == ' ') {
        int start = at;
        while (at < folded.length() && isBlank(folded.charAt(at))) {
          at++;
        }
        if (at == start) {
          return missed(at);
        }
      } else if (at < folded.length()
          && Character.toLowerCase(folded.charAt(at)) == Character.toLowerCase(c)) {
        at++;
      } else {
        return missed(at);
      }
    }
    position = at;
    return true;
  }

  /** What stands here in this form; null where it does not, and then nothing was passed. */
  @Nullable MatchResult next(Pattern form) {
    Matcher found = form.matcher(text).region(position, text.length());
    if (!found.lookingAt()) {
      return null;
    }
    position = found.end();
    return found.toMatchResult();
  }

  /** Quoted words that must stand here; null where they do not. */
  @Nullable String quotation() {
    String words = quoted();
    if (words == null) {
      missed();
    }
    return words;
  }

  /** Quoted words that may stand here; null where they do not, and then nothing was passed. */
  @Nullable String quoted() {
    Quotation.Read read = Quotation.read(text, position);
    if (read == null) {
      return null;
    }
    position = read.end();
    return read.words();
  }

  /** What should stand here does not; always false. */
  boolean missed() {
    return missed(false);
  }

  /** No known provision is named here; always false. */
  boolean missedName() {
    return missed(true);
  }

  /**
   * Why the text cannot be read: the furthest place that anything came to, with line and column.
   */
  Refused notUnderstood() {
    int line = 1;
    int start = 0;
    for (int i = text.indexOf('\n'); i >= 0 && i < furthest; i = text.indexOf('\n', i + 1)) {
      line++;
      start = i + 1;
    }
    int column = furthest - start + 1;
    Matcher name = OTHER_NAME.matcher(text).region(furthest, text.length());
    if (nameMissed && name.lookingAt() && name.group().matches(".*(\\d|\\[\\[).*")) {
      return Refused.because(
          RULE,
          "unknown-designation",
          Map.of("designation", name.group().strip(), "line", line, "column", column));
    }
    return Refused.because(
        RULE, "instruction-not-understood", Map.of("line", line, "column", column));
  }

  private boolean missed(boolean name) {
    if (position > furthest || (position == furthest && name)) {
      furthest = position;
      nameMissed = name;
    }
    return false;
  }

  private boolean missed(int at) {
    if (at > furthest) {
      furthest = at;
      nameMissed = false;
    }
    return false;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
