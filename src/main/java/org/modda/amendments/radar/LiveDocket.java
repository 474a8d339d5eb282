package org.modda.amendments.radar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.Wording;
import org.modda.amendments.merging.BillState;
import org.modda.amendments.merging.Candidate;
import org.modda.amendments.merging.Radar;
import org.modda.amendments.merging.Relation;
import org.modda.drafting.BillId;
import org.modda.drafting.history.Texts;
import org.modda.platform.store.Recorded;
import org.modda.platform.store.Streams;

/**
 * The docket of one bill on this node: what the log told waits in a queue, and whoever looks or
 * works takes it in first. The log's own thread never waits for it.
 */
final class LiveDocket {

  private final Queue<Recorded> told = new ConcurrentLinkedQueue<>();
  private final Supplier<GrowingDocket> anew;
  private GrowingDocket docket;
  private boolean loaded;
  private DocketView view;
  private long moves;

  LiveDocket(BillId bill, Streams streams, Texts texts) {
    anew = () -> new GrowingDocket(bill, streams, texts);
    docket = anew.get();
    view = DocketView.empty(bill);
  }

  /** The log goes on. Never blocks. */
  void tell(Recorded recorded) {
    told.add(recorded);
  }

  /** The docket with everything that the log has told, and at least this event of its stream. */
  synchronized DocketView view(long atLeast) {
    takeIn();
    docket.reach(atLeast);
    if (docket.amendments().version() != view.version()) {
      view = seen();
    }
    return view;
  }

  /** As {@link #view}, with every act on the text as it is, also where it was only moved. */
  synchronized DocketView present() {
    view(-1);
    if (docket.amendments().moves() != moves) {
      Map<AmendmentId, DocketEntry> entries = new LinkedHashMap<>();
      for (Followed followed : docket.amendments().all()) {
        DocketEntry entry = Objects.requireNonNull(view.entries().get(followed.id()));
        entries.put(
            followed.id(), followed.isPending() ? DocketEntry.of(followed, entry.meets()) : entry);
      }
      moves = docket.amendments().moves();
      view = view.with(entries);
    }
    return view;
  }

  /** The bill and the pending amendments as they are at one moment, to be tried out. */
  synchronized BillAndDocket moment() {
    takeIn();
    docket.readOn();
    return new BillAndDocket(
        view(-1), docket.billSequence(), docket.state(), docket.amendments().candidates());
  }

  /** What an amendment says. */
  synchronized Optional<Worded> worded(AmendmentId amendment) {
    takeIn();
    return Optional.ofNullable(docket.amendments().find(amendment))
        .map(f -> new Worded(f.footing().wording(), f.now(), f.tabled().amends(), f.seen()));
  }

  /** Everything that is known of one amendment. */
  synchronized Optional<AmendmentInFull> inFull(AmendmentId amendment) {
    DocketEntry entry = present().entries().get(amendment);
    Followed followed = docket.amendments().find(amendment);
    if (entry == null || followed == null) {
      return Optional.empty();
    }
    Followed parent = docket.amendments().parentOf(followed);
    return Optional.of(
        new AmendmentInFull(
            entry,
            followed.tabled().wording(),
            parent == null ? null : under(followed, parent),
            List.copyOf(followed.history())));
  }

  /** The text that a fallen one changes is that before the decision, and so is its parent. */
  private static Wording under(Followed followed, Followed parent) {
    return followed.hasFallen() ? parent.beforeDecision() : parent.now();
  }

  /** What a decision did; empty while its texts have not followed. */
  synchronized Optional<DecisionEffect> effectOf(String decision, boolean complete) {
    takeIn();
    return docket.effectOf(decision, complete);
  }

  synchronized boolean isOpen(String decision) {
    takeIn();
    return docket.isOpen(decision);
  }

  /** What could not be taken in whole is begun anew. */
  private void takeIn() {
    try {
      if (!loaded) {
        docket.load();
        loaded = true;
      }
      for (Recorded next = told.poll(); next != null; next = told.poll()) {
        docket.take(next);
      }
    } catch (RuntimeException failure) {
      docket = anew.get();
      loaded = false;
      view = DocketView.empty(view.bill());
      throw failure;
    }
  }

  /** Entries are made anew only where they or what they meet has changed. */
  private DocketView seen() {
    Map<AmendmentId, List<Met>> meets = meets();
    Map<AmendmentId, DocketEntry> entries = new LinkedHashMap<>();
    Map<AmendmentId, Long> changedAt = new HashMap<>();
    long version = docket.amendments().version();
    for (Followed followed : docket.amendments().all()) {
      AmendmentId id = followed.id();
      List<Met> met = meets.getOrDefault(id, List.of());
      DocketEntry before = view.entries().get(id);
      if (before != null && !before.meets().equals(met)) {
        followed.changed(version);
      }
      boolean same = before != null && followed.changedAt() <= view.version();
      entries.put(id, same ? before : DocketEntry.of(followed, met));
      changedAt.put(id, followed.changedAt());
    }
    return new DocketView(
        view.bill(),
        view.epoch(),
        version,
        Collections.unmodifiableMap(entries),
        Map.copyOf(changedAt),
        docket.amendments().order());
  }

  private Map<AmendmentId, List<Met>> meets() {
    List<Candidate> pending = docket.amendments().candidates();
    BillState state = docket.state();
    Map<AmendmentId, List<Met>> meets = new HashMap<>();
    for (Relation relation : Radar.among(pending, state)) {
      met(meets, relation);
      met(meets, relation.reversed());
    }
    return meets;
  }

  private static void met(Map<AmendmentId, List<Met>> meets, Relation relation) {
    meets
        .computeIfAbsent(relation.one(), id -> new ArrayList<>())
        .add(
            new Met(
                relation.other(),
                relation.kinds().stream().sorted().toList(),
                relation.isClean(),
                relation.oneFalls()));
  }
}
