package org.modda.amendments.merging;

import org.modda.drafting.BillAct;
import org.modda.drafting.BillAct.InsertProvision;
import org.modda.drafting.BillAct.MoveProvision;
import org.modda.drafting.Place;
import org.modda.drafting.ProvisionId;

/**
 * A unit was put at a place of the tree.
 *
 * <p>What others want to put there comes after it: of two insertions at one place both are kept,
 * and the one that is accepted first stands first, as it is in a text.
 */
public record Placing(ProvisionId provision, Place place) {

  /** The act as it reads after this; itself where it does not concern it. */
  public BillAct followedBy(BillAct act) {
    return switch (act) {
      case InsertProvision a when concerns(a.provision(), a.place()) ->
          new InsertProvision(a.provision(), a.kind(), a.number(), a.heading(), after(), a.text());
      case MoveProvision a when concerns(a.provision(), a.place()) ->
          new MoveProvision(a.provision(), after());
      default -> act;
    };
  }

  private boolean concerns(ProvisionId other, Place wanted) {
    return wanted.equals(place) && !other.equals(provision);
  }

  private Place after() {
    return new Place(place.parent(), provision);
  }
}
