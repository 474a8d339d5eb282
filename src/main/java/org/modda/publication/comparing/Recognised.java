package org.modda.publication.comparing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionKind;
import org.modda.drafting.ProvisionNumber;
import org.modda.drafting.outline.Unit;

/**
 * Which units of a document from outside are which of the bill. They have no common ids.
 *
 * <p>The rule: a unit of the document is the unit of the same kind that has
 *
 * <ol>
 *   <li>the same number in the same place, and the same heading or {@link Likeness alike} words;
 *   <li>else the same heading, in the same place before elsewhere;
 *   <li>else the most alike words, wherever it stands;
 *   <li>else the same number in the same place, whatever it says.
 * </ol>
 *
 * The same place is in the unit that is its parent's; articles are counted through the whole bill,
 * so for them it is the whole bill. Each unit is one other at most, and the first in the document
 * comes first. What is none of the bill's is new.
 */
final class Recognised {

  private record Numbered(ProvisionKind kind, int main, int inserted, String printed) {
    static Numbered of(Unit unit) {
      ProvisionNumber number = unit.number();
      String printed = number.printed();
      return number.main() > 0 || printed == null
          ? new Numbered(unit.kind(), number.main(), number.inserted(), "")
          : new Numbered(unit.kind(), 0, 0, printed.strip());
    }
  }

  private record Headed(ProvisionKind kind, String heading) {}

  private final State bill;
  private final State document;
  private final Likeness likeness;
  private final Map<Numbered, List<Unit>> byNumber = new HashMap<>();
  private final Map<Headed, List<Unit>> byHeading = new HashMap<>();
  private final Map<ProvisionId, ProvisionId> found = new HashMap<>();
  private final Set<ProvisionId> unknown = new LinkedHashSet<>();
  private final Set<ProvisionId> free = new LinkedHashSet<>();

  private Recognised(State bill, State document) {
    this.bill = bill;
    this.document = document;
    likeness = new Likeness(bill, document);
    for (Unit unit : bill.inOrder()) {
      free.add(unit.id());
      byNumber.computeIfAbsent(Numbered.of(unit), n -> new ArrayList<>()).add(unit);
      if (!unit.heading().isBlank()) {
        byHeading.computeIfAbsent(headed(unit), h -> new ArrayList<>()).add(unit);
      }
    }
    unknown.addAll(document.units().keySet());
  }

  /** The document with the ids of the units that it has in common with the bill. */
  static State in(State bill, State document) {
    Recognised recognised = new Recognised(bill, document);
    recognised.recognise();
    return recognised.renamed();
  }

  /** A parent that is found late lets its children be found by their numbers: so once more. */
  private void recognise() {
    int before;
    do {
      before = found.size();
      each(byNumber, Numbered::of, (unit, old) -> isSamePlace(unit, old) && agrees(unit, old));
      each(byHeading, Recognised::headed, this::isSamePlace);
      each(byHeading, Recognised::headed, (unit, old) -> true);
      for (Likeness.Pair pair : likeness.pairs(unknown, free)) {
        Unit unit = Objects.requireNonNull(document.unit(pair.ofDocument()));
        Unit old = Objects.requireNonNull(bill.unit(pair.ofBill()));
        if (unit.kind() == old.kind()) {
          find(unit, old);
        }
      }
      each(byNumber, Numbered::of, this::isSamePlace);
    } while (found.size() > before && !unknown.isEmpty());
  }

  private <K> void each(
      Map<K, List<Unit>> known, Function<Unit, K> key, BiPredicate<Unit, Unit> fits) {
    for (ProvisionId id : List.copyOf(unknown)) {
      Unit unit = Objects.requireNonNull(document.unit(id));
      known.getOrDefault(key.apply(unit), List.of()).stream()
          .filter(old -> free.contains(old.id()) && fits.test(unit, old))
          .findFirst()
          .ifPresent(old -> find(unit, old));
    }
  }

  private void find(Unit unit, Unit old) {
    if (unknown.contains(unit.id()) && free.remove(old.id())) {
      unknown.remove(unit.id());
      found.put(unit.id(), old.id());
    }
  }

  private boolean isSamePlace(Unit unit, Unit old) {
    return unit.kind() == ProvisionKind.ARTICLE
        || Objects.equals(unit.parent() == null ? null : found.get(unit.parent()), old.parent())
            && (unit.parent() == null) == (old.parent() == null);
  }

  private boolean agrees(Unit unit, Unit old) {
    return (!unit.heading().isBlank() && headed(unit).equals(headed(old)))
        || likeness.areAlike(unit.id(), old.id());
  }

  private static Headed headed(Unit unit) {
    return new Headed(unit.kind(), folded(unit.heading()).toLowerCase(Locale.ROOT));
  }

  private static String folded(String heading) {
    return heading.strip().replaceAll("\\s+", " ");
  }

  private State renamed() {
    Map<ProvisionId, Unit> units = new LinkedHashMap<>();
    Map<ProvisionId, String> texts = new HashMap<>();
    for (Unit unit : document.inOrder()) {
      ProvisionId id = known(unit.id());
      Unit old = bill.unit(id);
      ProvisionId parent = unit.parent() == null ? null : known(unit.parent());
      units.put(id, renamed(unit, id, parent, old));
    }
    PrintedReferences printed = new PrintedReferences(bill.inOrder(), units.values());
    for (Unit unit : document.inOrder()) {
      ProvisionId id = known(unit.id());
      texts.put(id, printed.in(referring(document.text(unit.id())), bill.text(id)));
    }
    return new State(units, texts);
  }

  /** How a number is printed, and the spaces of a heading, are the document's own affair. */
  private static Unit renamed(
      Unit unit, ProvisionId id, @Nullable ProvisionId parent, @Nullable Unit old) {
    boolean sameNumber = old != null && Numbered.of(old).equals(Numbered.of(unit));
    boolean sameHeading = old != null && folded(old.heading()).equals(folded(unit.heading()));
    return new Unit(
        id,
        parent,
        unit.kind(),
        old != null && sameNumber ? old.number() : unit.number(),
        old != null && sameHeading ? old.heading() : unit.heading(),
        unit.externalId(),
        false);
  }

  private ProvisionId known(ProvisionId id) {
    return found.getOrDefault(id, id);
  }

  private String referring(String text) {
    return PrintedReferences.REFERENCE
        .matcher(text)
        .replaceAll(
            reference ->
                Matcher.quoteReplacement("[[" + known(new ProvisionId(reference.group(1))) + "]]"));
  }
}
