package org.modda.publication.comparing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.modda.drafting.BillId;
import org.modda.drafting.history.BillMoment;
import org.modda.drafting.history.TextAt;
import org.modda.drafting.importing.ImportedBill;
import org.modda.platform.store.Streams;
import org.springframework.stereotype.Component;

/** Comparisons of bills. Two moments never change, so what was compared is kept for a while. */
@Component
class Comparisons {

  /** UTF-16 units in all comparisons that are kept. */
  private static final long KEPT = 8L << 20;

  /** A moment of a bill: as many of its events as it has, up to a position of the log. */
  private record End(long position, long events) {
    static End of(BillMoment moment) {
      long events = moment.sequence();
      for (TextAt text : moment.texts().values()) {
        events += 1 + text.revision();
      }
      return new End(moment.position(), events);
    }
  }

  private record Asked(BillId bill, End from, End to, boolean all) {}

  private final Streams streams;
  private final Cache<Asked, ComparedStates> kept =
      Caffeine.newBuilder()
          .maximumWeight(KEPT)
          .weigher((Asked asked, ComparedStates compared) -> 1 + compared.size())
          .build();

  Comparisons(Streams streams) {
    this.streams = streams;
  }

  ComparedStates between(BillMoment from, BillMoment to, boolean all) {
    Asked asked = new Asked(from.bill(), End.of(from), End.of(to), all);
    return kept.get(
        asked,
        a ->
            ComparedStates.of(
                State.of(from), State.of(to), Lineage.between(from, to, streams), all));
  }

  ComparedStates with(BillMoment from, ImportedBill document, boolean all) {
    State bill = State.of(from);
    return ComparedStates.of(bill, Recognised.in(bill, State.of(document)), Lineage.NONE, all);
  }
}
