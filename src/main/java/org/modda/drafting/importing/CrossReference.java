package org.modda.drafting.importing;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.modda.drafting.IntroducedProvision;
import org.modda.drafting.ProvisionNumber;

/**
 * A reference from one unit of a bill to another, as {@code [[provision-id]]}: it follows the unit
 * when its number changes.
 *
 * <p>Only the number and the word for the unit beside it are replaced: "the first part of article
 * 9" becomes "the first part of [[id]]", and "9-moddasining" becomes "[[id]]sining". Words that do
 * not give that unit's decimal number, or that give another one too, are left as they are: nothing
 * that a reference says is ever lost.
 */
final class CrossReference {

  private static final String UNITS_AFTER =
      "modda|bob|boʻlim|bo'lim|bo‘lim|paragraf|ilova|модда|боб|бўлим|параграф|илова";
  private static final String UNITS_BEFORE =
      "sections?|articles?|chapters?|parts?|titles?|paragraphs?|schedules?|art\\.|sec\\.|§|"
          + "artículos?|capítulos?|articol[oi]|Artikel|стать\\p{L}{1,3}|глав\\p{L}{1,3}|"
          + "раздел\\p{L}{0,3}|приложени\\p{L}{1,3}";
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?:(?<!\\p{L})(?:"
              + UNITS_BEFORE
              + ")\\s*)?"
              + "(?<![\\p{L}\\p{N}])([0-9]{1,5})(["
              + Superscript.DIGITS
              + "]*)"
              + "(?![\\p{L}\\p{N}&&[^ºª]])[ºª°]?"
              + "(?:[-‑–](?:"
              + UNITS_AFTER
              + "))?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private CrossReference() {}

  /** What a reference to {@code target} says, given its words in the document. */
  static String within(String target, String words, Map<String, IntroducedProvision> byExternalId) {
    IntroducedProvision provision = byExternalId.get(target);
    Matcher found = NUMBERED.matcher(words);
    if (provision == null || !found.find() || !names(found, provision.number())) {
      return words;
    }
    int from = found.start();
    int to = found.end();
    String others = words.substring(0, from) + words.substring(to);
    return others.chars().anyMatch(Character::isDigit)
        ? words
        : words.substring(0, from) + to(provision) + words.substring(to);
  }

  static String to(IntroducedProvision provision) {
    return "[[" + provision.id() + "]]";
  }

  private static boolean names(Matcher found, ProvisionNumber number) {
    return Integer.parseInt(found.group(1)) == number.main()
        && Superscript.value(found.group(2)) == number.inserted();
  }
}
