package org.modda.drafting.history;

import java.util.List;
import java.util.Map;
import org.modda.drafting.ProvisionId;

/**
 * A bill at a moment, and where each of its words first came from.
 *
 * @param stretches of each of the moment's texts, in order; they cover it exactly
 */
public record OriginsOfBill(BillMoment moment, Map<ProvisionId, List<Stretch>> stretches) {}
