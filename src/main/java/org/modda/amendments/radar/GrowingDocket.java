package org.modda.amendments.radar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.DocketEvent;
import org.modda.amendments.DocketEvent.AmendmentAdopted;
import org.modda.amendments.DocketEvent.AmendmentCosigned;
import org.modda.amendments.DocketEvent.AmendmentFell;
import org.modda.amendments.DocketEvent.AmendmentMerged;
import org.modda.amendments.DocketEvent.AmendmentRejected;
import org.modda.amendments.DocketEvent.AmendmentReworded;
import org.modda.amendments.DocketEvent.AmendmentTabled;
import org.modda.amendments.DocketEvent.AmendmentWithdrawn;
import org.modda.amendments.DocketEvent.CallingOrderSet;
import org.modda.amendments.DocketEvent.CosignatureWithdrawn;
import org.modda.amendments.DocketEvent.ObjectionRaised;
import org.modda.amendments.DocketEvent.ScenarioKept;
import org.modda.amendments.DocketEvent.WordingConfirmed;
import org.modda.amendments.Wording;
import org.modda.amendments.merging.BillState;
import org.modda.amendments.merging.Candidate;
import org.modda.amendments.radar.End.State;
import org.modda.drafting.BillAct;
import org.modda.drafting.BillAct.ChangeText;
import org.modda.drafting.BillEvent;
import org.modda.drafting.BillEvent.ProvisionMoved;
import org.modda.drafting.BillEvent.ProvisionRenumbered;
import org.modda.drafting.BillEvent.ProvisionRepealed;
import org.modda.drafting.BillEvent.RepealUndone;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionTextEvent.ChangeSetAccepted;
import org.modda.drafting.history.TextAt;
import org.modda.drafting.history.Texts;
import org.modda.drafting.outline.BillTree;
import org.modda.platform.store.Recorded;
import org.modda.platform.store.Streams;
import org.modda.text.ChangeSet;
import org.modda.text.PendingChange;

/**
 * The docket of one bill, folded from the log: its own stream, the bill's tree, and every revision
 * of the texts that its amendments stand on, in the order of their positions. So it is the same
 * whether it was followed live or read after a restart.
 *
 * <p>What it needs of a text that nobody watched yet it reads from the store; one thread at a time.
 */
final class GrowingDocket {

  private final BillId bill;
  private final Streams streams;
  private final Texts store;
  private final Map<AmendmentId, Followed> amendments = new LinkedHashMap<>();
  private final Map<ProvisionId, WatchedText> texts = new HashMap<>();
  private final List<ScenarioKept> scenarios = new ArrayList<>();
  private final BillTree tree = new BillTree();
  private List<AmendmentId> order = List.of();
  private long docketSequence = -1;
  private long billSequence = -1;
  private long version;

  GrowingDocket(BillId bill, Streams streams, Texts store) {
    this.bill = bill;
    this.streams = streams;
    this.store = store;
  }

  static String stream(BillId bill) {
    return "docket-" + bill;
  }

  /** Reads everything up to the present end of its streams. */
  void load() {
    List<Recorded> docket = streams.read(stream(bill), 0, Long.MAX_VALUE);
    Map<ProvisionId, Long> bases = new LinkedHashMap<>();
    docket.forEach(
        recorded ->
            wordingOf(recorded)
                .ifPresent(
                    wording -> textChanges(wording, c -> bases.merge(c.provision(), c.base(), Math::min))));
    List<Recorded> all = new ArrayList<>(docket);
    all.addAll(streams.read(bill.value(), 0, Long.MAX_VALUE));
    bases.forEach(
        (provision, base) -> {
          texts.put(provision, new WatchedText(store.at(provision, base).orElse(TextAt.EMPTY)));
          all.addAll(streams.read(provision.value(), base + 1, Long.MAX_VALUE));
        });
    all.sort(Comparator.comparingLong(Recorded::position));
    all.forEach(this::take);
  }

