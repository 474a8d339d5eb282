package org.modda.drafting.bill;

import org.jspecify.annotations.Nullable;
import org.modda.drafting.ProvisionId;

/**
 * What became of a command to a bill; a repeat of the command gets the same.
 *
 * @param sequence the sequence of the event that it made
 * @param provision the unit that it was about; null where it was about the bill
 */
record BillAnswer(long sequence, @Nullable ProvisionId provision) {}
