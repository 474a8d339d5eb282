package org.modda.amendments.wording;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.ProvisionKind;

/**
 * What each kind of unit is called, in each form; the nominatives are those of {@code
 * frontend-static/law/numbers.js}.
 */
final class UnitWords {

  private static final Map<Tongue, UnitWords> ALL = new EnumMap<>(Tongue.class);

  static {
    for (Tongue tongue : Tongue.values()) {
      ALL.put(tongue, new UnitWords(tongue));
    }
  }

  private final Tongue tongue;

  private UnitWords(Tongue tongue) {
    this.tongue = tongue;
  }

  static UnitWords of(Tongue tongue) {
    UnitWords words = ALL.get(tongue);
    if (words == null) {
      throw new IllegalArgumentException(tongue.tag());
    }
    return words;
  }

  /** One unit with its number: "9¹-modda", "статьи 9¹"; without one, the word by itself. */
  String unit(ProvisionKind kind, @Nullable String number, Grammar grammar, boolean inAnother) {
    String word = word(kind, grammar, inAnother);
    if (number == null) {
      return word;
    }
    return tongue.isUzbek() ? number + "-" + word : word + " " + number;
  }

  /** The ending that a bare reference takes where Uzbek would decline the word. */
  String ending(Grammar grammar) {
    boolean latin = tongue == Tongue.UZ_LATN;
    if (!tongue.isUzbek()) {
      return "";
    }
    return switch (grammar) {
      case ALONE, OBJECT, MEANS -> "";
      case PLACE -> latin ? "da" : "да";
      case AFTER -> latin ? "dan" : "дан";
      case OF -> latin ? "ning" : "нинг";
    };
  }

  private String word(ProvisionKind kind, Grammar grammar, boolean inAnother) {
    List<String> words = words(kind);
    return switch (tongue) {
      case UZ_LATN -> possessed(words.get(0), inAnother, "aeiou", "i") + ending(grammar);
      case UZ_CYRL -> possessed(words.get(1), inAnother, "аеиоуэўюяё", "и") + ending(grammar);
      case RU -> words.get(3 + russianForm(grammar));
      case EN -> english(words.get(2), grammar);
    };
  }

  /** Uzbek in both scripts, English; Russian in five cases, without dative. */
  private static List<String> words(ProvisionKind kind) {
    return switch (kind) {
      case PREAMBLE ->
          List.of(
              "muqaddima",
              "муқаддима",
              "Preamble",
              "Преамбула",
              "преамбулу",
              "преамбуле",
              "преамбулы",
              "преамбулой");
      case BOOK -> List.of("kitob", "китоб", "Book", "Книга", "книгу", "книге", "книги", "книгой");
      case PART ->
          List.of("boʻlim", "бўлим", "Part", "Раздел", "раздел", "разделе", "раздела", "разделом");
      case TITLE ->
          List.of("titul", "титул", "Title", "Титул", "титул", "титуле", "титула", "титулом");
      case CHAPTER ->
          List.of("bob", "боб", "Chapter", "Глава", "главу", "главе", "главы", "главой");
      case DIVISION ->
          List.of(
              "boʻlinma",
              "бўлинма",
              "Division",
              "Подраздел",
              "подраздел",
              "подразделе",
              "подраздела",
              "подразделом");
      case SECTION ->
          List.of(
              "paragraf",
              "параграф",
              "Section",
              "Параграф",
              "параграф",
              "параграфе",
              "параграфа",
              "параграфом");
      case SUBSECTION ->
          List.of(
              "kichik paragraf",
              "кичик параграф",
              "Subsection",
              "Подпараграф",
              "подпараграф",
              "подпараграфе",
              "подпараграфа",
              "подпараграфом");
      case ARTICLE ->
          List.of("modda", "модда", "Article", "Статья", "статью", "статье", "статьи", "статьёй");
      case PARAGRAPH ->
          List.of("qism", "қисм", "Paragraph", "Часть", "часть", "части", "части", "частью");
      case SUBPARAGRAPH ->
          List.of(
              "xatboshi",
              "хатбоши",
              "Subparagraph",
              "Абзац",
              "абзац",
              "абзаце",
              "абзаца",
              "абзацем");
      case POINT ->
          List.of("band", "банд", "Point", "Пункт", "пункт", "пункте", "пункта", "пунктом");
      case SUBPOINT ->
          List.of(
              "kichik band",
              "кичик банд",
              "Subpoint",
              "Подпункт",
              "подпункт",
              "подпункте",
              "подпункта",
              "подпунктом");
      case SCHEDULE ->
          List.of(
              "ilova",
              "илова",
              "Schedule",
              "Приложение",
              "приложение",
              "приложении",
              "приложения",
              "приложением");
      case PASSAGE ->
          List.of(
              "matn",
              "матн",
              "Passage",
              "Фрагмент",
              "фрагмент",
              "фрагменте",
              "фрагмента",
              "фрагментом");
    };
  }

  /** 5-moddaning 2-qismi, 2-kitobning 5-moddasi: what belongs to another says so. */
  private static String possessed(String word, boolean inAnother, String vowels, String ending) {
    if (!inAnother) {
      return word;
    }
    boolean open = vowels.indexOf(word.charAt(word.length() - 1)) >= 0;
    return word + (open ? (ending.equals("i") ? "s" : "с") : "") + ending;
  }

  private static int russianForm(Grammar grammar) {
    return switch (grammar) {
      case ALONE -> 0;
      case OBJECT -> 1;
      case PLACE -> 2;
      case AFTER, OF -> 3;
      case MEANS -> 4;
    };
  }

  /** The units inside an article are not names: "paragraph 2 of Article 5". */
  private static String english(String word, Grammar grammar) {
    boolean name =
        switch (word) {
          case "Subsection", "Paragraph", "Subparagraph", "Point", "Subpoint" -> false;
          case "Preamble", "Passage" -> false;
          default -> true;
        };
    return grammar == Grammar.ALONE || name
        ? word
        : Character.toLowerCase(word.charAt(0)) + word.substring(1);
  }
}
