package org.modda.drafting.outline;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.BillEvent;
import org.modda.drafting.BillEvent.BillIntroduced;
import org.modda.drafting.BillEvent.BillRenamed;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.platform.store.Recorded;
import org.modda.platform.store.Streams;

/** One bill's tree while it grows: one writer at a time, and readers that see whole states. */
final class GrowingOutline {

  private final BillTree tree = new BillTree();
  private long sequence = -1;
  private @Nullable BillIntroduced introduced;
  private String title = "";
  private volatile @Nullable BillOutline shown;

  /** The outline with at least this event, read from the stream where it is not here yet. */
  Optional<BillOutline> reaching(long atLeast, BillId bill, Streams streams) {
    BillOutline present = shown;
    if (present == null || present.sequence() < atLeast) {
      catchUp(bill, streams);
      present = shown;
    }
    return Optional.ofNullable(present);
  }

  /** The next event of the log; one that is known or not next is left to {@link #reaching}. */
  synchronized void next(long number, BillEvent event) {
    if (number == sequence + 1 && shown != null) {
      evolve(number, event);
    }
  }

  /** Shows what {@link #next} has told: once for a commit of many events. */
  synchronized void showNews() {
    BillOutline present = shown;
    if (present != null && present.sequence() < sequence) {
      show();
    }
  }

  private synchronized void catchUp(BillId bill, Streams streams) {
    BillOutline present = shown;
    boolean grew = present == null || present.sequence() < sequence;
    for (Recorded recorded : streams.read(bill.value(), sequence + 1, Long.MAX_VALUE)) {
      if (recorded.event() instanceof BillEvent event) {
        evolve(recorded.sequence(), event);
        grew = true;
      }
    }
    if (grew) {
      show();
    }
  }

  private void evolve(long number, BillEvent event) {
    tree.evolve(event);
    sequence = number;
    if (event instanceof BillIntroduced first) {
      introduced = first;
      title = first.title();
    } else if (event instanceof BillRenamed renamed) {
      title = renamed.title();
    }
  }

  private void show() {
    BillIntroduced first = introduced;
    if (first == null) {
      return;
    }
    List<Unit> units = tree.inOrder();
    Set<ProvisionId> known = units.stream().map(Unit::id).collect(Collectors.toUnmodifiableSet());
    Set<ProvisionId> repealed =
        known.stream().filter(tree::isRepealed).collect(Collectors.toUnmodifiableSet());
    shown =
        new BillOutline(
            first.bill(),
            title,
            first.language(),
            first.at(),
            first.by(),
            sequence,
            List.copyOf(units),
            known,
            repealed);
  }
}
