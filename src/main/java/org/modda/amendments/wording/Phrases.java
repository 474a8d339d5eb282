package org.modda.amendments.wording;

import static java.util.Map.entry;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The sentences of each language, with slots in braces.
 *
 * <p>Slots: {@code name}, {@code where}, {@code of}: the provision, in the form that stands there;
 * {@code words}, {@code by}: quoted; {@code n}: which occurrence, with the space before it; {@code
 * unit}, {@code id}, {@code number}, {@code place}: of the provision that is put in, renumbered or
 * moved; {@code repealed}: the Russian participle, which agrees with its noun.
 */
final class Phrases {

  /** The sentences there are. */
  enum Shape {
    SUBSTITUTE,
    OMIT,
    INSERT_AFTER,
    INSERT_FIRST,
    APPEND,
    RESTATE,
    INSERT_TITLED,
    INSERT_UNTITLED,
    REPEAL,
    MOVE,
    RENUMBER,
    UNNUMBER,
    RENAME
  }

  /** Where something is put. */
  enum Spot {
    IN_AFTER,
    BILL_AFTER,
    BILL_FIRST,
    AFTER,
    FIRST
  }

  private static final Map<Tongue, Phrases> ALL = new EnumMap<>(Tongue.class);

  static {
    ALL.put(
        Tongue.UZ_LATN,
        new Phrases(
            " barcha joylarda",
            List.of(" ", "-oʻrinda"),
            Map.ofEntries(
                entry(
                    Shape.SUBSTITUTE,
                    "{where}{n} {words} soʻzlari {by} soʻzlari bilan almashtirilsin"),
                entry(Shape.OMIT, "{where}{n} {words} soʻzlari chiqarib tashlansin"),
                entry(
                    Shape.INSERT_AFTER,
                    "{name}{n} {words} soʻzlaridan keyin {by} soʻzlari bilan toʻldirilsin"),
                entry(Shape.INSERT_FIRST, "{of} boshi {by} soʻzlari bilan toʻldirilsin"),
                entry(Shape.APPEND, "{of} oxiri {by} soʻzlari bilan toʻldirilsin"),
                entry(Shape.RESTATE, "{name} quyidagi tahrirda bayon etilsin: {by}"),
                entry(
                    Shape.INSERT_TITLED,
                    "{place} {words} nomli quyidagi mazmundagi {unit}{id} bilan toʻldirilsin: {by}"),
                entry(
                    Shape.INSERT_UNTITLED,
                    "{place} quyidagi mazmundagi {unit}{id} bilan toʻldirilsin: {by}"),
                entry(Shape.REPEAL, "{name} oʻz kuchini yoʻqotgan deb hisoblansin"),
                entry(Shape.MOVE, "{name} {place} joylashtirilsin"),
                entry(Shape.RENUMBER, "{name} {number} raqami bilan belgilansin"),
                entry(Shape.UNNUMBER, "{name} raqamsiz qoldirilsin"),
                entry(Shape.RENAME, "{of} nomi quyidagi tahrirda bayon etilsin: {by}")),
            Map.of(
                Spot.IN_AFTER, "{parentwhere} {sibling} keyin",
                Spot.BILL_AFTER, "loyihada {sibling} keyin",
                Spot.BILL_FIRST, "loyihaning boshida",
                Spot.AFTER, "{sibling} keyin",
                Spot.FIRST, "{parentof} boshida")));
    ALL.put(
        Tongue.UZ_CYRL,
        new Phrases(
            " барча жойларда",
            List.of(" ", "-ўринда"),
            Map.ofEntries(
                entry(
                    Shape.SUBSTITUTE,
                    "{where}{n} {words} сўзлари {by} сўзлари билан алмаштирилсин"),
                entry(Shape.OMIT, "{where}{n} {words} сўзлари чиқариб ташлансин"),
                entry(
                    Shape.INSERT_AFTER,
                    "{name}{n} {words} сўзларидан кейин {by} сўзлари билан тўлдирилсин"),
                entry(Shape.INSERT_FIRST, "{of} боши {by} сўзлари билан тўлдирилсин"),
                entry(Shape.APPEND, "{of} охири {by} сўзлари билан тўлдирилсин"),
                entry(Shape.RESTATE, "{name} қуйидаги таҳрирда баён этилсин: {by}"),
                entry(
                    Shape.INSERT_TITLED,
                    "{place} {words} номли қуйидаги мазмундаги {unit}{id} билан тўлдирилсин: {by}"),
                entry(
                    Shape.INSERT_UNTITLED,
                    "{place} қуйидаги мазмундаги {unit}{id} билан тўлдирилсин: {by}"),
                entry(Shape.REPEAL, "{name} ўз кучини йўқотган деб ҳисоблансин"),
                entry(Shape.MOVE, "{name} {place} жойлаштирилсин"),
                entry(Shape.RENUMBER, "{name} {number} рақами билан белгилансин"),
                entry(Shape.UNNUMBER, "{name} рақамсиз қолдирилсин"),
                entry(Shape.RENAME, "{of} номи қуйидаги таҳрирда баён этилсин: {by}")),
            Map.of(
                Spot.IN_AFTER, "{parentwhere} {sibling} кейин",
                Spot.BILL_AFTER, "лойиҳада {sibling} кейин",
                Spot.BILL_FIRST, "лойиҳанинг бошида",
                Spot.AFTER, "{sibling} кейин",
                Spot.FIRST, "{parentof} бошида")));
    ALL.put(
        Tongue.RU,
        new Phrases(
            " во всех случаях",
            List.of(" в ", "-м случае"),
            Map.ofEntries(
                entry(Shape.SUBSTITUTE, "в {where} слова {words}{n} заменить словами {by}"),
                entry(Shape.OMIT, "в {where} слова {words}{n} исключить"),
                entry(Shape.INSERT_AFTER, "{name} после слов {words}{n} дополнить словами {by}"),
                entry(Shape.INSERT_FIRST, "{name} дополнить в начале словами {by}"),
                entry(Shape.APPEND, "{name} дополнить в конце словами {by}"),
                entry(Shape.RESTATE, "{name} изложить в следующей редакции: {by}"),
                entry(
                    Shape.INSERT_TITLED,
                    "{place} дополнить {unit}{id} под наименованием {words} следующего содержания: {by}"),
                entry(
                    Shape.INSERT_UNTITLED,
                    "{place} дополнить {unit}{id} следующего содержания: {by}"),
                entry(Shape.REPEAL, "{name} признать {repealed} силу"),
                entry(Shape.MOVE, "{name} разместить {place}"),
                entry(Shape.RENUMBER, "{name} обозначить номером {number}"),
                entry(Shape.UNNUMBER, "{name} оставить без номера"),
                entry(Shape.RENAME, "наименование {of} изложить в следующей редакции: {by}")),
            Map.of(
                Spot.IN_AFTER, "в {parentwhere} после {sibling}",
                Spot.BILL_AFTER, "в проекте после {sibling}",
                Spot.BILL_FIRST, "в начале проекта",
                Spot.AFTER, "после {sibling}",
                Spot.FIRST, "в начале {parentof}")));
    ALL.put(
        Tongue.EN,
        new Phrases(
            " wherever they occur",
            List.of(" at their occurrence no. ", ""),
            Map.ofEntries(
                entry(Shape.SUBSTITUTE, "in {where}, for the words {words}{n} substitute {by}"),
                entry(Shape.OMIT, "in {where}, omit the words {words}{n}"),
                entry(Shape.INSERT_AFTER, "in {where}, after the words {words}{n} insert {by}"),
                entry(Shape.INSERT_FIRST, "in {where}, at the beginning insert {by}"),
                entry(Shape.APPEND, "in {where}, at the end insert {by}"),
                entry(Shape.RESTATE, "restate {name} as follows: {by}"),
                entry(
                    Shape.INSERT_TITLED,
                    "{place} insert {unit}{id}, entitled {words}, as follows: {by}"),
                entry(Shape.INSERT_UNTITLED, "{place} insert {unit}{id} as follows: {by}"),
                entry(Shape.REPEAL, "repeal {name}"),
                entry(Shape.MOVE, "move {name} so that it stands {place}"),
                entry(Shape.RENUMBER, "renumber {name} as {number}"),
                entry(Shape.UNNUMBER, "leave {name} without a number"),
                entry(Shape.RENAME, "restate the heading of {name} as follows: {by}")),
            Map.of(
                Spot.IN_AFTER, "in {parentwhere} after {sibling}",
                Spot.BILL_AFTER, "in the bill after {sibling}",
                Spot.BILL_FIRST, "at the beginning of the bill",
                Spot.AFTER, "after {sibling}",
                Spot.FIRST, "at the beginning of {parentof}")));
  }

  private final String each;
  private final List<String> nth;
  private final Map<Shape, String> shapes;
  private final Map<Spot, String> spots;

  private Phrases(
      String each, List<String> nth, Map<Shape, String> shapes, Map<Spot, String> spots) {
    this.each = each;
    this.nth = nth;
    this.shapes = shapes;
    this.spots = spots;
  }

  static Phrases of(Tongue tongue) {
    Phrases phrases = ALL.get(tongue);
    if (phrases == null) {
      throw new IllegalArgumentException(tongue.tag());
    }
    return phrases;
  }

  /** Every place where the words stand. */
  String each() {
    return each;
  }

  /** What stands before and after the number of one of several places. */
  List<String> nth() {
    return nth;
  }

  Template of(Shape shape) {
    return Template.of(shapes.getOrDefault(shape, ""));
  }

  Template of(Spot spot) {
    return Template.of(spots.getOrDefault(spot, ""));
  }
}
