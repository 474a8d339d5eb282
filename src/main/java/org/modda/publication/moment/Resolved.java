package org.modda.publication.moment;

import org.jspecify.annotations.Nullable;
import org.modda.drafting.history.BillMoment;

/**
 * A moment and the bill as it stood then.
 *
 * @param version the number of the version that answered: of a day or an instant, the one in force
 *     then; null where the log did
 * @param lasting whether it will be answered by the same for ever
 */
public record Resolved(
    Moment moment, BillMoment bill, @Nullable Integer version, boolean lasting) {}
