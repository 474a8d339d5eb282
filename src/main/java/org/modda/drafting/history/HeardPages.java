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
 * their last, until somebody takes them to be noted. A page of which one position was not heard is
 * none of them. The latest {@value #MOST} are kept.
 */
final class HeardPages {

  private static final int MOST = 16;

  private final Map<Long, Map<BillId, Set<ProvisionId>>> full = new ConcurrentHashMap<>();

  /** Of the page that is being heard; null where something of it was missed. */
  private @Nullable Map<BillId, Set<ProvisionId>> present;

  /** The position that the page goes on with. */
  private long next;

  /** The log went on, in the order of positions; never called by two at once. */
  void hear(List<Recorded> events) {
    for (Recorded each : events) {
      long position = each.position();
      if (position % GrownTexts.PAGE == 1) {
        present = new HashMap<>();
      } else if (position != next) {
        present = null;
      }
      if (present != null) {
        add(each.event(), present);
        if (position % GrownTexts.PAGE == 0) {
          keep(position / GrownTexts.PAGE - 1, present);
          present = null;
        }
      }
      next = position + 1;
    }
  }

  private void keep(long page, Map<BillId, Set<ProvisionId>> texts) {
    full.put(page, texts);
    full.keySet().removeIf(kept -> kept <= page - MOST);
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
