package org.modda.publication.comparing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionKind;
import org.modda.drafting.ProvisionNumber;
import org.modda.drafting.importing.PrintedNames;
import org.modda.drafting.outline.Unit;

/**
 * References of a document that are printed as names ("5-modda"), as pages and exports of a bill
 * print them. Where the bill's text refers to a unit by its id and nowhere names it in words, the
 * name of that unit in the document is the reference.
 *
 * <p>A name means the unit that has it in the document; one that no unit of the document has means
 * that of the bill. One that several have, or a unit that the bill's text does not refer to, stays.
 */
final class PrintedReferences {

  static final Pattern REFERENCE = Pattern.compile("\\[\\[([A-Za-z0-9._-]{1,64})]]");

  private record Name(ProvisionKind kind, int main, int inserted, String printed) {
    static Name of(ProvisionKind kind, ProvisionNumber number) {
      String printed = number.main() > 0 || number.printed() == null ? "" : number.printed();
      return new Name(kind, number.main(), number.inserted(), printed.strip());
    }
  }

  private final Map<Name, Set<ProvisionId>> ofBill;
  private final Map<Name, Set<ProvisionId>> ofDocument;

  /**
   * @param document with the ids of the bill's units
   */
  PrintedReferences(Iterable<Unit> bill, Iterable<Unit> document) {
    ofBill = named(bill);
    ofDocument = named(document);
  }

  private static Map<Name, Set<ProvisionId>> named(Iterable<Unit> units) {
    Map<Name, Set<ProvisionId>> named = new HashMap<>();
    for (Unit unit : units) {
      named
          .computeIfAbsent(Name.of(unit.kind(), unit.number()), name -> new HashSet<>())
          .add(unit.id());
    }
    return named;
  }

  /**
   * A text of the document with its printed references by id.
   *
   * @param ofUnit what the bill has as this unit's text
   */
  String in(String text, String ofUnit) {
    Set<ProvisionId> referred = new HashSet<>();
    REFERENCE
        .matcher(ofUnit)
        .results()
        .forEach(reference -> referred.add(new ProvisionId(reference.group(1))));
    if (referred.isEmpty() || text.equals(ofUnit)) {
      return text;
    }
    PrintedNames.replaced(
        ofUnit,
        (kind, number) -> {
          ProvisionId inWords = meant(kind, number);
          if (inWords != null) {
            referred.remove(inWords);
          }
          return null;
        });
    return PrintedNames.replaced(
        text,
        (kind, number) -> {
          ProvisionId meant = meant(kind, number);
          return meant != null && referred.contains(meant) ? "[[" + meant + "]]" : null;
        });
  }

  private @Nullable ProvisionId meant(ProvisionKind kind, ProvisionNumber number) {
    Name name = Name.of(kind, number);
    Set<ProvisionId> units = ofDocument.getOrDefault(name, ofBill.getOrDefault(name, Set.of()));
    return units.size() == 1 ? units.iterator().next() : null;
  }
}