  /** The next event of the log; one that is known already changes nothing. */
  void take(Recorded recorded) {
    switch (recorded.event()) {
      case DocketEvent e -> {
        if (follows(recorded, docketSequence, stream(bill))) {
          docketSequence = recorded.sequence();
          happened(e);
        }
      }
      case BillEvent e -> {
        if (follows(recorded, billSequence, bill.value())) {
          billSequence = recorded.sequence();
          tree.evolve(e);
          happened(e);
        }
      }
      case ChangeSetAccepted e -> {
        WatchedText text = texts.get(e.provision());
        if (text != null && follows(recorded, text.revision(), e.provision().value())) {
          accepted(e, text);
        }
      }
      default -> {}
    }
  }

  /** Makes sure that the docket's own events up to this one are in. */
  void reach(long atLeast) {
    if (atLeast > docketSequence) {
      streams.read(stream(bill), docketSequence + 1, atLeast + 1).forEach(this::take);
    }
  }

  long version() {
    return version;
  }

  Collection<Followed> amendments() {
    return amendments.values();
  }

  /** The pending amendments as they would be done now, in the order of their numbers. */
  List<Candidate> candidates() {
    return amendments.values().stream()
        .filter(Followed::isPending)
        .map(Followed::candidate)
        .toList();
  }

  /** The tree, and the texts that amendments stand on. */
  BillState state() {
    Map<ProvisionId, TextAt> shown = new HashMap<>();
    texts.forEach((provision, text) -> shown.put(provision, text.shown()));
    return new BillState(billSequence, tree.copy(), shown);
  }

  DocketView seenAs(Map<AmendmentId, DocketEntry> entries, Map<AmendmentId, Long> changedAt) {
    return new DocketView(
        bill,
        version,
        Collections.unmodifiableMap(entries),
        Map.copyOf(changedAt),
        order,
        List.copyOf(scenarios));
  }

  private boolean follows(Recorded recorded, long known, String stream) {
    for (Recorded missed :
        recorded.sequence() > known + 1
            ? streams.read(stream, known + 1, recorded.sequence())
            : List.<Recorded>of()) {
      take(missed);
    }
    return recorded.sequence() > known;
  }

  private void happened(DocketEvent event) {
    version++;
    switch (event) {
      case AmendmentTabled e -> {
        Followed followed = new Followed(e);
        amendments.put(e.amendment(), followed);
        begin(followed);
        step(e.amendment(), "TABLED", e, null);
      }
      case AmendmentCosigned e -> {
        of(e.amendment()).cosigners().add(e.by());
        step(e.amendment(), "COSIGNED", e, null);
      }
      case CosignatureWithdrawn e -> {
        of(e.amendment()).cosigners().remove(e.by());
        step(e.amendment(), "COSIGNATURE_WITHDRAWN", e, null);
      }
      case AmendmentReworded e -> {
        of(e.amendment()).settled(e.wording(), null);
        begin(of(e.amendment()));
        step(e.amendment(), "REWORDED", e, null);
      }
      case WordingConfirmed e -> {
        of(e.amendment()).settled(e.wording(), e.at());
        begin(of(e.amendment()));
        step(e.amendment(), "CONFIRMED", e, null);
      }
      case ObjectionRaised e -> {
        of(e.amendment()).objected(e);
        step(e.amendment(), "OBJECTED", e, e.reason());
      }
      case AmendmentWithdrawn e -> end(e.amendment(), e, State.WITHDRAWN, null, null, null, null);
      case AmendmentRejected e ->
          end(e.amendment(), e, State.REJECTED, null, e.reason(), null, null);
      case AmendmentMerged e -> end(e.amendment(), e, State.MERGED, null, null, null, e.into());
      case AmendmentAdopted e -> {
        of(e.amendment()).settled(Wording.of(e.acts()), of(e.amendment()).confirmed());
        end(e.amendment(), e, State.ADOPTED, null, null, null, null);
      }
      case AmendmentFell e ->
          end(e.amendment(), e, State.FALLEN, e.reason(), null, e.because(), null);
      case CallingOrderSet e -> order = e.order();
      case ScenarioKept e -> scenarios.add(e);
    }
  }

  /** Puts its changes onto the texts as they are now watched. */
  private void begin(Followed followed) {
    textChanges(
        followed.wording(),
        act -> {
          WatchedText text = watched(act.provision(), act.base());
          followed.startsAt(act);
          if (act.base() < text.revision()) {
            catchUp(followed, act, text.revision());
          }
        });
  }

