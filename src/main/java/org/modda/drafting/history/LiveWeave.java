package org.modda.drafting.history;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.BillId;
import org.modda.platform.store.Recorded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The history of one bill on this node: what the log told waits in a queue, and whoever asks takes
 * it in first. The log's own thread never waits for it.
 */
final class LiveWeave {

  /** Events that may wait for somebody to ask. */
  private static final int MOST_WAITING = 2_000;

  /** Events after which a history is kept again. */
  private static final int WORTH_KEEPING = 4_000;

  private static final Logger LOG = LoggerFactory.getLogger(LiveWeave.class);

  private final BillId bill;
  private final BillWeaves all;
  private final Queue<Recorded> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger count = new AtomicInteger();
  private final AtomicBoolean keeping = new AtomicBoolean();
  private @Nullable ReadingBill reading;
  private int weighed;
  private int kept;
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
      Thread.startVirtualThread(this::catchUp);
    }
  }

  /**
   * From now on the log tells it nothing more: whoever still asks it gets what it reads itself.
   * Said before the first event that it is not told.
   */
  void dropped() {
    isTold = false;
  }

  /** Empty where there is no such bill. */
  synchronized <T> Optional<T> ask(Function<BillWeave, T> question) {
    BillWeave weave;
    try {
      weave = takenIn();
    } catch (RuntimeException failure) {
      reading = null;
      throw failure;
    }
    unknown = !weave.isIntroduced();
    if (unknown) {
      // Its texts may be there already, and are read from their streams once it is.
      reading = null;
    }
    return unknown ? Optional.empty() : Optional.ofNullable(question.apply(weave));
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
    ReadingBill present = reading;
    if (present == null) {
      present = ReadingBill.upTo(all.log().end(), bill, all);
      reading = present;
      kept = 0;
      weigh(present);
    }
    for (Recorded next = waiting.poll(); next != null; next = waiting.poll()) {
      count.decrementAndGet();
      present.take(next);
    }
    if (isTold) {
      present.reached(told);
    }
    present.readOn(all.log().end());
    if (present.taken() - weighed >= MOST_WAITING) {
      weigh(present);
    }
    if (present.taken() - kept >= WORTH_KEEPING && keeping.compareAndSet(false, true)) {
      kept = present.taken();
      Thread.startVirtualThread(this::keep);
    }
    return present.weave();
  }

  private void weigh(ReadingBill present) {
    weight = (int) Math.min(present.weave().weight(), Integer.MAX_VALUE);
    weighed = present.taken();
  }

  private void catchUp() {
    try {
      ask(Function.identity());
    } catch (RuntimeException failed) {
      LOG.warn("the history of bill {} was not taken in", bill, failed);
    }
  }

  /** Beside the path of whoever asks; they wait only while the bytes are made. */
  private void keep() {
    try {
      ReadingBill present;
      byte[] bytes;
      long position;
      synchronized (this) {
        present = reading;
        position = present == null ? 0 : present.reached();
        bytes = present == null ? new byte[0] : WeaveWriter.write(present.weave(), position);
      }
      if (present != null) {
        all.snapshots().keep(bill, position, bytes);
      }
    } catch (RuntimeException failed) {
      LOG.warn("the history of bill {} was not kept", bill, failed);
    } finally {
      keeping.set(false);
    }
  }
}
