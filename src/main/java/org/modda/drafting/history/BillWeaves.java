package org.modda.drafting.history;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.BillEvent;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionTextEvent;
import org.modda.platform.DomainEvent;
import org.modda.platform.store.LogTail;
import org.modda.platform.store.Recorded;
import org.modda.platform.store.Streams;
import org.modda.platform.store.WholeLog;
import org.springframework.stereotype.Component;

/**
 * The histories of the bills that somebody asks about, kept up by the log on every node.
 *
 * <p>A history is a fold of the log, so there is nothing to rebuild: one that is not in memory is
 * read again. What is asked is answered with everything that was durable when it was asked.
 */
@Component
class BillWeaves {

  /** Bytes of all bills together, about. */
  private static final long KEPT = Math.min(256L << 20, Runtime.getRuntime().maxMemory() / 6);

  /** UTF-16 units of texts at some of their revisions; and 32 times the stretches of such. */
  private static final long SHOWN = Math.min(16L << 20, Runtime.getRuntime().maxMemory() / 64);

  private final Streams streams;
  private final WholeLog log;
  private final KeptWeaves snapshots;
  private final GrownTexts grown;
  private final Cache<BillWeave.Shown, TextAt> shown =
      Caffeine.newBuilder()
          .maximumWeight(SHOWN)
          .weigher((BillWeave.Shown key, TextAt text) -> 100 + text.text().length())
          .build();
  private final Cache<BillWeave.Shown, List<Stretch>> stretches =
      Caffeine.newBuilder()
          .maximumWeight(SHOWN / 32)
          .weigher((BillWeave.Shown key, List<Stretch> of) -> 4 + of.size())
          .build();
  private final Cache<BillId, LiveWeave> kept =
      Caffeine.newBuilder()
          .maximumWeight(KEPT)
          .weigher((BillId bill, LiveWeave weave) -> weave.weight())
          .evictionListener(
              (@Nullable BillId bill, @Nullable LiveWeave weave, RemovalCause cause) ->
                  Objects.requireNonNull(weave).dropped())
          .build();

  /** Everything up to here was told to those that were kept then. */
  private volatile long told;

  BillWeaves(Streams streams, WholeLog log, LogTail tail, KeptWeaves snapshots, GrownTexts grown) {
    this.streams = streams;
    this.log = log;
    this.snapshots = snapshots;
    this.grown = grown;
    tail.follow(this::heard);
  }

  /** What the bill's history answers to a question; empty where there is no such bill. */
  <T> Optional<T> ask(BillId bill, Function<BillWeave, T> question) {
    LiveWeave weave = kept.get(bill, b -> new LiveWeave(b, this));
    int before = weave.weight();
    Optional<T> answer = weave.ask(question);
    if (answer.isEmpty() && weave.isUnknown()) {
      weave.dropped();
      kept.asMap().remove(bill, weave);
    } else if (weave.weight() != before) {
      kept.asMap().replace(bill, weave, weave);
    }
    return answer;
  }

  Streams streams() {
    return streams;
  }

  WholeLog log() {
    return log;
  }

  KeptWeaves snapshots() {
    return snapshots;
  }

  GrownTexts grown() {
    return grown;
  }

  long told() {
    return told;
  }

  BillWeave fresh() {
    return new BillWeave(shown, stretches);
  }

  private void heard(List<Recorded> events) {
    for (Recorded recorded : events) {
      BillId bill = billOf(recorded.event());
      LiveWeave weave = bill == null ? null : kept.getIfPresent(bill);
      if (weave != null) {
        weave.tell(recorded);
      }
    }
    told = events.getLast().position();
  }

  static @Nullable BillId billOf(DomainEvent event) {
    return switch (event) {
      case BillEvent e -> e.bill();
      case ProvisionTextEvent e -> e.bill();
      default -> null;
    };
  }
}
