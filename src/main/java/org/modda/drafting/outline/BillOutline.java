package org.modda.drafting.outline;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.identity.AccountId;

/**
 * A bill's tree as it stood after one event; never changes.
 *
 * @param sequence the sequence of that event in the bill's stream
 * @param units all units in the order of the document, parents before their children
 * @param repealed those that were repealed, or stand in one that was
 */
public record BillOutline(
    BillId bill,
    String title,
    String language,
    Instant introduced,
    AccountId introducedBy,
    long sequence,
    List<Unit> units,
    Set<ProvisionId> known,
    Set<ProvisionId> repealed) {}