  private WatchedText watched(ProvisionId provision, long base) {
    return texts.computeIfAbsent(
        provision, p -> new WatchedText(store.at(p, base).orElse(TextAt.EMPTY)));
  }

  /** It was made on an older revision than the one that is watched. */
  private void catchUp(Followed followed, ChangeText act, long to) {
    StringBuilder text =
        new StringBuilder(store.at(act.provision(), act.base()).orElse(TextAt.EMPTY).text());
    for (Recorded recorded : streams.read(act.provision().value(), act.base() + 1, to + 1)) {
      if (recorded.event() instanceof ChangeSetAccepted accepted) {
        followed.passes(act.provision(), accepted.changes(), text);
        accepted.changes().applyTo(text);
      }
    }
  }

  private void accepted(ChangeSetAccepted e, WatchedText text) {
    boolean seen = false;
    Map<AmendmentId, ChangeSet> parents = new HashMap<>();
    for (Followed followed : amendments.values()) {
      PendingChange change = followed.change(e.provision());
      if (change == null || !followed.isPending()) {
        continue;
      }
      parents.put(followed.id(), change.changes());
      ChangeSet parent = parents.get(followed.tabled().amends());
      boolean touched =
          parent == null
              ? followed.passes(e.provision(), e.changes(), text.text())
              : followed.passes(
                  e.provision(), e.changes().map(parent, true), parent.apply(text.text()));
      if (touched) {
        followed.changed(version + 1);
        seen = true;
      }
    }
    text.next(e);
    if (seen) {
      version++;
    }
  }

  private void happened(BillEvent event) {
    switch (event) {
      case ProvisionMoved e -> footing(e.provision(), Footing.TARGET_MOVED);
      case ProvisionRenumbered e -> footing(e.provision(), Footing.TARGET_RENUMBERED);
      case ProvisionRepealed e -> footing(e.provision(), Footing.TARGET_REPEALED);
      case RepealUndone e -> standsAgain(e.provision());
      default -> {}
    }
  }

  private void footing(ProvisionId changed, Footing footing) {
    version++;
    for (Followed followed : amendments.values()) {
      if (!followed.isPending()) {
        continue;
      }
      for (ProvisionId target : followed.wording().targets()) {
        boolean concerns =
            footing == Footing.TARGET_REPEALED
                ? tree.has(target) && tree.isWithin(target, changed)
                : target.equals(changed);
        if (concerns && followed.stands(target, footing)) {
          followed.changed(version);
        }
      }
    }
  }

  private void standsAgain(ProvisionId restored) {
    version++;
    for (Followed followed : amendments.values()) {
      for (ProvisionId target : followed.wording().targets()) {
        if (tree.has(target)
            && tree.isWithin(target, restored)
            && !tree.isRepealed(target)
            && followed.standsAgain(target)) {
          followed.changed(version);
        }
      }
    }
  }

  private void end(
      AmendmentId amendment,
      DocketEvent e,
      State state,
      @Nullable String code,
      @Nullable String text,
      @Nullable AmendmentId because,
      @Nullable AmendmentId into) {
    of(amendment).ended(new End(state, e.at(), e.by(), code, text, because, into));
    step(amendment, state.name(), e, code == null ? text : code);
  }

  private void step(AmendmentId amendment, String what, DocketEvent e, @Nullable String reason) {
    Followed followed = of(amendment);
    followed.history().add(new Followed.Step(what, e.at(), e.by(), reason));
    followed.changed(version);
  }

  private Followed of(AmendmentId amendment) {
    Followed followed = amendments.get(amendment);
    if (followed == null) {
      throw new IllegalStateException("not in the docket: " + amendment);
    }
    return followed;
  }

  private static Optional<Wording> wordingOf(Recorded recorded) {
    return switch (recorded.event()) {
      case AmendmentTabled e -> Optional.of(e.wording());
      case AmendmentReworded e -> Optional.of(e.wording());
      case WordingConfirmed e -> Optional.of(e.wording());
      default -> Optional.empty();
    };
  }

  private static void textChanges(Wording wording, java.util.function.Consumer<ChangeText> each) {
    for (BillAct act : wording.acts()) {
      if (act instanceof ChangeText change) {
        each.accept(change);
      }
    }
  }
}
