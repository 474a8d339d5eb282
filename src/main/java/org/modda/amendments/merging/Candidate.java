package org.modda.amendments.merging;

import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.Wording;

/**
 * A pending amendment, as it reads on the bill as it is.
 *
 * @param number its number in the docket
 * @param amends the pending amendment that it would change; null for one to the bill itself, and
 *     once its parent was adopted
 * @param wording its change sets are on the revisions of the {@link BillState}; those of a
 *     sub-amendment on the texts as its parent would leave them, with the same revisions as bases
 * @param conflicting whether its words were changed under it and its author has not answered yet
 */
public record Candidate(
    AmendmentId id,
    int number,
    @Nullable AmendmentId amends,
    Wording wording,
    boolean conflicting) {}
