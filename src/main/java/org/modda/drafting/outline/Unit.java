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
 * @param mergedInto where its words went, of one that was merged into another and so is repealed;
 *     null of every other
 */
public record Unit(
    ProvisionId id,
    @Nullable ProvisionId parent,
    ProvisionKind kind,
    ProvisionNumber number,
    String heading,
    @Nullable String externalId,
    boolean repealed,
    @Nullable ProvisionId mergedInto) {

  /** One that was not merged. */
  public Unit(
      ProvisionId id,
      @Nullable ProvisionId parent,
      ProvisionKind kind,
      ProvisionNumber number,
      String heading,
      @Nullable String externalId,
      boolean repealed) {
    this(id, parent, kind, number, heading, externalId, repealed, null);
  }

  Unit under(@Nullable ProvisionId newParent) {
    return new Unit(id, newParent, kind, number, heading, externalId, repealed, mergedInto);
  }

  Unit numbered(ProvisionNumber newNumber) {
    return new Unit(id, parent, kind, newNumber, heading, externalId, repealed, mergedInto);
  }

  Unit headed(String newHeading) {
    return new Unit(id, parent, kind, number, newHeading, externalId, repealed, mergedInto);
  }

  Unit repealed(boolean now) {
    return new Unit(id, parent, kind, number, heading, externalId, now, mergedInto);
  }

  Unit merged(ProvisionId into) {
    return new Unit(id, parent, kind, number, heading, externalId, true, into);
  }
}
