package org.modda.amendments.radar;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.modda.amendments.merging.AmendmentStanding;
import org.modda.amendments.merging.Candidate;
import org.modda.amendments.merging.Placing;
import org.modda.amendments.radar.End.State;
import org.modda.drafting.BillAct.ChangeText;
import org.modda.drafting.BillEvent;
import org.modda.drafting.BillEvent.BillAmended;
import org.modda.drafting.BillEvent.ProvisionInserted;
import org.modda.drafting.BillEvent.ProvisionMerged;
import org.modda.drafting.BillEvent.ProvisionMoved;
import org.modda.drafting.BillEvent.ProvisionRenamed;
import org.modda.drafting.BillEvent.ProvisionRenumbered;
import org.modda.drafting.BillEvent.ProvisionRepealed;
import org.modda.drafting.BillEvent.ProvisionSplit;
import org.modda.drafting.BillEvent.RepealUndone;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionTextEvent.ChangeSetAccepted;
import org.modda.drafting.outline.BillTree;
import org.modda.text.ChangeSet;
import org.modda.text.PendingChange;

/** The amendments of one docket, by the order of their numbers; one thread at a time. */
final class FollowedAmendments {

  private final Map<AmendmentId, Followed> all = new LinkedHashMap<>();
  private final WatchedTexts texts;
  private final BillTree tree;
  private List<AmendmentId> order = List.of();
  private String decision = "";
  private long version;
  private long moves;

  /**
   * @param tree of the bill, kept up by whoever tells of its events
   */
  FollowedAmendments(WatchedTexts texts, BillTree tree) {
    this.texts = texts;
    this.tree = tree;
  }

  Collection<Followed> all() {
    return all.values();
  }

  @Nullable Followed find(AmendmentId amendment) {
    return all.get(amendment);
  }

  List<Followed> pending() {
    return all.values().stream().filter(Followed::isPending).toList();
  }

  /** The pending ones as they would be done now. */
  List<Candidate> candidates() {
    return pending().stream().map(Followed::candidate).toList();
  }

  List<AmendmentId> order() {
    return order;
  }

  /** Grows with every revision of a text that an amendment stands on. */
  long moves() {
    return moves;
  }

  /** Grows whenever something that a reader sees may have changed. */
  long version() {
    return version;
  }

  /**
   * What the docket tells of them.
   *
   * @param sequence of the event in the docket's stream
   */
  void happened(DocketEvent event, long sequence) {
    version++;
    switch (event) {
      case AmendmentTabled e -> {
        Followed followed = new Followed(e, sequence);
        all.put(e.amendment(), followed);
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
        askThoseWhoAmend(of(e.amendment()), e.wording());
        of(e.amendment()).settled(e.wording(), null, sequence);
        begin(of(e.amendment()));
        step(e.amendment(), "REWORDED", e, null);
      }
      case WordingConfirmed e -> {
        of(e.amendment()).settled(e.wording(), e.at(), sequence);
        begin(of(e.amendment()));
        step(e.amendment(), "CONFIRMED", e, null);
      }
      case ObjectionRaised e -> {
        of(e.amendment()).objected(e);
        step(e.amendment(), "OBJECTED", e, e.reason());
      }
      case AmendmentWithdrawn e ->
          end(e.amendment(), e, new End(State.WITHDRAWN, e.at(), e.by(), null, null, null, null));
      case AmendmentRejected e ->
          end(
              e.amendment(),
              e,
              new End(State.REJECTED, e.at(), e.by(), null, e.reason(), null, null));
      case AmendmentMerged e ->
          end(e.amendment(), e, new End(State.MERGED, e.at(), e.by(), null, null, null, e.into()));
      case AmendmentFell e ->
          end(
              e.amendment(),
              e,
              new End(State.FALLEN, e.at(), e.by(), e.reason(), null, e.because(), null));
      case AmendmentAdopted e -> {
        of(e.amendment()).settled(Wording.of(e.acts()), of(e.amendment()).confirmed(), sequence);
        end(e.amendment(), e, new End(State.ADOPTED, e.at(), e.by(), null, null, null, null));
      }
      case CallingOrderSet e -> order = e.order();
      case ScenarioKept e -> {}
    }
  }

  /** The words that its sub-amendments were made on are others now: their authors must answer. */
  private void askThoseWhoAmend(Followed parent, Wording anew) {
    Set<ProvisionId> reworded = new HashSet<>(parent.wording().targets());
    reworded.addAll(anew.targets());
    for (Followed child : pending()) {
      if (parent.id().equals(child.tabled().amends())) {
        for (ChangeText change : child.wording().textChanges()) {
          if (reworded.contains(change.provision())) {
            child.stands(change.provision(), AmendmentStanding.CONFLICTING);
            child.changed(version);
          }
        }
      }
    }
  }

  /** Puts its changes onto the texts as they are now watched. */
  private void begin(Followed followed) {
    for (ChangeText change : followed.wording().textChanges()) {
      WatchedText watched = texts.watch(change.provision(), change.base());
      followed.startsAt(change);
      if (followed.isPending() && change.base() < watched.revision()) {
        catchUp(followed, change, watched.revision());
      }
    }
  }

