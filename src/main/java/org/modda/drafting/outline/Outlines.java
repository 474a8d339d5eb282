package org.modda.drafting.outline;

import static org.modda.platform.Refused.Kind.UNKNOWN;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.modda.drafting.BillEvent;
import org.modda.drafting.BillId;
import org.modda.platform.Refused;
import org.modda.platform.store.LogTail;
import org.modda.platform.store.Recorded;
import org.modda.platform.store.Streams;
import org.springframework.stereotype.Component;

/**
 * The outlines of the bills that somebody looks at, kept up by the log on every node.
 *
 * <p>An outline is the fold of its bill's own stream, so there is nothing to rebuild: one that is
 * not in memory is read again.
 */
@Component
public class Outlines {

  private static final int KEPT = 1_000;

  private final Streams streams;
  private final Cache<BillId, GrowingOutline> kept =
      Caffeine.newBuilder().maximumSize(KEPT).build();

  Outlines(Streams streams, LogTail tail) {
    this.streams = streams;
    tail.follow(this::grow);
  }

  /** The bill as this node knows it; empty where there is no such bill. */
  public Optional<BillOutline> of(BillId bill) {
    return of(bill, -1);
  }

  /** As {@link #of}; refused with {@code unknown-bill} (404) where there is no such bill. */
  public BillOutline known(BillId bill) {
    return of(bill).orElseThrow(() -> Refused.because(UNKNOWN, "unknown-bill"));
  }

  /** The bill with at least the event of this sequence, so that people see what they just did. */
  public Optional<BillOutline> of(BillId bill, long atLeast) {
    GrowingOutline outline = kept.getIfPresent(bill);
    if (outline == null) {
      outline = new GrowingOutline();
      GrowingOutline winner = kept.asMap().putIfAbsent(bill, outline);
      outline = winner == null ? outline : winner;
    }
    Optional<BillOutline> known = outline.reaching(Math.max(0, atLeast), bill, streams);
    if (known.isEmpty()) {
      kept.asMap().remove(bill, outline);
    }
    return known;
  }

  private void grow(List<Recorded> events) {
    Set<GrowingOutline> grown = new HashSet<>();
    for (Recorded recorded : events) {
      if (recorded.event() instanceof BillEvent event) {
        GrowingOutline outline = kept.getIfPresent(event.bill());
        if (outline != null) {
          outline.next(recorded.sequence(), event);
          grown.add(outline);
        }
      }
    }
    grown.forEach(GrowingOutline::showNews);
  }
}
