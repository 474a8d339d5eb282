package org.modda.amendments.wording;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionKind;
import org.modda.drafting.outline.BillOutline;
import org.modda.drafting.outline.Unit;

/**
 * How the provisions of a bill are named in the law's language, and which one a name means.
 *
 * <p>An article is counted through the whole bill, everything else inside its parent, so a unit is
 * named with the units around it, as far as needed: 5-moddaning 2-qismi. A unit without a number,
 * or one whose name would mean another one too, is named by its id: {@code [[id]]}, which always
 * means what it says.
 *
 * <p>Law: {@code named(name(p))} is {@code p}.
 */
public final class Designations {

  /** A name in a text. */
  record Found(ProvisionId provision, int end) {}

  private static final Pattern REFERENCE = Pattern.compile("\\[\\[([A-Za-z0-9._-]{1,64})]]");

  /** What can stand in a sentence without being taken for a part of it. */
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}\\p{N}§º°(](?:[\\p{L}\\p{N}§º°()|./ –-]{0,62}[\\p{L}\\p{N}º°)])?");

  /** "SCHEDULE 2" says its own word, in whatever language; "XIV" and "7 bis" do not. */
  private static final Pattern OWN_WORD = Pattern.compile("(?![IVXLCDM]+\\b)\\p{L}{3}.*");

  private final BillOutline outline;
  private final UnitWords words;
  private final boolean outerFirst;
  private final Map<ProvisionId, Unit> units = new HashMap<>();
  private final Map<Grammar, Names> names = new EnumMap<>(Grammar.class);

  private Designations(BillOutline outline, Tongue tongue) {
    this.outline = outline;
    this.words = UnitWords.of(tongue);
    this.outerFirst = tongue.isUzbek();
    outline.units().forEach(unit -> units.put(unit.id(), unit));
  }

  /**
   * @param language BCP 47 tag; a language that has no words here is served in English
   */
  public static Designations of(BillOutline outline, String language) {
    return new Designations(outline, Tongue.of(language));
  }

  static Designations of(BillOutline outline, Tongue tongue) {
    return new Designations(outline, tongue);
  }

  /** The name by itself: "5-moddaning 2-qismi", "Часть 2 статьи 5", "Paragraph 2 of Article 5". */
  public String name(ProvisionId provision) {
    return name(provision, Grammar.ALONE);
  }

  /** Which provision of the bill is named; empty where none is, or more than one. */
  public Optional<ProvisionId> named(String name) {
    String sought = name.strip();
    for (Grammar grammar : List.of(Grammar.ALONE, Grammar.OBJECT)) {
      Found found = find(Folding.of(sought), 0, grammar);
      if (found != null && found.end() == sought.length() && isKnown(found.provision())) {
        return Optional.of(found.provision());
      }
    }
    return Optional.empty();
  }

  boolean isKnown(ProvisionId provision) {
    return units.containsKey(provision);
  }

  @Nullable Unit unit(ProvisionId provision) {
    return units.get(provision);
  }

  String name(ProvisionId provision, Grammar grammar) {
    String name = in(grammar).shortest.get(provision);
    return name != null ? name : "[[" + provision + "]]" + words.ending(grammar);
  }

  /**
   * The longest name that stands in a text at a place; one by an id may be of nothing known.
   *
   * @param folded see {@link Folding}
   */
  @Nullable Found find(String folded, int from, Grammar grammar) {
    Matcher reference = REFERENCE.matcher(folded).region(from, folded.length());
    if (reference.lookingAt()) {
      String ending = words.ending(grammar);
      int end = reference.end();
      return new Found(
          new ProvisionId(reference.group(1)),
          folded.startsWith(ending, end) ? end + ending.length() : end);
    }
    Names all = in(grammar);
    int longest = Math.min(all.lengths.length() - 1, folded.length() - from);
    for (int n = all.lengths.previousSetBit(longest);
        n > 0;
        n = all.lengths.previousSetBit(n - 1)) {
      int end = from + n;
      if (end == folded.length() || !Words.isOfNumber(folded.codePointAt(end))) {
        ProvisionId meant = all.meant(folded.substring(from, end));
        if (meant != null) {
          return new Found(meant, end);
        }
      }
    }
    return null;
  }

  private Names in(Grammar grammar) {
    return names.computeIfAbsent(grammar, this::gathered);
  }

  private Names gathered(Grammar grammar) {
    Names all = new Names();
    Map<ProvisionId, List<String>> possible = new HashMap<>();
    for (Unit unit : outline.units()) {
      List<String> forms = forms(unit, grammar);
      possible.put(unit.id(), forms);
      forms.forEach(form -> all.add(form, unit.id()));
    }
    possible.forEach(
        (unit, forms) ->
            forms.stream()
                .filter(form -> unit.equals(all.meant(Folding.of(form))))
                .findFirst()
                .ifPresent(form -> all.shortest.put(unit, form)));
    return all;
  }

  /** Its names from the shortest to the one that tells every unit around it. */
  private List<String> forms(Unit unit, Grammar grammar) {
    List<String> forms = new ArrayList<>();
    if (isNameless(unit)) {
      return forms;
    }
    List<Unit> chain = new ArrayList<>();
    int least = 1;
    for (Unit at = unit; at != null; at = at.parent() == null ? null : units.get(at.parent())) {
      if (!isNameless(at)) {
        chain.add(at);
        if (at.kind() == ProvisionKind.ARTICLE) {
          least = chain.size();
        }
      }
    }
    for (int length = least; length <= chain.size(); length++) {
      forms.add(joined(chain.subList(0, length), grammar));
    }
    return forms;
  }

  private String joined(List<Unit> innerFirst, Grammar grammar) {
    StringBuilder name = new StringBuilder();
    int last = innerFirst.size() - 1;
    for (int i = 0; i <= last; i++) {
      int n = outerFirst ? last - i : i;
      Unit unit = innerFirst.get(n);
      name.append(i == 0 ? "" : words == UnitWords.of(Tongue.EN) ? " of " : " ")
          .append(
              words.unit(
                  unit.kind(),
                  Numbers.plain(unit.number()),
                  n == 0 ? grammar : Grammar.OF,
                  n < last));
    }
    return name.toString();
  }

  /** Nobody can name it by a word and a number. */
  private static boolean isNameless(Unit unit) {
    String number = Numbers.plain(unit.number());
    return number == null
        ? unit.kind() != ProvisionKind.PREAMBLE
        : unit.kind() == ProvisionKind.PASSAGE
            || !PLAIN.matcher(number).matches()
            || OWN_WORD.matcher(number).matches();
  }

  /** The names of all units in one form. */
  private static final class Names {

    private final Map<ProvisionId, String> shortest = new HashMap<>();
    private final Map<String, Optional<ProvisionId>> meanings = new HashMap<>();
    private final Map<String, Optional<ProvisionId>> inLowerCase = new HashMap<>();
    private final BitSet lengths = new BitSet();

    /** A name of two units means neither. */
    void add(String name, ProvisionId unit) {
      String folded = Folding.of(name);
      lengths.set(name.length());
      put(meanings, folded, unit);
      put(inLowerCase, folded.toLowerCase(Locale.ROOT), unit);
    }

    /** Capitals tell (A) from (a), and are not asked for where they tell nothing. */
    @Nullable ProvisionId meant(String folded) {
      Optional<ProvisionId> meaning = meanings.get(folded);
      if (meaning == null) {
        meaning = inLowerCase.get(folded.toLowerCase(Locale.ROOT));
      }
      return meaning == null ? null : meaning.orElse(null);
    }

    private static void put(
        Map<String, Optional<ProvisionId>> names, String name, ProvisionId unit) {
      names.merge(
          name, Optional.of(unit), (one, other) -> one.equals(other) ? one : Optional.empty());
    }
  }
}
