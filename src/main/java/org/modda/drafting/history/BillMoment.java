package org.modda.drafting.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.outline.Unit;

/**
 * A bill as it stood at one moment: its tree and all its texts. Never changes.
 *
 * @param position of the last event of the bill, or of one of its texts, that is part of it
 * @param at when that event was accepted
 * @param sequence of the last event in the bill's own stream that is part of it
 * @param units all units in the order of the document, parents before their children
 * @param repealed those that were repealed, or stand in one that was
 * @param texts of the units that somebody has begun
 * @param settled whether every text had followed the decisions taken by then: only such a moment
 *     may be published
 */
public record BillMoment(
    BillId bill,
    long position,
    Instant at,
    String title,
    String language,
    long sequence,
    List<Unit> units,
    Set<ProvisionId> repealed,
    Map<ProvisionId, TextAt> texts,
    boolean settled) {

  /** The words of a unit; null where nobody had begun it. */
  public @Nullable String text(ProvisionId provision) {
    TextAt text = texts.get(provision);
    return text == null ? null : text.text();
  }

  /** The hash of what it says: see {@link CanonicalBill}. */
  public String hash() {
    return CanonicalBill.hash(units, this::text);
  }
}
