package org.modda.drafting.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.BillAct;
import org.modda.drafting.BillAct.ChangeText;
import org.modda.drafting.BillAct.InsertProvision;
import org.modda.drafting.BillAct.MoveProvision;
import org.modda.drafting.BillAct.RenameProvision;
import org.modda.drafting.BillAct.RenumberProvision;
import org.modda.drafting.BillAct.RepealProvision;
import org.modda.drafting.BillEvent;
import org.modda.drafting.BillEvent.BillAmended;
import org.modda.drafting.BillEvent.BillIntroduced;
import org.modda.drafting.BillEvent.BillRenamed;
import org.modda.drafting.BillEvent.ProvisionInserted;
import org.modda.drafting.BillEvent.ProvisionMerged;
import org.modda.drafting.BillEvent.ProvisionMoved;
import org.modda.drafting.BillEvent.ProvisionRenamed;
import org.modda.drafting.BillEvent.ProvisionRenumbered;
import org.modda.drafting.BillEvent.ProvisionRepealed;
import org.modda.drafting.BillEvent.ProvisionSplit;
import org.modda.drafting.BillEvent.RepealUndone;
import org.modda.drafting.Place;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionKind;
import org.modda.drafting.ProvisionNumber;

/**
 * The units of a bill, in their order: the fold of its events.
 *
 * <p>It decides nothing and copies what the events say. Not safe for several threads at once.
 */
public final class BillTree {

  private final Map<ProvisionId, Unit> units = new HashMap<>();
  private final Map<Optional<ProvisionId>, List<ProvisionId>> children = new HashMap<>();

  /**
   * A tree of one's own of these units.
   *
   * @param units parents before their children, siblings in order: as in {@link BillOutline#units}
   */
  public static BillTree of(List<Unit> units) {
    BillTree tree = new BillTree();
    for (Unit unit : units) {
      tree.put(unit);
      tree.childrenOf(unit.parent()).add(unit.id());
    }
    return tree;
  }

  /** The same tree, to go on with apart from this one. */
  public BillTree copy() {
    BillTree copy = new BillTree();
    copy.units.putAll(units);
    children.forEach((parent, ids) -> copy.children.put(parent, new ArrayList<>(ids)));
    return copy;
  }

  /**
   * Does an act that is known to fit; one that changes words alone leaves the tree as it is.
   *
   * @return what takes it back, once all that came after it was taken back
   */
  public Runnable evolve(BillAct act) {
    return switch (act) {
      case ChangeText a -> () -> {};
      case InsertProvision a -> {
        put(
            new Unit(
                a.provision(), a.place().parent(), a.kind(), a.number(), a.heading(), null, false));
        stand(a.provision(), a.place());
        yield () -> {
          childrenOf(a.place().parent()).remove(a.provision());
          units.remove(a.provision());
        };
      }
      case MoveProvision a -> {
        Place before = placeOf(a.provision());
        move(a.provision(), a.place());
        yield () -> move(a.provision(), before);
      }
      case RenumberProvision a -> replace(unit(a.provision()).numbered(a.number()));
      case RenameProvision a -> replace(unit(a.provision()).headed(a.heading()));
      case RepealProvision a -> replace(unit(a.provision()).repealed(true));
    };
  }

  public void evolve(BillEvent event) {
    switch (event) {
      case BillIntroduced e ->
          e.provisions()
              .forEach(
                  p -> {
                    put(
                        new Unit(
                            p.id(),
                            p.parent(),
                            p.kind(),
                            p.number(),
                            p.heading(),
                            p.externalId(),
                            false));
                    childrenOf(p.parent()).add(p.id());
                  });
      case BillRenamed e -> {}
      case ProvisionInserted e -> {
        put(
            new Unit(
                e.provision(), e.place().parent(), e.kind(), e.number(), e.heading(), null, false));
        stand(e.provision(), e.place());
      }
      case ProvisionMoved e -> move(e.provision(), e.place());
      case ProvisionRenumbered e -> put(unit(e.provision()).numbered(e.number()));
      case ProvisionRenamed e -> put(unit(e.provision()).headed(e.heading()));
      case ProvisionRepealed e -> put(unit(e.provision()).repealed(true));
      case RepealUndone e -> put(unit(e.provision()).repealed(false));
      case BillAmended e -> {}
      case ProvisionSplit e -> {
        Unit old = unit(e.provision());
        put(new Unit(e.into(), old.parent(), old.kind(), e.number(), e.heading(), null, false));
        stand(e.into(), new Place(old.parent(), e.provision()));
      }
      case ProvisionMerged e -> put(unit(e.provision()).merged(e.into()));
    }
  }

