package org.modda.drafting.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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

  /** A word for a kind of unit: {@code words} is a pattern. */
  private record Word(String words, ProvisionKind kind, String language) {}

  /** Words that stand on one side of the number, each in a group of its own: w0, w1, w2 … */
  private record Side(List<Word> words, Pattern pattern, String name) {}

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final String NUMBER =
      "(?:(?<main>[1-9][0-9]{0,4})"
          + "(?:<sup>(?<sup>[0-9]{1,4})</sup>|(?<raised>["
          + Superscript.DIGITS
          + "]{1,4}))?"
          + "|(?-i:[IVXLC]{1,8}))";
  private static final String REST = "(?![\\p{L}\\p{N}])\\s*(?<mark>[.:—–-])?\\s*(?<rest>.*)";
  private static final String O = "o[ʻʼ'‘’`]";

  private static final Side AFTER_THE_NUMBER =
      side(
          "(?<number>" + NUMBER + "\\s?[-‑–]?\\s?(?:%s))",
          List.of(
              new Word("kitob", ProvisionKind.BOOK, "uz-Latn"),
              new Word("kichik b" + O + "lim", ProvisionKind.TITLE, "uz-Latn"),
              new Word("b" + O + "lim", ProvisionKind.PART, "uz-Latn"),
              new Word("bob", ProvisionKind.CHAPTER, "uz-Latn"),
              new Word("paragraf|§", ProvisionKind.SECTION, "uz-Latn"),
              new Word("modda", ProvisionKind.ARTICLE, "uz-Latn"),
              new Word("ilova", ProvisionKind.SCHEDULE, "uz-Latn"),
              new Word("китоб", ProvisionKind.BOOK, "uz-Cyrl"),
              new Word("кичик бўлим", ProvisionKind.TITLE, "uz-Cyrl"),
              new Word("бўлим", ProvisionKind.PART, "uz-Cyrl"),
              new Word("боб", ProvisionKind.CHAPTER, "uz-Cyrl"),
              new Word("параграф", ProvisionKind.SECTION, "uz-Cyrl"),
              new Word("модда", ProvisionKind.ARTICLE, "uz-Cyrl"),
              new Word("илова", ProvisionKind.SCHEDULE, "uz-Cyrl")));

  private static final Side BEFORE_THE_NUMBER =
      side(
          "(?<number>(?:%s)\\s{0,3}" + NUMBER + ")",
          List.of(
              new Word("книга", ProvisionKind.BOOK, "ru"),
              new Word("подраздел", ProvisionKind.TITLE, "ru"),
              new Word("раздел", ProvisionKind.PART, "ru"),
              new Word("глава", ProvisionKind.CHAPTER, "ru"),
              new Word("параграф|§", ProvisionKind.SECTION, "ru"),
              new Word("статья", ProvisionKind.ARTICLE, "ru"),
              new Word("приложение(?: №)?", ProvisionKind.SCHEDULE, "ru"),
              new Word("book", ProvisionKind.BOOK, "en"),
              new Word("part", ProvisionKind.PART, "en"),
              new Word("title", ProvisionKind.TITLE, "en"),
              new Word("chapter", ProvisionKind.CHAPTER, "en"),
              new Word("division", ProvisionKind.DIVISION, "en"),
              new Word("section|sec\\.", ProvisionKind.SECTION, "en"),
              new Word("article|art\\.", ProvisionKind.ARTICLE, "en"),
              new Word("schedule|annex", ProvisionKind.SCHEDULE, "en")));

  /** Names of units among other words; a name before which the number stands may go on. */
  private static final List<Pattern> NAMES =
      List.of(
          Pattern.compile("(?<![\\p{L}\\p{N}])" + AFTER_THE_NUMBER.name(), FLAGS),
          Pattern.compile(
              "(?<![\\p{L}\\p{N}])" + BEFORE_THE_NUMBER.name() + "(?![\\p{L}\\p{N}])", FLAGS));

  /**
   * The heading in a line.
   *
   * @param marked whether the document marks the line as a heading; one that it does not mark must
   *     end after the number, or have a full stop, colon or dash there
   */
  static Optional<LegalHeading> in(String line, boolean marked) {
    return in(line, marked, AFTER_THE_NUMBER).or(() -> in(line, marked, BEFORE_THE_NUMBER));
  }

  /** "5-modda" and "Статья 5" as a reference names a unit: a number and nothing after it. */
  static Optional<LegalHeading> label(String words) {
    return in(words.strip(), false).filter(heading -> heading.heading().isEmpty());
  }

  /** The text with other words for some of the names in it; null leaves one as it is. */
  static String renamed(String text, Function<LegalHeading, @Nullable String> said) {
    String renamed = text;
    for (Pattern names : NAMES) {
      renamed =
          names
              .matcher(renamed)
              .replaceAll(
                  found ->
                      Matcher.quoteReplacement(
                          label(found.group()).map(said).orElse(found.group())));
    }
    return renamed;
  }

  private static Optional<LegalHeading> in(String line, boolean marked, Side side) {
    Matcher found = side.pattern().matcher(line);
    if (!found.matches() || !(marked || ends(found))) {
      return Optional.empty();
    }
    int at = 0;
    while (found.group("w" + at) == null) {
      at++;
    }
    Word word = side.words().get(at);
    return Optional.of(
        new LegalHeading(word.kind(), number(found), found.group("rest").strip(), word.language()));
  }

  private static boolean ends(Matcher found) {
    return found.group("rest").isEmpty() || found.group("mark") != null;
  }

  private static ProvisionNumber number(Matcher found) {
    String main = found.group("main");
    if (main == null) {
      return new ProvisionNumber(0, 0, found.group("number").strip());
    }
    return new ProvisionNumber(
        Integer.parseInt(main), inserted(found.group("sup"), found.group("raised")), null);
  }

  private static int inserted(@Nullable String sup, @Nullable String raised) {
    if (sup != null) {
      return Integer.parseInt(sup);
    }
    return raised == null ? 0 : Superscript.value(raised);
  }

  private static Side side(String form, List<Word> words) {
    List<String> groups = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      groups.add("(?<w" + i + ">" + words.get(i).words() + ")");
    }
    String name = String.format(form, String.join("|", groups));
    return new Side(words, Pattern.compile(name + REST, FLAGS), name);
  }
}
