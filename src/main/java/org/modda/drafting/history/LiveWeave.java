package org.modda.drafting.history;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.BillEvent.ProvisionInserted;
import org.modda.drafting.BillEvent.ProvisionSplit;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.outline.Unit;
import org.modda.platform.store.Recorded;

/**
 * The history of one bill on this node: what the log told waits in a queue, and whoever asks takes
 * it in first. The log's own thread never waits for it.
 *
 * <p>Events are folded in the order of positions, though they come from three places: up to {@code
 * reached} from the streams, then from the queue, and what the log holds and has not told yet from
 * the log itself.
 */
final class LiveWeave {

  /** Events that may wait for somebody to ask. */
  private static final int MOST_WAITING = 2_000;

  private static final int PAGE = 500;

  private final BillId bill;
  private final BillWeaves all;
  private final Queue<Recorded> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger count = new AtomicInteger();
  private @Nullable BillWeave weave;
  private long reached;
  private int sinceWeighed;
  private volatile int weight = 1;
  private volatile boolean unknown;

  LiveWeave(BillId bill, BillWeaves all) {
    this.bill = bill;
    this.all = all;
  }

  /** The log goes on. Never blocks. */
  void tell(Recorded recorded) {
    waiting.add(recorded);
    if (count.incrementAndGet() == MOST_WAITING) {
      Thread.startVirtualThread(() -> ask(now -> now));
    }
  }

  /** Empty where there is no such bill. */
  synchronized <T> Optional<T> ask(Function<BillWeave, T> question) {
    BillWeave present;
    try {
      present = takenIn();
    } catch (RuntimeException failure) {
      weave = null;
      throw failure;
    }
    unknown = !present.isIntroduced();
    return unknown ? Optional.empty() : Optional.ofNullable(question.apply(present));
  }

  boolean isUnknown() {
    return unknown;
  }

  /** Bytes, about. */
  int weight() {
    return weight;
  }

  private BillWeave takenIn() {
    long told = all.told();
    BillWeave present = weave;
    if (present == null) {
      present = loaded(all.log().end());
      weave = present;
    }
    for (Recorded next = waiting.poll(); next != null; next = waiting.poll()) {
      count.decrementAndGet();
      take(present, next);
    }
    reached = Math.max(reached, told);
    readOn(present, all.log().end());
    return present;
  }

  private BillWeave loaded(long upTo) {
    BillWeave fresh = all.fresh();
    ReadInOrder own = new ReadInOrder(all.streams(), upTo);
    own.add(bill.value(), 0);
    own.forEach(fresh::take);
    ReadInOrder texts = new ReadInOrder(all.streams(), upTo);
    for (Unit unit : fresh.tree().newest().inOrder()) {
      texts.add(unit.id().value(), 0);
    }
    texts.forEach(fresh::take);
    reached = upTo;
    weigh(fresh);
    return fresh;
  }

  /** What is durable and was not told yet. */
  private void readOn(BillWeave present, long end) {
    while (reached < end) {
      List<Recorded> page = all.log().after(reached, PAGE);
      if (page.isEmpty()) {
        return;
      }
      page.stream()
          .filter(one -> bill.equals(BillWeaves.billOf(one.event())))
          .forEach(one -> take(present, one));
      reached = page.getLast().position();
    }
  }

  private void take(BillWeave present, Recorded recorded) {
    present.take(recorded);
    newUnit(recorded)
        .filter(unit -> present.text(unit) == null)
        .ifPresent(
            unit ->
                all.streams().read(unit.value(), 0, Long.MAX_VALUE).stream()
                    .filter(one -> one.position() < recorded.position())
                    .forEach(present::take));
    if (++sinceWeighed == MOST_WAITING) {
      weigh(present);
    }
  }

  /** A unit that may have had words before it came into the bill. */
  private static Optional<ProvisionId> newUnit(Recorded recorded) {
    return switch (recorded.event()) {
      case ProvisionInserted e -> Optional.of(e.provision());
      case ProvisionSplit e -> Optional.of(e.into());
      default -> Optional.empty();
    };
  }

  private void weigh(BillWeave present) {
    weight = (int) Math.min(present.weight(), Integer.MAX_VALUE);
    sinceWeighed = 0;
  }
}
