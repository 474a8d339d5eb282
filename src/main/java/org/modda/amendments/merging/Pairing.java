package org.modda.amendments.merging;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.Described;
import org.modda.amendments.merging.Outcome.Applied;
import org.modda.amendments.merging.Outcome.Falls;
import org.modda.amendments.merging.Relation.Kind;
import org.modda.drafting.BillAct;
import org.modda.drafting.BillAct.MoveProvision;
import org.modda.drafting.BillAct.RenumberProvision;
import org.modda.drafting.BillAct.RepealProvision;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.outline.BillTree;
import org.modda.drafting.outline.Unit;
import org.modda.text.Meeting;
import org.modda.text.PendingChange;

/**
 * Judges two amendments. Words by how they meet; what concerns the tree by trying both orders, with
 * the very {@link Proceedings} of a consolidation. For one thread.
 */
final class Pairing {

  private final BillState state;
  private final Fitting fitting;

  Pairing(BillState state) {
    this.state = state;
    this.fitting = new Fitting(state.tree());
  }

  /** Two that change the same: the bill, or the same amendment. */
  Relation judge(Footprint one, Footprint other) {
    return judge(one, one.changes, other, other.changes);
  }

  /**
   * One of an amendment's sub-amendments and an amendment to the bill.
   *
   * @param parent of {@code child}
   */
  Relation judge(Footprint child, Footprint other, Footprint parent) {
    Map<ProvisionId, PendingChange> seen = new HashMap<>(other.changes);
    parent.changes.forEach(
        (provision, change) ->
            seen.computeIfPresent(
                provision, (p, over) -> PendingChange.on(change.asSeen(over.changes()))));
    return judge(child, child.changes, other, seen);
  }

  private Relation judge(
      Footprint one,
      Map<ProvisionId, PendingChange> changes,
      Footprint other,
      Map<ProvisionId, PendingChange> otherChanges) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    boolean overlap = meet(changes, otherChanges, kinds);
    boolean commutes = !overlap && !kinds.contains(Kind.PLACE);
    boolean oneFalls = overlap;
    boolean otherFalls = overlap;
    if (concern(one, other)) {
      boolean ofBill = one.amends() == null && other.amends() == null;
      Tried first = ofBill ? tried(one, other) : Tried.UNKNOWN;
      Tried second = ofBill ? tried(other, one) : Tried.UNKNOWN;
      boolean alike = first.made != null && first.made.equals(second.made);
      otherFalls |= first.secondFalls;
      oneFalls |= second.secondFalls;
      boolean byWordsAlone = overlap || kinds.contains(Kind.PLACE);
      commutes = ofBill && alike;
      if (first.overHeading && second.overHeading) {
        kinds.add(Kind.WORDS);
      }
      if ((!commutes && !byWordsAlone && !first.overHeading)
          || changesTarget(one, other)
          || changesTarget(other, one)) {
        kinds.add(Kind.STRUCTURE);
      }
    }
    if (repealsReferred(one, other) || repealsReferred(other, one)) {
      kinds.add(Kind.REFERENCE);
    }
    if (mayMeetDescribed(one, other) || mayMeetDescribed(other, one)) {
      kinds.add(Kind.DESCRIBED);
    }
    if (kinds.isEmpty() && !Collections.disjoint(one.targets, other.targets)) {
      kinds.add(Kind.PROVISION);
    }
    return new Relation(one.id(), other.id(), kinds, commutes, oneFalls, otherFalls);
  }

  private static boolean meet(
      Map<ProvisionId, PendingChange> one, Map<ProvisionId, PendingChange> other, Set<Kind> kinds) {
    boolean overlap = false;
    for (Map.Entry<ProvisionId, PendingChange> entry : one.entrySet()) {
      PendingChange change = other.get(entry.getKey());
      if (change == null || change.changes().length() != entry.getValue().changes().length()) {
        continue;
      }
      Meeting meeting = entry.getValue().meets(change);
      switch (meeting) {
        case NONE -> kinds.add(Kind.PROVISION);
        case PLACE -> kinds.add(Kind.PLACE);
        case WORDS -> kinds.add(Kind.WORDS);
        case SAME -> kinds.add(Kind.SAME);
      }
      overlap |= meeting == Meeting.WORDS || entry.getValue().overlaps(change);
    }
    return overlap;
  }

  /** Whether it can matter to the tree which of the two comes first, or that both come. */
  private static boolean concern(Footprint one, Footprint other) {
    return !Collections.disjoint(one.acted, other.targets)
        || !Collections.disjoint(other.acted, one.targets)
        || !Collections.disjoint(one.acted, other.acted)
        || !Collections.disjoint(one.acted, other.needed)
        || !Collections.disjoint(other.acted, one.needed)
        || !Collections.disjoint(one.numbers, other.numbers)
        || !Collections.disjoint(one.places, other.places);
  }

  /** Whether one moves, numbers or repeals the very provision that the other changes. */
  private static boolean changesTarget(Footprint one, Footprint other) {
    for (BillAct act : one.candidate().wording().acts()) {
      boolean changes =
          switch (act) {
            case MoveProvision a -> true;
            case RenumberProvision a -> true;
            case RepealProvision a -> true;
            default -> false;
          };
      if (changes && other.targets.contains(act.provision())) {
        return true;
      }
    }
    return false;
  }

  private static boolean repealsReferred(Footprint one, Footprint other) {
    return !Collections.disjoint(one.repealed, other.references);
  }

  private static boolean mayMeetDescribed(Footprint one, Footprint other) {
    for (Described described : one.described()) {
      if (other.mayConcern(described.provision(), described.line())) {
        return true;
      }
    }
    return false;
  }

  private record Made(
      Map<ProvisionId, String> texts,
      Set<Unit> units,
      Map<Optional<ProvisionId>, List<ProvisionId>> children) {}

  private record Tried(@Nullable Made made, boolean secondFalls, boolean overHeading) {
    static final Tried UNKNOWN = new Tried(null, false, false);
  }

  private Tried tried(Footprint first, Footprint second) {
    int mark = fitting.mark();
    try {
      Proceedings tried =
          new Proceedings(state, fitting, List.of(first.able(), second.able()), List.of());
      Outcome one = tried.outcome(first.able());
      Outcome two = tried.outcome(second.able());
      boolean both = one instanceof Applied && two instanceof Applied;
      return new Tried(
          both ? made(tried, first, second) : null,
          two instanceof Falls,
          two instanceof Falls falls
              && falls.code().equals("words-changed")
              && Collections.disjoint(first.changes.keySet(), second.changes.keySet()));
    } finally {
      fitting.backTo(mark);
    }
  }

  /** Whatever of the bill the two can have changed. */
  private Made made(Proceedings tried, Footprint first, Footprint second) {
    Map<ProvisionId, String> texts = new HashMap<>();
    tried.texts().forEach((provision, text) -> texts.put(provision, text.now().text()));
    BillTree tree = fitting.tree();
    Set<ProvisionId> acted = new HashSet<>(first.acted);
    acted.addAll(second.acted);
    Set<Unit> units = new HashSet<>();
    Map<Optional<ProvisionId>, List<ProvisionId>> children = new HashMap<>();
    for (ProvisionId provision : acted) {
      Unit unit = tree.unit(provision);
      units.add(unit);
      children.put(Optional.ofNullable(unit.parent()), tree.children(unit.parent()));
    }
    return new Made(texts, units, children);
  }
}
