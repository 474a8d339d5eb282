package org.modda.amendments.radar;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendmentId;
import org.modda.drafting.BillId;
import org.modda.platform.Ids;

/**
 * A docket as it stood at one version; never changes.
 *
 * @param epoch names the fold that counts the versions: on another node, or once it was read anew,
 *     there is another one
 * @param version grows whenever something that a reader sees has changed
 * @param entries by id, in the order of their numbers
 * @param changedAt for each the version at which it last changed
 * @param order in which they are called; those it leaves out come after, by number
 */
public record DocketView(
    BillId bill,
    String epoch,
    long version,
    Map<AmendmentId, DocketEntry> entries,
    Map<AmendmentId, Long> changedAt,
    List<AmendmentId> order) {

  public Optional<DocketEntry> entry(AmendmentId amendment) {
    return Optional.ofNullable(entries.get(amendment));
  }

  /** The version as readers are given it. */
  public String written() {
    return epoch + "." + version;
  }

  /** The version that a reader knows; -1 where it is none of this fold's. */
  public long read(@Nullable String known) {
    if (known == null || !known.startsWith(epoch + ".")) {
      return -1;
    }
    try {
      return Long.parseLong(known.substring(epoch.length() + 1));
    } catch (NumberFormatException notOurs) {
      return -1;
    }
  }

  DocketView with(Map<AmendmentId, DocketEntry> anew) {
    return new DocketView(
        bill, epoch, version, Collections.unmodifiableMap(anew), changedAt, order);
  }

  /** Those that have changed since a version. */
  public List<DocketEntry> changedAfter(long known) {
    return entries.values().stream()
        .filter(e -> changedAt.getOrDefault(e.id(), 0L) > known)
        .toList();
  }

  static DocketView empty(BillId bill) {
    return new DocketView(bill, Ids.next(), -1, new LinkedHashMap<>(), Map.of(), List.of());
  }
}
