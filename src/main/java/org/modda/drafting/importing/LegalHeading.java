package org.modda.drafting.importing;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.ProvisionKind;
import org.modda.drafting.ProvisionNumber;

/**
 * A heading as laws write it: "5-modda. Asosiy tushunchalar", "9¹-modda.", "1-боб.", "Глава 1.",
 * "Статья 5.", "Article 5.", "PART I".
 *
 * @param number decimal, with what stands above the line as {@code inserted}; a Roman one is kept
 *     as printed, with the word beside it
 * @param heading the words after the number; empty for none
 * @param language BCP 47 tag of the language it is written in
 */
record LegalHeading(ProvisionKind kind, ProvisionNumber number, String heading, String language) {

  private record Word(Pattern words, ProvisionKind kind, String language) {}

  private static final String ROMAN = "(?<roman>[IVXLC]{1,8})";
  private static final String DECIMAL =
      "(?<main>[1-9][0-9]{0,4})(?:<sup>(?<sup>[0-9]{1,4})</sup>|(?<raised>["
          + Superscript.DIGITS
          + "]{1,4}))?";
  private static final String NUMBER = "(?:" + DECIMAL + "|" + ROMAN + ")";
  private static final String REST = "(?![\\p{L}\\p{N}])\\s*(?<mark>[.:—–-])?\\s*(?<rest>.*)";
  private static final String O = "o[ʻʼ'‘’`]";

  private static final List<Word> WORDS =
      List.of(
          after("kitob", ProvisionKind.BOOK, "uz-Latn"),
          after("kichik b" + O + "lim", ProvisionKind.TITLE, "uz-Latn"),
          after("b" + O + "lim", ProvisionKind.PART, "uz-Latn"),
          after("bob", ProvisionKind.CHAPTER, "uz-Latn"),
          after("paragraf|§", ProvisionKind.SECTION, "uz-Latn"),
          after("modda", ProvisionKind.ARTICLE, "uz-Latn"),
          after("ilova", ProvisionKind.SCHEDULE, "uz-Latn"),
          after("китоб", ProvisionKind.BOOK, "uz-Cyrl"),
          after("кичик бўлим", ProvisionKind.TITLE, "uz-Cyrl"),
          after("бўлим", ProvisionKind.PART, "uz-Cyrl"),
          after("боб", ProvisionKind.CHAPTER, "uz-Cyrl"),
          after("параграф", ProvisionKind.SECTION, "uz-Cyrl"),
          after("модда", ProvisionKind.ARTICLE, "uz-Cyrl"),
          after("илова", ProvisionKind.SCHEDULE, "uz-Cyrl"),
          before("книга", ProvisionKind.BOOK, "ru"),
          before("подраздел", ProvisionKind.TITLE, "ru"),
          before("раздел", ProvisionKind.PART, "ru"),
          before("глава", ProvisionKind.CHAPTER, "ru"),
          before("параграф|§", ProvisionKind.SECTION, "ru"),
          before("статья", ProvisionKind.ARTICLE, "ru"),
          before("приложение(?: №)?", ProvisionKind.SCHEDULE, "ru"),
          before("book", ProvisionKind.BOOK, "en"),
          before("part", ProvisionKind.PART, "en"),
          before("title", ProvisionKind.TITLE, "en"),
          before("chapter", ProvisionKind.CHAPTER, "en"),
          before("division", ProvisionKind.DIVISION, "en"),
          before("section|sec\\.", ProvisionKind.SECTION, "en"),
          before("article|art\\.", ProvisionKind.ARTICLE, "en"),
          before("schedule|annex", ProvisionKind.SCHEDULE, "en"));

  /**
   * The heading in a line.
   *
   * @param marked whether the document marks the line as a heading; one that it does not mark must
   *     end after the number, or have a full stop, colon or dash there
   */
  static Optional<LegalHeading> in(String line, boolean marked) {
    for (Word word : WORDS) {
      Matcher found = word.words().matcher(line);
      if (found.matches() && (marked || ends(found))) {
        return Optional.of(
            new LegalHeading(
                word.kind(), number(found, line), found.group("rest").strip(), word.language()));
      }
    }
    return Optional.empty();
  }

  /** "5-modda" and "Статья 5" as a reference names a unit: a number and nothing after it. */
  static Optional<LegalHeading> label(String words) {
    return in(words.strip(), false).filter(heading -> heading.heading().isEmpty());
  }

  private static boolean ends(Matcher found) {
    return found.group("rest").isEmpty() || found.group("mark") != null;
  }

  private static ProvisionNumber number(Matcher found, String line) {
    if (found.group("main") == null) {
      return new ProvisionNumber(0, 0, line.substring(0, found.end("number")).strip());
    }
    return new ProvisionNumber(
        Integer.parseInt(found.group("main")),
        inserted(found.group("sup"), found.group("raised")),
        null);
  }

  private static int inserted(@Nullable String sup, @Nullable String raised) {
    if (sup != null) {
      return Integer.parseInt(sup);
    }
    return raised == null ? 0 : Superscript.value(raised);
  }

  private static Word after(String words, ProvisionKind kind, String language) {
    return word("(?<number>" + NUMBER + "\\s?[-‑–]?\\s?(?:" + words + "))", kind, language);
  }

  private static Word before(String words, ProvisionKind kind, String language) {
    return word("(?<number>(?:" + words + ")\\s*" + NUMBER + ")", kind, language);
  }

  private static Word word(String words, ProvisionKind kind, String language) {
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    return new Word(Pattern.compile(words + REST, flags), kind, language);
  }
}
