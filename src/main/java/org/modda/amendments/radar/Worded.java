package org.modda.amendments.radar;

import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.Wording;

/**
 * What an amendment says.
 *
 * @param given as its author last gave or confirmed it
 * @param now the same on the texts as they are
 * @param seen the sequence of the docket's event that gave it
 */
public record Worded(Wording given, Wording now, @Nullable AmendmentId amends, long seen) {}
