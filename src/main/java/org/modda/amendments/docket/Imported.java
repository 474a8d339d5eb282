package org.modda.amendments.docket;

import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.Capacity;
import org.modda.amendments.Wording;

/**
 * One amendment as another system's docket has it.
 *
 * @param amends the one that it would change, earlier in the same docket; null for none
 * @param label what the source calls it, at most 120 UTF-16 units; null where it has no name
 */
public record Imported(
    AmendmentId amendment,
    Wording wording,
    @Nullable AmendmentId amends,
    String rationale,
    Capacity capacity,
    @Nullable String label) {}
