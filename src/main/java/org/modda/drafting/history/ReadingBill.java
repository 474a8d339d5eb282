package org.modda.drafting.history;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    Set<ProvisionId> added = reading.readTree(position);
    Set<ProvisionId> units =
        reading.weave.tree().newest().inOrder().stream().map(Unit::id).collect(toSet());
    if (reading.isFar(position, units)) {
      reading.readGrown(added, units, position);
    }
    if (reading.isFar(position, units)) {
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

  /** Returns the units that came into the bill since it was kept. */
  private Set<ProvisionId> readTree(long upTo) {
    Set<ProvisionId> added = new HashSet<>();
    ReadInOrder own = new ReadInOrder(all.streams(), upTo);
    own.add(bill.value(), 0);
    own.forEach(
        recorded -> {
          weave.take(recorded);
          if (recorded.position() > reached) {
            newUnit(recorded).ifPresent(added::add);
          }
        });
    return added;
  }

  /** Whether streams are worth reading, rather than the log. */
  private boolean isFar(long position, Set<ProvisionId> texts) {
    return reached == 0 || position - reached > (long) WORTH_A_STREAM * texts.size();
  }

  /** Reads the texts that are known to have grown, as far as that is known. */
  private void readGrown(Set<ProvisionId> added, Set<ProvisionId> units, long upTo) {
    GrownTexts grown = all.grown();
    grown.reached(upTo);
    long noted = Math.min(grown.notedUpTo(), upTo);
    if (reached == 0 || noted <= reached) {
      return;
    }
    Set<ProvisionId> texts = new HashSet<>(grown.after(reached, bill));
    texts.addAll(added);
    texts.retainAll(units);
    readTexts(texts, noted);
  }

  private void readTexts(Set<ProvisionId> texts, long upTo) {
    ReadInOrder read = new ReadInOrder(all.streams(), upTo);
    for (ProvisionId text : texts) {
      WovenText known = weave.text(text);
      read.add(text.value(), known == null ? 0 : known.revision() + 1L);
    }
    read.forEach(this::take);
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
