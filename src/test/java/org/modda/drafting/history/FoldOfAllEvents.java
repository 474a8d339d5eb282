package org.modda.drafting.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.modda.drafting.BillEvent;
import org.modda.drafting.BillEvent.BillIntroduced;
import org.modda.drafting.BillEvent.BillRenamed;
import org.modda.drafting.BillEvent.WordsDecided;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionTextEvent;
import org.modda.drafting.ProvisionTextEvent.ChangeSetAccepted;
import org.modda.drafting.ProvisionTextEvent.ProvisionTextOpened;
import org.modda.drafting.outline.BillTree;
import org.modda.drafting.outline.Unit;
import org.modda.platform.store.Recorded;
import org.modda.platform.store.Streams;

/**
 * What {@link BillHistory} must answer: every event up to a moment, one after another, as simple as
 * can be.
 */
public final class FoldOfAllEvents {

  private final Streams streams;

  public FoldOfAllEvents(Streams streams) {
    this.streams = streams;
  }

  /** The bill as it stands; empty where there is no such bill. */
  public Optional<BillMoment> now(BillId bill) {
    return fold(bill, event -> true);
  }

  /** The bill after the event at this position of the log; empty before it was introduced. */
  public Optional<BillMoment> at(BillId bill, long position) {
    return fold(bill, event -> event.position() <= position);
  }

  /** The bill as it stood at an instant; empty before it was introduced. */
  public Optional<BillMoment> at(BillId bill, Instant instant) {
    return fold(bill, event -> !timeOf(event).isAfter(instant));
  }

  private Optional<BillMoment> fold(BillId bill, Predicate<Recorded> until) {
    List<Recorded> own = prefix(bill.value(), until);
    if (own.isEmpty()) {
      return Optional.empty();
    }
    BillTree tree = new BillTree();
    String title = "";
    String language = "";
    Set<String> awaited = new HashSet<>();
    for (Recorded recorded : own) {
      BillEvent event = (BillEvent) recorded.event();
      tree.evolve(event);
      switch (event) {
        case BillIntroduced e -> {
          title = e.title();
          language = e.language();
        }
        case BillRenamed e -> title = e.title();
        case WordsDecided e -> {
          for (int n = 1; n <= e.texts().size(); n++) {
            awaited.add(e.cause() + " " + n);
          }
        }
        default -> {}
      }
    }
    Recorded last = own.getLast();
    long sequence = last.sequence();
    Map<ProvisionId, TextAt> texts = new HashMap<>();
    List<Unit> units = tree.inOrder();
    for (Unit unit : units) {
      StringBuilder text = new StringBuilder();
      TextAt now = null;
      for (Recorded recorded : prefix(unit.id().value(), until)) {
        ProvisionTextEvent event = (ProvisionTextEvent) recorded.event();
        switch (event) {
          case ProvisionTextOpened e -> {
            text.append(e.text());
            now = new TextAt(0, "", e.at(), e.by());
          }
          case ChangeSetAccepted e -> {
            e.changes().applyTo(text);
            now = new TextAt(e.revision(), "", e.at(), e.by());
            awaited.remove(e.cause() + " " + e.n());
          }
        }
        last = recorded.position() > last.position() ? recorded : last;
      }
      if (now != null) {
        texts.put(
            unit.id(), new TextAt(now.revision(), text.toString(), now.changed(), now.changedBy()));
      }
    }
    return Optional.of(
        new BillMoment(
            bill,
            last.position(),
            timeOf(last),
            title,
            language,
            sequence,
            List.copyOf(units),
            units.stream()
                .map(Unit::id)
                .filter(tree::isRepealed)
                .collect(Collectors.toUnmodifiableSet()),
            Map.copyOf(texts),
            awaited.isEmpty()));
  }

  /** Events up to the first that is not part of it: also where clocks disagreed. */
  private List<Recorded> prefix(String stream, Predicate<Recorded> until) {
    List<Recorded> part = new ArrayList<>();
    for (Recorded recorded : streams.read(stream, 0, Long.MAX_VALUE)) {
      if (!until.test(recorded)) {
        break;
      }
      part.add(recorded);
    }
    return part;
  }

  private static Instant timeOf(Recorded recorded) {
    return switch (recorded.event()) {
      case BillEvent e -> e.at();
      case ProvisionTextEvent e -> e.at();
      default -> recorded.at();
    };
  }
}
