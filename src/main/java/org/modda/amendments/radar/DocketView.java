package org.modda.amendments.radar;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modda.amendments.AmendmentId;
import org.modda.drafting.BillId;

/**
 * A docket as it stood at one version; never changes.
 *
 * @param version grows whenever something that a reader sees has changed; of this node and this
 *     start only
 * @param entries by id, in the order of their numbers
 * @param changedAt for each the version at which it last changed
 * @param order in which they are called; those it leaves out come after, by number
 */
public record DocketView(
    BillId bill,
    long version,
    Map<AmendmentId, DocketEntry> entries,
    Map<AmendmentId, Long> changedAt,
    List<AmendmentId> order) {

  public Optional<DocketEntry> entry(AmendmentId amendment) {
    return Optional.ofNullable(entries.get(amendment));
  }

  /** Those that have changed since a version. */
  public List<DocketEntry> changedAfter(long known) {
    return entries.values().stream()
        .filter(e -> changedAt.getOrDefault(e.id(), 0L) > known)
        .toList();
  }

  public long pending() {
    return entries.values().stream().filter(e -> e.state() == End.State.TABLED).count();
  }

  static DocketView empty(BillId bill) {
    return new DocketView(bill, -1, new LinkedHashMap<>(), Map.of(), List.of());
  }
}