  /** How many units there are, repealed ones included. */
  public int size() {
    return units.size();
  }

  public boolean has(ProvisionId provision) {
    return units.containsKey(provision);
  }

  /** A unit that is there: ask {@link #has} first. */
  public Unit unit(ProvisionId provision) {
    Unit unit = units.get(provision);
    if (unit == null) {
      throw new IllegalArgumentException("no unit " + provision);
    }
    return unit;
  }

  /** Whether the unit or one that it stands in was repealed. */
  public boolean isRepealed(ProvisionId provision) {
    for (ProvisionId at = provision; at != null; at = unit(at).parent()) {
      if (unit(at).repealed()) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code inner} is {@code outer} or stands somewhere in it. */
  public boolean isWithin(@Nullable ProvisionId inner, ProvisionId outer) {
    for (ProvisionId at = inner; at != null; at = unit(at).parent()) {
      if (at.equals(outer)) {
        return true;
      }
    }
    return false;
  }

  /** How deep a unit stands: 1 directly in the bill, 0 for the bill itself. */
  public int depth(@Nullable ProvisionId provision) {
    int depth = 0;
    for (ProvisionId at = provision; at != null; at = unit(at).parent()) {
      depth++;
    }
    return depth;
  }

  /** How many levels a unit spans with all that stands in it; 1 for one without children. */
  public int height(ProvisionId provision) {
    int height = 0;
    for (ProvisionId child : children(provision)) {
      height = Math.max(height, height(child));
    }
    return height + 1;
  }

  public List<ProvisionId> children(@Nullable ProvisionId parent) {
    return List.copyOf(children.getOrDefault(Optional.ofNullable(parent), List.of()));
  }

  /**
   * Whether another unit of this kind already has this number: articles are counted through the
   * whole bill, every other kind inside its parent. Repealed units keep their numbers.
   */
  public boolean isTaken(
      ProvisionNumber number,
      ProvisionKind kind,
      @Nullable ProvisionId parent,
      @Nullable ProvisionId except) {
    if (number.main() == 0) {
      return false;
    }
    Iterable<ProvisionId> rivals =
        kind == ProvisionKind.ARTICLE ? units.keySet() : children(parent);
    for (ProvisionId id : rivals) {
      Unit rival = unit(id);
      if (!id.equals(except)
          && rival.kind() == kind
          && rival.number().main() == number.main()
          && rival.number().inserted() == number.inserted()) {
        return true;
      }
    }
    return false;
  }

  /** Every unit in the order of the document, parents before their children. */
  public List<Unit> inOrder() {
    List<Unit> all = new ArrayList<>(units.size());
    collect(null, all);
    return all;
  }

  /** Where a unit stands. */
  public Place placeOf(ProvisionId provision) {
    ProvisionId parent = unit(provision).parent();
    List<ProvisionId> siblings = childrenOf(parent);
    int index = siblings.indexOf(provision);
    return new Place(parent, index == 0 ? null : siblings.get(index - 1));
  }

  private void collect(@Nullable ProvisionId parent, List<Unit> into) {
    for (ProvisionId child : children.getOrDefault(Optional.ofNullable(parent), List.of())) {
      into.add(unit(child));
      collect(child, into);
    }
  }

  private Runnable replace(Unit unit) {
    Unit before = unit(unit.id());
    put(unit);
    return () -> put(before);
  }

  private void move(ProvisionId provision, Place place) {
    Unit unit = unit(provision);
    childrenOf(unit.parent()).remove(provision);
    put(unit.under(place.parent()));
    stand(provision, place);
  }

  private void put(Unit unit) {
    units.put(unit.id(), unit);
  }

  private void stand(ProvisionId provision, Place place) {
    List<ProvisionId> siblings = childrenOf(place.parent());
    ProvisionId after = place.after();
    siblings.add(after == null ? 0 : siblings.indexOf(after) + 1, provision);
  }

  private List<ProvisionId> childrenOf(@Nullable ProvisionId parent) {
    return children.computeIfAbsent(Optional.ofNullable(parent), p -> new ArrayList<>());
  }
}
