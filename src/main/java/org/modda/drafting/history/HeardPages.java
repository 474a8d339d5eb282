package org.modda.drafting.history;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionTextEvent;
import org.modda.platform.DomainEvent;
import org.modda.platform.store.Recorded;

/**
 * Which texts those pages of the log are about that this node heard from their first position to
 * their last, until somebody takes them to be noted. Of those that nobody takes, {@value #MOST} at
 * most.
 */
final class HeardPages {

  private static final int MOST = 16;

  private final Map<Long, Map<BillId, Set<ProvisionId>>> full = new ConcurrentHashMap<>();

  /** Of the page that is being heard; null where its beginning was missed. */
  private @Nullable Map<BillId, Set<ProvisionId>> present;

  /** The log went on, in the order of positions and without a gap; never called by two at once. */
  void hear(List<Recorded> events) {
    for (Recorded each : events) {
      if (each.position() % GrownTexts.PAGE == 1) {
        present = new HashMap<>();
      }
      if (present != null) {
        add(each.event(), present);
        if (each.position() % GrownTexts.PAGE == 0 && full.size() < MOST) {
          full.put(each.position() / GrownTexts.PAGE - 1, present);
        }
      }
    }
  }

  /** What was heard of a page, once; null where it was not heard whole. */
  @Nullable Map<BillId, Set<ProvisionId>> take(long page) {
    return full.remove(page);
  }

  /** Adds the text that an event is about. */
  static void add(DomainEvent event, Map<BillId, Set<ProvisionId>> texts) {
    if (event instanceof ProvisionTextEvent e) {
      texts.computeIfAbsent(e.bill(), bill -> new HashSet<>()).add(e.provision());
    }
  }
}
