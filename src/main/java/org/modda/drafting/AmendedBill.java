package org.modda.drafting;

/**
 * What became of {@link AmendBill}; a repeat of the same decision gets the same.
 *
 * @param first the sequence of the decision's first event in the bill's stream
 * @param sequence that of its last one
 */
public record AmendedBill(BillId bill, String decision, long first, long sequence) {}
