package org.modda.drafting.history;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.modda.drafting.BillEvent.ProvisionInserted;
import org.modda.drafting.BillEvent.ProvisionSplit;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.outline.Unit;
import org.modda.platform.store.Recorded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A bill's history as far as it is read, in the order of positions: what was kept of it, its
 * streams or the log since then, and what comes. For one thread at a time.
 */
final class ReadingBill {

  /** Commits. */
  private static final int PAGE = 500;

  /** So many events of the log are read faster than one stream is asked for. */
  private static final int WORTH_A_STREAM = 20;

  private static final Logger LOG = LoggerFactory.getLogger(ReadingBill.class);

  private final BillId bill;
  private final BillWeaves all;
  private BillWeave weave;

  /** Everything of the bill up to here is in. */
  private long reached;

  private int taken;

  private ReadingBill(BillId bill, BillWeaves all) {
    this.bill = bill;
    this.all = all;
    this.weave = all.fresh();
  }

  /** The history up to a position of the log. */
  static ReadingBill upTo(long position, BillId bill, BillWeaves all) {
    ReadingBill reading = new ReadingBill(bill, all);
    reading.takeKept(position);
    ReadInOrder own = new ReadInOrder(all.streams(), position);
    own.add(bill.value(), 0);
    own.forEach(reading.weave::take);
    List<Unit> units = reading.weave.tree().newest().inOrder();
    if (reading.reached == 0 || position - reading.reached > (long) WORTH_A_STREAM * units.size()) {
      reading.readTexts(units, position);
    }
    reading.readOn(position);
    return reading;
  }

  /** The next event that was told; one that is in already changes nothing. */
  void take(Recorded recorded) {
    weave.take(recorded);
    newUnit(recorded)
        .filter(unit -> weave.text(unit) == null)
        .ifPresent(
            unit ->
                all.streams().read(unit.value(), 0, Long.MAX_VALUE).stream()
                    .filter(one -> one.position() < recorded.position())
                    .forEach(weave::take));
    taken++;
  }

  /** Everything of the bill up to here was told. */
  void reached(long position) {
    reached = Math.max(reached, position);
  }

  /** Reads from the log what is durable and was not told yet. */
  void readOn(long end) {
    while (reached < end) {
      List<Recorded> page = all.log().after(reached, PAGE);
      if (page.isEmpty()) {
        return;
      }
      page.stream().filter(one -> bill.equals(BillWeaves.billOf(one.event()))).forEach(this::take);
      reached = page.getLast().position();
    }
  }

  BillWeave weave() {
    return weave;
  }

  long reached() {
    return reached;
  }

  /** How many events it took in, but for the tree's and what was kept. */
  int taken() {
    return taken;
  }

  private void takeKept(long upTo) {
    try {
      Optional<byte[]> kept = all.snapshots().of(bill);
      reached = kept.isEmpty() ? 0 : WeaveReader.read(kept.get(), weave);
      if (reached <= upTo) {
        return;
      }
      LOG.warn("what is kept of bill {} is of another log", bill);
    } catch (IOException | RuntimeException unreadable) {
      LOG.warn("what is kept of bill {} cannot be read", bill, unreadable);
    }
    weave = all.fresh();
    reached = 0;
  }

  private void readTexts(List<Unit> units, long upTo) {
    ReadInOrder texts = new ReadInOrder(all.streams(), upTo);
    for (Unit unit : units) {
      WovenText known = weave.text(unit.id());
      texts.add(unit.id().value(), known == null ? 0 : known.revision() + 1L);
    }
    texts.forEach(this::take);
    reached = upTo;
  }

  /** A unit that may have had words before it came into the bill. */
  private static Optional<ProvisionId> newUnit(Recorded recorded) {
    return switch (recorded.event()) {
      case ProvisionInserted e -> Optional.of(e.provision());
      case ProvisionSplit e -> Optional.of(e.into());
      default -> Optional.empty();
    };
  }
}
