package org.modda.publication.comparing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.outline.Unit;
import org.modda.publication.comparing.BillComparison.ComparedUnit;
import org.modda.publication.comparing.BillComparison.Head;
import org.modda.publication.comparing.BillComparison.Heading;

/** The units in which those stand that are told, as they are called now or were last. */
record Surroundings(State before, State after) {

  List<Heading> of(List<ComparedUnit> units) {
    Map<ProvisionId, Heading> around = new LinkedHashMap<>();
    for (ComparedUnit unit : units) {
      collect(unit.after(), around);
      collect(unit.before(), around);
    }
    units.forEach(unit -> around.remove(unit.id()));
    return List.copyOf(around.values());
  }

  private void collect(@Nullable Head head, Map<ProvisionId, Heading> into) {
    if (head != null) {
      collect(head.parent(), into);
    }
  }

  private void collect(@Nullable ProvisionId parent, Map<ProvisionId, Heading> into) {
    if (parent == null || into.containsKey(parent)) {
      return;
    }
    Unit unit = after.has(parent) ? after.unit(parent) : before.unit(parent);
    if (unit != null) {
      collect(unit.parent(), into);
      into.put(
          parent, new Heading(parent, unit.parent(), unit.kind(), unit.number(), unit.heading()));
    }
  }
}
