package org.modda.drafting;

import org.jspecify.annotations.Nullable;

/**
 * A place in the tree of a bill.
 *
 * @param parent the unit it stands in; null for the bill itself
 * @param after the sibling it follows; null for the first place
 */
public record Place(@Nullable ProvisionId parent, @Nullable ProvisionId after) {

  /** The first place of the bill. */
  public static final Place FIRST = new Place(null, null);
}
