package org.modda.amendments.wording;

import static org.modda.amendments.AmendingInstruction.EACH;
import static org.modda.amendments.AmendingInstruction.ONLY;
import static org.modda.platform.Refused.Kind.RULE;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionKind;
import org.modda.drafting.ProvisionNumber;
import org.modda.platform.Refused;

/** Goes through a text of instructions, and remembers how far anything that was tried has come. */
final class Scanner {

  private static final Pattern ORDINAL = Pattern.compile("\\d{1,4}[).]\\s+");
  private static final Pattern DIGITS =
      Pattern.compile("([0-9]{1,5})([" + Numbers.RAISED + "]{0,5})");
  private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,5}");
  private static final Pattern NEW_ID = Pattern.compile("\\s*\\[\\[([A-Za-z0-9._-]{1,64})]]");
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
  private final Tongue tongue;
  private final Designations designations;
  private final Set<ProvisionId> alsoKnown;
  private int position;
  private int furthest;
  private boolean missedName;

  Scanner(String text, Tongue tongue, Designations designations, Set<ProvisionId> alsoKnown) {
    this.text = text;
    this.folded = Folding.of(text);
    this.tongue = tongue;
    this.designations = designations;
    this.alsoKnown = alsoKnown;
  }

  int position() {
    return position;
  }

  void back(int to) {
    position = to;
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
    Matcher ordinal = ORDINAL.matcher(text).region(position, text.length());
    if (ordinal.lookingAt()) {
      position = ordinal.end();
    }
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
    return after == text.length() || text.charAt(after) == '\n' || missed(false);
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

  @Nullable ProvisionId provision(Grammar grammar) {
    Designations.Found found = designations.find(folded, position, grammar);
    if (found == null || !isKnown(found.provision())) {
      missed(true);
      return null;
    }
    position = found.end();
    return found.provision();
  }

  @Nullable String quotation() {
    Quotation.Read read = Quotation.read(text, position);
    if (read == null) {
      missed(false);
      return null;
    }
    position = read.end();
    return read.words();
  }

  int occurrence(Phrases phrases) {
    if (literal(phrases.each())) {
      return EACH;
    }
    int start = position;
    if (literal(phrases.nth().getFirst())) {
      Matcher count = COUNT.matcher(text).region(position, text.length());
      if (count.lookingAt()) {
        position = count.end();
        if (literal(phrases.nth().getLast())) {
          return Integer.parseInt(count.group());
        }
      }
    }
    position = start;
    return ONLY;
  }

  /** A kind of unit with its number, if it has one. */
  boolean unit(Sentence s) {
    int start = position;
    if (tongue.isUzbek()) {
      boolean numbered = number(s) && literal("-");
      if (!numbered) {
        position = start;
        s.number = ProvisionNumber.NONE;
      }
      return kind(s) || missed(false);
    }
    if (!kind(s)) {
      return missed(false);
    }
    int end = position;
    if (!literal(" ") || !number(s)) {
      position = end;
      s.number = ProvisionNumber.NONE;
    }
    return true;
  }

  boolean number(Sentence s) {
    int main = 0;
    int inserted = 0;
    int start = position;
    Matcher digits = DIGITS.matcher(text).region(position, text.length());
    if (digits.lookingAt()) {
      main = Integer.parseInt(digits.group(1));
      for (char c : digits.group(2).toCharArray()) {
        inserted = 10 * inserted + Numbers.RAISED.indexOf(c);
      }
      position = digits.end();
    }
    int end = position;
    boolean apart = position == start || literal(" ");
    Quotation.Read printed = apart ? Quotation.read(text, position) : null;
    if (printed == null || printed.words().isBlank() || printed.words().length() > 64) {
      position = end;
      s.number = new ProvisionNumber(main, inserted, null);
      return end > start || missed(false);
    }
    position = printed.end();
    s.number = new ProvisionNumber(main, inserted, printed.words());
    return true;
  }

  /** The id of what is put in; a new one where none is given. */
  ProvisionId newId() {
    Matcher id = NEW_ID.matcher(text).region(position, text.length());
    if (id.lookingAt()) {
      position = id.end();
      return new ProvisionId(id.group(1));
    }
    return ProvisionId.next();
  }

  Refused notUnderstood() {
    int line = 1;
    int start = 0;
    for (int i = text.indexOf('\n'); i >= 0 && i < furthest; i = text.indexOf('\n', i + 1)) {
      line++;
      start = i + 1;
    }
    int column = furthest - start + 1;
    Matcher name = OTHER_NAME.matcher(text).region(furthest, text.length());
    if (missedName && name.lookingAt() && name.group().matches(".*(\\d|\\[\\[).*")) {
      return Refused.because(
          RULE,
          "unknown-designation",
          Map.of("designation", name.group().strip(), "line", line, "column", column));
    }
    return Refused.because(
        RULE, "instruction-not-understood", Map.of("line", line, "column", column));
  }

  private boolean kind(Sentence s) {
    UnitWords words = UnitWords.of(tongue);
    int start = position;
    List<ProvisionKind> longestFirst =
        Arrays.stream(ProvisionKind.values())
            .sorted(
                Comparator.comparingInt(
                    kind -> -words.unit(kind, null, Grammar.MEANS, false).length()))
            .toList();
    for (ProvisionKind kind : longestFirst) {
      if (literal(words.unit(kind, null, Grammar.MEANS, false))) {
        s.kind = kind;
        return true;
      }
      position = start;
    }
    return false;
  }

  private boolean isKnown(ProvisionId provision) {
    return designations.isKnown(provision) || alsoKnown.contains(provision);
  }

  private boolean missed(boolean name) {
    if (position > furthest || (position == furthest && name)) {
      furthest = position;
      missedName = name;
    }
    return false;
  }

  private boolean missed(int at) {
    if (at > furthest) {
      furthest = at;
      missedName = false;
    }
    return false;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