  /** It was made on an older revision than the one that is watched. */
  private void catchUp(Followed followed, ChangeText change, long to) {
    ProvisionId provision = change.provision();
    StringBuilder text = new StringBuilder(texts.at(provision, change.base()).text());
    ChangeSet parent = parentAt(followed, provision, change.base());
    for (ChangeSetAccepted missed : texts.between(provision, change.base(), to)) {
      if (parent == null) {
        followed.passes(provision, missed.changes(), text);
      } else {
        followed.passes(provision, missed.changes().map(parent, true), parent.apply(text));
        parent = parent.map(missed.changes(), false);
      }
      missed.changes().applyTo(text);
    }
  }

  /** What the amendment that it amends does to a text at a revision; null where it does nothing. */
  private @Nullable ChangeSet parentAt(Followed followed, ProvisionId provision, long revision) {
    Followed parent = all.get(followed.tabled().amends());
    if (parent == null) {
      return null;
    }
    for (ChangeText given : parent.wording().textChanges()) {
      if (given.provision().equals(provision) && given.base() <= revision) {
        ChangeSet changes = given.changes();
        for (ChangeSetAccepted missed : texts.between(provision, given.base(), revision)) {
          changes = changes.map(missed.changes(), false);
        }
        return changes;
      }
    }
    return null;
  }

  /**
   * The next revision of a text.
   *
   * @param before the text that it was made on
   */
  void accepted(ChangeSetAccepted e, CharSequence before) {
    boolean touched = false;
    Map<AmendmentId, ChangeSet> parents = new HashMap<>();
    for (Followed followed : all.values()) {
      PendingChange change = followed.change(e.provision());
      if (change == null || !followed.isPending()) {
        continue;
      }
      if (change.changes().length() == e.changes().length()) {
        parents.put(followed.id(), change.changes());
      }
      ChangeSet parent = parents.get(followed.tabled().amends());
      if (parent == null
          ? followed.passes(e.provision(), e.changes(), before)
          : followed.passes(e.provision(), e.changes().map(parent, true), parent.apply(before))) {
        followed.changed(version + 1);
        touched = true;
      }
    }
    moves++;
    if (touched) {
      version++;
    }
  }

  /** What the tree, which shows it already, does to them. */
  void happened(BillEvent event) {
    switch (event) {
      case BillAmended e -> decided(e.decision());
      case ProvisionInserted e -> place(new Placing(e.provision(), e.place()));
      case ProvisionMoved e -> {
        place(new Placing(e.provision(), e.place()));
        stand(e.provision(), AmendmentStanding.TARGET_MOVED);
      }
      case ProvisionRenamed e -> rename(e.provision());
      case ProvisionRenumbered e -> stand(e.provision(), AmendmentStanding.TARGET_RENUMBERED);
      case ProvisionRepealed e -> stand(e.provision(), AmendmentStanding.TARGET_REPEALED);
      case ProvisionMerged e -> stand(e.provision(), AmendmentStanding.TARGET_REPEALED);
      case RepealUndone e -> standAgain(e.provision());
      case ProvisionSplit e -> place(new Placing(e.into(), tree.placeOf(e.into())));
      default -> {}
    }
  }

  /** The first of a decision comes before all that it changes. */
  private void decided(String now) {
    if (!now.equals(decision)) {
      decision = now;
      all.values().stream().filter(f -> f.end() == null).forEach(Followed::decisionComes);
    }
  }

  /** What wants the same place comes after it. */
  private void place(Placing placing) {
    for (Followed followed : pending()) {
      if (followed.gives(placing)) {
        version++;
        followed.changed(version);
      }
    }
  }

  /** Another heading is other words, to whoever would rename it too. */
  private void rename(ProvisionId renamed) {
    version++;
    for (Followed followed : pending()) {
      if (followed.renames(renamed) && followed.stands(renamed, AmendmentStanding.CONFLICTING)) {
        followed.changed(version);
      }
    }
  }

  private void stand(ProvisionId changed, AmendmentStanding on) {
    version++;
    for (Followed followed : pending()) {
      for (ProvisionId target : followed.wording().targets()) {
        boolean concerns =
            on == AmendmentStanding.TARGET_REPEALED
                ? tree.has(target) && tree.isWithin(target, changed)
                : target.equals(changed);
        if (concerns && followed.stands(target, on)) {
          followed.changed(version);
        }
      }
    }
  }

  private void standAgain(ProvisionId restored) {
    version++;
    for (Followed followed : pending()) {
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

  private void end(AmendmentId amendment, DocketEvent e, End end) {
    of(amendment).ended(end);
    step(amendment, end.state().name(), e, end.reason() == null ? end.text() : end.reason());
  }

  private void step(AmendmentId amendment, String what, DocketEvent e, @Nullable String reason) {
    Followed followed = of(amendment);
    followed.history().add(new Followed.Step(what, e.at(), e.by(), reason));
    followed.changed(version);
  }

  private Followed of(AmendmentId amendment) {
    Followed followed = all.get(amendment);
    if (followed == null) {
      throw new IllegalStateException("not in the docket: " + amendment);
    }
    return followed;
  }
}
