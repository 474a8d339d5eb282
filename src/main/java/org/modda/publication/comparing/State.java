package org.modda.publication.comparing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.IntroducedProvision;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.history.BillMoment;
import org.modda.drafting.importing.ImportedBill;
import org.modda.drafting.outline.Unit;

/**
 * What is compared: the units that are in force, as a consolidated text has them. What was repealed
 * is not part of it.
 *
 * @param units in the order of the document, parents before their children
 * @param texts of the units that have words
 */
record State(Map<ProvisionId, Unit> units, Map<ProvisionId, String> texts) {

  static State of(BillMoment moment) {
    Map<ProvisionId, Unit> units = new LinkedHashMap<>();
    Map<ProvisionId, String> texts = new LinkedHashMap<>();
    for (Unit unit : moment.units()) {
      String text = moment.text(unit.id());
      if (!moment.repealed().contains(unit.id())) {
        units.put(unit.id(), unit);
        texts.put(unit.id(), text == null ? "" : text);
      }
    }
    return new State(units, texts);
  }

  static State of(ImportedBill bill) {
    Map<ProvisionId, Unit> units = new LinkedHashMap<>();
    for (IntroducedProvision p : bill.provisions()) {
      units.put(
          p.id(),
          new Unit(p.id(), p.parent(), p.kind(), p.number(), p.heading(), p.externalId(), false));
    }
    return new State(units, bill.texts());
  }

  @Nullable Unit unit(ProvisionId id) {
    return units.get(id);
  }

  boolean has(ProvisionId id) {
    return units.containsKey(id);
  }

  /** The words of a unit; empty where there is none of this id. */
  String text(ProvisionId id) {
    return texts.getOrDefault(id, "");
  }

  List<Unit> inOrder() {
    return List.copyOf(units.values());
  }
}
