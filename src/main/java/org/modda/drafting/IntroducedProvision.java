package org.modda.drafting;

import org.jspecify.annotations.Nullable;

/**
 * One unit of a bill as it was introduced. Its text is the first revision of its own stream.
 *
 * @param id the id it keeps for ever
 * @param parent the unit it stands in, listed before it; null for the bill itself
 * @param heading the heading without the number; empty where there is none
 * @param externalId the id it had in the document it was imported from (Akoma Ntoso {@code eId},
 *     OASIS Akoma Ntoso Naming Convention 1.0 §5)
 */
public record IntroducedProvision(
    ProvisionId id,
    @Nullable ProvisionId parent,
    ProvisionKind kind,
    ProvisionNumber number,
    String heading,
    @Nullable String externalId) {}
