package org.modda.publication.comparing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionNumber;
import org.modda.drafting.outline.Unit;
import org.modda.publication.comparing.BillComparison.ComparedUnit;
import org.modda.publication.comparing.BillComparison.Head;
import org.modda.publication.comparing.BillComparison.Kind;
import org.modda.publication.comparing.BillComparison.PieceOfText;
import org.modda.text.Compared;
import org.modda.text.Piece;
import org.modda.text.TextComparison;
import org.modda.text.Wording;

/** Finds what differs between two states, and in which order it is told. */
record Comparing(State before, State after, Lineage lineage) {

  private static final Comparator<ProvisionNumber> BY_NUMBER =
      Comparator.comparingInt(ProvisionNumber::main).thenComparingInt(ProvisionNumber::inserted);

  /** Of every unit of either state, in the order in which they are told. */
  Map<ProvisionId, List<Change>> changes() {
    Set<ProvisionId> moved = MovedUnits.between(before, after);
    Map<Optional<ProvisionId>, List<ProvisionId>> gone = goneAfter(moved);
    Map<ProvisionId, List<Change>> changes = new LinkedHashMap<>();
    Deque<ProvisionId> waiting =
        new ArrayDeque<>(gone.getOrDefault(Optional.<ProvisionId>empty(), List.of()));
    for (Unit unit : after.inOrder()) {
      while (!waiting.isEmpty() && !standsBefore(unit, waiting.getFirst())) {
        ProvisionId next = waiting.removeFirst();
        changes.put(next, changes(next, moved));
      }
      changes.put(unit.id(), changes(unit.id(), moved));
      waiting.addAll(gone.getOrDefault(Optional.of(unit.id()), List.of()));
    }
    waiting.forEach(id -> changes.put(id, changes(id, moved)));
    return changes;
  }

  /** Whether a unit is new and has a smaller number than one beside it that is gone. */
  private boolean standsBefore(Unit unit, ProvisionId gone) {
    Unit old = before.unit(gone);
    return old != null
        && !before.has(unit.id())
        && Objects.equals(unit.parent(), old.parent())
        && BY_NUMBER.compare(unit.number(), old.number()) < 0;
  }

  /** Units that are gone, by the last one before them that still stands where it stood. */
  private Map<Optional<ProvisionId>, List<ProvisionId>> goneAfter(Set<ProvisionId> moved) {
    Map<Optional<ProvisionId>, List<ProvisionId>> gone = new HashMap<>();
    Optional<ProvisionId> standing = Optional.empty();
    for (Unit unit : before.inOrder()) {
      if (!after.has(unit.id())) {
        gone.computeIfAbsent(standing, id -> new ArrayList<>()).add(unit.id());
      } else if (!moved.contains(unit.id())) {
        standing = Optional.of(unit.id());
      }
    }
    return gone;
  }

  private List<Change> changes(ProvisionId id, Set<ProvisionId> moved) {
    Unit old = before.unit(id);
    Unit now = after.unit(id);
    if (old == null) {
      return List.of(lineage.splitFrom().containsKey(id) ? Change.SPLIT : Change.INSERTED);
    }
    if (now == null) {
      return List.of(lineage.mergedInto().containsKey(id) ? Change.MERGED : Change.REPEALED);
    }
    List<Change> changes = new ArrayList<>(1);
    if (!before.text(id).equals(after.text(id))) {
      changes.add(Change.CHANGED);
    }
    if (moved.contains(id)) {
      changes.add(Change.MOVED);
    }
    if (!old.number().equals(now.number())) {
      changes.add(Change.RENUMBERED);
    }
    if (!old.heading().equals(now.heading())) {
      changes.add(Change.RENAMED);
    }
    return changes;
  }

  /** The words of all units whose words differ, compared together so that moves are seen. */
  Map<ProvisionId, List<PieceOfText>> pieces(Map<ProvisionId, List<Change>> changes) {
    List<ProvisionId> differing =
        changes.keySet().stream().filter(id -> !before.text(id).equals(after.text(id))).toList();
    List<Compared> compared =
        TextComparison.of(
            differing.stream().map(id -> new Wording(before.text(id), after.text(id))).toList());
    Map<ProvisionId, List<PieceOfText>> pieces = new HashMap<>();
    for (int i = 0; i < differing.size(); i++) {
      pieces.put(
          differing.get(i),
          compared.get(i).pieces().stream().map(piece -> piece(piece, differing)).toList());
    }
    return pieces;
  }

  private static PieceOfText piece(Piece piece, List<ProvisionId> texts) {
    Kind kind =
        switch (piece.kind()) {
          case SAME -> Kind.SAME;
          case INSERTED -> Kind.INSERTED;
          case DELETED -> Kind.DELETED;
          case MOVED_FROM -> Kind.MOVED_FROM;
          case MOVED_TO -> Kind.MOVED_TO;
        };
    return piece.move() == 0
        ? new PieceOfText(kind, piece.text(), null, null)
        : new PieceOfText(kind, piece.text(), piece.move(), texts.get(piece.elsewhere()));
  }

  ComparedUnit unit(ProvisionId id, List<Change> is, @Nullable List<PieceOfText> differing) {
    ProvisionId partner =
        is.contains(Change.SPLIT)
            ? lineage.splitFrom().get(id)
            : is.contains(Change.MERGED) ? lineage.mergedInto().get(id) : null;
    List<PieceOfText> pieces = differing;
    if (pieces == null) {
      String text = after.text(id);
      pieces = text.isEmpty() ? List.of() : List.of(new PieceOfText(Kind.SAME, text, null, null));
    }
    return new ComparedUnit(
        id, is, partner, Head.of(before.unit(id)), Head.of(after.unit(id)), pieces);
  }
}
