package org.modda.amendments.radar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.modda.amendments.DocketEvent;
import org.modda.amendments.DocketEvent.AmendmentAdopted;
import org.modda.amendments.DocketEvent.AmendmentReworded;
import org.modda.amendments.DocketEvent.AmendmentTabled;
import org.modda.amendments.DocketEvent.WordingConfirmed;
import org.modda.amendments.Wording;
import org.modda.amendments.merging.BillState;
import org.modda.drafting.BillAct.ChangeText;
import org.modda.drafting.BillEvent;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionTextEvent.ChangeSetAccepted;
import org.modda.drafting.history.Texts;
import org.modda.drafting.outline.BillTree;
import org.modda.platform.store.Recorded;
import org.modda.platform.store.Streams;

/**
 * The docket of one bill, folded from the log: its own stream, the bill's tree, and every revision
 * of the texts that its amendments stand on, in the order of their positions. So it is the same
 * whether it was followed live or read after a restart.
 *
 * <p>For one thread at a time.
 */
final class GrowingDocket {

  private final BillId bill;
  private final Streams streams;
  private final BillTree tree = new BillTree();
  private final WatchedTexts texts;
  private final FollowedAmendments amendments = new FollowedAmendments();
  private final LivesOfAmendments lives;
  private final TextsUnderAmendments textsUnder;
  private final TreeUnderAmendments treeUnder;
  private final UnrecordedDecisions decisions;
  private long docketSequence = -1;
  private long billSequence = -1;
  private boolean loaded;

  GrowingDocket(BillId bill, Streams streams, Texts store) {
    this.bill = bill;
    this.streams = streams;
    texts = new WatchedTexts(streams, store);
    textsUnder = new TextsUnderAmendments(amendments, texts);
    treeUnder = new TreeUnderAmendments(amendments, tree);
    lives = new LivesOfAmendments(amendments, textsUnder);
    decisions = new UnrecordedDecisions(amendments, p -> texts.of(p) != null, this::state);
  }

  private String stream() {
    return "docket:" + bill;
  }

  /** Reads everything up to the present end of its streams. */
  void load() {
    List<Recorded> docket = streams.read(stream(), 0, Long.MAX_VALUE);
    Map<ProvisionId, Long> bases = new LinkedHashMap<>();
    Set<String> told = new HashSet<>();
    for (Recorded recorded : docket) {
      wordingOf(recorded)
          .ifPresent(
              wording ->
                  wording
                      .textChanges()
                      .forEach(
                          change -> bases.merge(change.provision(), change.base(), Math::min)));
      if (recorded.event() instanceof AmendmentAdopted adopted) {
        told.add(adopted.decision());
      }
    }
    decisions.areTold(told);
    List<Recorded> all = new ArrayList<>(docket);
    all.addAll(streams.read(bill.value(), 0, Long.MAX_VALUE));
    bases.forEach(
        (provision, base) -> {
          texts.watch(provision, base);
          all.addAll(streams.read(provision.value(), base + 1, Long.MAX_VALUE));
        });
    all.sort(Comparator.comparingLong(Recorded::position));
    all.forEach(this::take);
    loaded = true;
  }

  /** The next event of the log; one that is known already changes nothing. */
  void take(Recorded recorded) {
    switch (recorded.event()) {
      case DocketEvent e -> {
        if (follows(recorded, docketSequence, stream())) {
          docketSequence = recorded.sequence();
          if (loaded) {
            wordingOf(recorded).ifPresent(wording -> precede(recorded, wording));
          }
          decisions.told(e);
          lives.happened(e, recorded.sequence());
        }
      }
      case BillEvent e -> {
        if (follows(recorded, billSequence, bill.value())) {
          billSequence = recorded.sequence();
          decisions.happened(e);
          tree.evolve(e);
          treeUnder.happened(e);
        }
      }
      case ChangeSetAccepted e -> {
        WatchedText text = texts.of(e.provision());
        if (text != null && follows(recorded, text.revision(), e.provision().value())) {
          decisions.accepted(e, text.text());
          textsUnder.accepted(e, text.text());
          text.next(e);
        }
      }
      default -> {}
    }
  }

  /** Everything that is in the docket's own stream, also what the log has not told yet. */
  void readOn() {
    streams.read(stream(), docketSequence + 1, Long.MAX_VALUE).forEach(this::take);
  }

  /**
   * Takes what the log holds before a wording and has not told: the wording may be on an older
   * revision of its texts than the present one, and on a newer one than was told.
   */
  private void precede(Recorded recorded, Wording wording) {
    List<Recorded> missed =
        new ArrayList<>(streams.read(bill.value(), billSequence + 1, Long.MAX_VALUE));
    for (ChangeText change : wording.textChanges()) {
      WatchedText text = texts.watch(change.provision(), change.base());
      missed.addAll(streams.read(change.provision().value(), text.revision() + 1, Long.MAX_VALUE));
    }
    missed.removeIf(one -> one.position() > recorded.position());
    missed.sort(Comparator.comparingLong(Recorded::position));
    missed.forEach(this::take);
  }

  /** Makes sure that the docket's own events up to this one are in. */
  void reach(long atLeast) {
    if (atLeast > docketSequence) {
      streams.read(stream(), docketSequence + 1, atLeast + 1).forEach(this::take);
    }
  }

  /**
   * What a decision did, once all its texts have followed; empty while they have not. Reads what
   * the log has not told yet.
   */
  Optional<DecisionEffect> effectOf(String decision, boolean complete) {
    readOn();
    streams.read(bill.value(), billSequence + 1, Long.MAX_VALUE).forEach(this::take);
    for (ProvisionId provision : decisions.awaited(decision)) {
      WatchedText text = texts.of(provision);
      if (text != null) {
        streams.read(provision.value(), text.revision() + 1, Long.MAX_VALUE).forEach(this::take);
      }
    }
    return decisions.effectOf(decision, complete);
  }

  /** Whether this decision is made and the docket is still to be told. */
  boolean isOpen(String decision) {
    return decisions.isOpen(decision);
  }

  BillState state() {
    return BillState.of(tree.inOrder(), texts.shown());
  }

  /** The sequence of the bill's last event that is in. */
  long billSequence() {
    return billSequence;
  }

  FollowedAmendments amendments() {
    return amendments;
  }

  private boolean follows(Recorded recorded, long known, String stream) {
    if (recorded.sequence() > known + 1) {
      streams.read(stream, known + 1, recorded.sequence()).forEach(this::take);
    }
    return recorded.sequence() > known;
  }

  private static Optional<Wording> wordingOf(Recorded recorded) {
    return switch (recorded.event()) {
      case AmendmentTabled e -> Optional.of(e.wording());
      case AmendmentReworded e -> Optional.of(e.wording());
      case WordingConfirmed e -> Optional.of(e.wording());
      default -> Optional.empty();
    };
  }
}
