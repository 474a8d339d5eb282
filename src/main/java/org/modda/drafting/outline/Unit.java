package org.modda.drafting.outline;

import org.jspecify.annotations.Nullable;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionKind;
import org.modda.drafting.ProvisionNumber;

/**
 * One unit in the tree of a bill, as it stands.
 *
 * @param repealed whether this unit itself was repealed; a unit inside a repealed one is repealed
 *     with it, see {@link BillTree#isRepealed}
 */
public record Unit(
    ProvisionId id,
    @Nullable ProvisionId parent,
    ProvisionKind kind,
    ProvisionNumber number,
    String heading,
    @Nullable String externalId,
    boolean repealed) {

  Unit under(@Nullable ProvisionId newParent) {
    return new Unit(id, newParent, kind, number, heading, externalId, repealed);
  }

  Unit numbered(ProvisionNumber newNumber) {
    return new Unit(id, parent, kind, newNumber, heading, externalId, repealed);
  }

  Unit headed(String newHeading) {
    return new Unit(id, parent, kind, number, newHeading, externalId, repealed);
  }

  Unit repealed(boolean now) {
    return new Unit(id, parent, kind, number, heading, externalId, now);
  }
}
