package org.modda.drafting.history;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.BillEvent.ProvisionInserted;
import org.modda.drafting.BillEvent.ProvisionSplit;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.outline.Unit;
import org.modda.platform.store.Recorded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

  /** Events after which a history is kept again. */
  private static final int WORTH_KEEPING = 4_000;

  /** So many events of the log are read faster than one stream is asked for. */
  private static final int WORTH_A_STREAM = 20;

  private static final Logger LOG = LoggerFactory.getLogger(LiveWeave.class);

  private final BillId bill;
  private final BillWeaves all;
  private final Queue<Recorded> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger count = new AtomicInteger();
  private @Nullable BillWeave weave;
  private long reached;
  private int sinceWeighed;
  private int sinceKept;
  private final AtomicBoolean keeping = new AtomicBoolean();
  private volatile int weight = 1;
  private volatile boolean unknown;
  private volatile boolean isTold = true;

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

  /**
   * From now on the log tells it nothing more: whoever still asks it gets what it reads itself.
   * Said before the first event that it is not told.
   */
  void dropped() {
    isTold = false;
  }

  /** Beside the path of whoever asks; they wait only while the bytes are made. */
  private void keep() {
    try {
      byte[] bytes;
      long position;
      synchronized (this) {
        position = reached;
        bytes = weave == null ? null : WeaveWriter.write(weave, position);
      }
      if (bytes != null) {
        all.snapshots().keep(bill, position, bytes);
      }
    } catch (RuntimeException failed) {
      LOG.warn("the history of bill {} was not kept", bill, failed);
    } finally {
      keeping.set(false);
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
    if (unknown) {
      // Its texts may be there already, and are read from their streams once it is.
      weave = null;
    }
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
    if (isTold) {
      reached = Math.max(reached, told);
    }
    readOn(present, all.log().end());
    if (sinceKept >= WORTH_KEEPING && keeping.compareAndSet(false, true)) {
      sinceKept = 0;
      Thread.startVirtualThread(this::keep);
    }
    return present;
  }

  private BillWeave loaded(long upTo) {
    Kept kept = kept(upTo);
    BillWeave fresh = kept.weave;
    ReadInOrder own = new ReadInOrder(all.streams(), upTo);
    own.add(bill.value(), 0);
    own.forEach(fresh::take);
    reached = kept.position;
    List<Unit> units = fresh.tree().newest().inOrder();
    if (kept.position == 0 || upTo - kept.position > (long) WORTH_A_STREAM * units.size()) {
      ReadInOrder texts = new ReadInOrder(all.streams(), upTo);
      for (Unit unit : units) {
        WovenText known = fresh.text(unit.id());
        texts.add(unit.id().value(), known == null ? 0 : known.revision() + 1L);
      }
      texts.forEach(one -> take(fresh, one));
      reached = upTo;
    }
    readOn(fresh, upTo);
    weigh(fresh);
    return fresh;
  }

  /** What was kept, if it can be read; else a history without texts. */
  private Kept kept(long upTo) {
    BillWeave fresh = all.fresh();
    try {
      byte[] bytes = all.snapshots().of(bill).orElse(null);
      long position = bytes == null ? 0 : WeaveReader.read(bytes, fresh);
      if (position <= upTo) {
        return new Kept(fresh, position);
      }
      LOG.warn("what is kept of bill {} is of another log", bill);
    } catch (IOException | RuntimeException unreadable) {
      LOG.warn("what is kept of bill {} cannot be read", bill, unreadable);
    }
    return new Kept(all.fresh(), 0);
  }

  /** A history as far as it was kept; 0 for one of which nothing was. */
  private record Kept(BillWeave weave, long position) {}

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
    sinceKept++;
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
