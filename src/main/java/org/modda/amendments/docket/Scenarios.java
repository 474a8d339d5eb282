package org.modda.amendments.docket;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import org.modda.amendments.DocketEvent.ScenarioKept;
import org.modda.drafting.BillId;
import org.modda.platform.store.Recorded;
import org.modda.platform.store.Streams;
import org.springframework.stereotype.Component;

/** The scenarios that were kept, read on from where the docket's stream was read to before. */
@Component
class Scenarios {

  private static final int KEPT = 200;

  private final Streams streams;
  private final Cache<BillId, Read> kept = Caffeine.newBuilder().maximumSize(KEPT).build();

  Scenarios(Streams streams) {
    this.streams = streams;
  }

  /** In the order in which they were kept. */
  List<ScenarioKept> of(BillId bill) {
    return kept.get(bill, any -> new Read()).on(streams, bill);
  }

  private static final class Read {

    private final List<ScenarioKept> scenarios = new ArrayList<>();
    private long next;

    synchronized List<ScenarioKept> on(Streams streams, BillId bill) {
      for (Recorded one : streams.read(new DocketId(bill).toString(), next, Long.MAX_VALUE)) {
        if (one.event() instanceof ScenarioKept scenario) {
          scenarios.add(scenario);
        }
        next = one.sequence() + 1;
      }
      return List.copyOf(scenarios);
    }
  }
}
