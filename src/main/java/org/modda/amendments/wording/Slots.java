package org.modda.amendments.wording;

import static org.modda.amendments.AmendingInstruction.EACH;
import static org.modda.amendments.AmendingInstruction.ONLY;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionKind;
import org.modda.drafting.ProvisionNumber;

/**
 * Reads what fills the slots of a sentence: which provision, which occurrence of the words, a unit
 * with its number.
 */
final class Slots {

  private static final Pattern DIGITS =
      Pattern.compile("([0-9]{1,5})([" + Numbers.RAISED + "]{0,5})");
  private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,5}");
  private static final Pattern NEW_ID = Pattern.compile("\\s*\\[\\[([A-Za-z0-9._-]{1,64})]]");

  /** UTF-16 units of a printed number. */
  private static final int LONGEST_PRINTED = 64;

  private final Scanner scanner;
  private final Tongue tongue;
  private final Designations designations;
  private final Set<ProvisionId> putIn;

  /**
   * @param putIn provisions that the bill has not, and that an instruction before puts in
   */
  Slots(Scanner scanner, Tongue tongue, Designations designations, Set<ProvisionId> putIn) {
    this.scanner = scanner;
    this.tongue = tongue;
    this.designations = designations;
    this.putIn = putIn;
  }

  /** A provision that is known, by a name in this form; null where none is named. */
  @Nullable ProvisionId provision(Grammar grammar) {
    Designations.Found found = designations.find(scanner.folded(), scanner.position(), grammar);
    if (found == null || !isKnown(found.provision())) {
      scanner.missedName();
      return null;
    }
    scanner.goTo(found.end());
    return found.provision();
  }

  /** Which of the places where the words stand: the only one where nothing is said. */
  int occurrence(Phrases phrases) {
    if (scanner.literal(phrases.each())) {
      return EACH;
    }
    int start = scanner.position();
    if (scanner.literal(phrases.nth().getFirst())) {
      MatchResult count = scanner.next(COUNT);
      if (count != null && scanner.literal(phrases.nth().getLast())) {
        return Integer.parseInt(count.group());
      }
    }
    scanner.goTo(start);
    return ONLY;
  }

  /** A kind of unit with its number, if it has one. */
  boolean unit(Sentence s) {
    int start = scanner.position();
    if (tongue.isUzbek()) {
      boolean numbered = number(s) && scanner.literal("-");
      if (!numbered) {
        scanner.goTo(start);
        s.number = ProvisionNumber.NONE;
      }
      return kind(s) || scanner.missed();
    }
    if (!kind(s)) {
      return scanner.missed();
    }
    int end = scanner.position();
    if (!scanner.literal(" ") || !number(s)) {
      scanner.goTo(end);
      s.number = ProvisionNumber.NONE;
    }
    return true;
  }

  /** A number in digits, as it is printed, or both. */
  boolean number(Sentence s) {
    int main = 0;
    int inserted = 0;
    int start = scanner.position();
    MatchResult digits = scanner.next(DIGITS);
    if (digits != null) {
      main = Integer.parseInt(digits.group(1));
      for (char c : digits.group(2).toCharArray()) {
        inserted = 10 * inserted + Numbers.RAISED.indexOf(c);
      }
    }
    int end = scanner.position();
    boolean apart = end == start || scanner.literal(" ");
    String printed = apart ? scanner.quoted() : null;
    if (printed == null || printed.isBlank() || printed.length() > LONGEST_PRINTED) {
      scanner.goTo(end);
      s.number = new ProvisionNumber(main, inserted, null);
      return end > start || scanner.missed();
    }
    s.number = new ProvisionNumber(main, inserted, printed);
    return true;
  }

  /** The id of what is put in; a new one where none is given. */
  ProvisionId newId() {
    MatchResult id = scanner.next(NEW_ID);
    return id == null ? ProvisionId.next() : new ProvisionId(id.group(1));
  }

  private boolean kind(Sentence s) {
    UnitWords words = UnitWords.of(tongue);
    int start = scanner.position();
    List<ProvisionKind> longestFirst =
        Arrays.stream(ProvisionKind.values())
            .sorted(
                Comparator.comparingInt(
                    kind -> -words.unit(kind, null, Grammar.MEANS, false).length()))
            .toList();
    for (ProvisionKind kind : longestFirst) {
      if (scanner.literal(words.unit(kind, null, Grammar.MEANS, false))) {
        s.kind = kind;
        return true;
      }
      scanner.goTo(start);
    }
    return false;
  }

  private boolean isKnown(ProvisionId provision) {
    return designations.isKnown(provision) || putIn.contains(provision);
  }
}
