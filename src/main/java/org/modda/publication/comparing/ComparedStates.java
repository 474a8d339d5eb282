package org.modda.publication.comparing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.modda.drafting.ProvisionId;
import org.modda.publication.comparing.BillComparison.ComparedUnit;
import org.modda.publication.comparing.BillComparison.Heading;
import org.modda.publication.comparing.BillComparison.Kind;
import org.modda.publication.comparing.BillComparison.PieceOfText;
import org.modda.publication.comparing.BillComparison.Summary;
import org.modda.text.Piece;

/**
 * What differs between two states whose units have the same ids.
 *
 * @param units in the order of the newer document, those that are gone where they stood
 * @param around the units that those stand in and that are not among them, outer before inner
 */
record ComparedStates(Summary summary, List<ComparedUnit> units, List<Heading> around) {

  /**
   * @param all whether units that are the same are told too
   */
  static ComparedStates of(State before, State after, Lineage lineage, boolean all) {
    Comparing comparing = new Comparing(before, after, lineage);
    Map<ProvisionId, List<Change>> changes = comparing.changes();
    Map<ProvisionId, List<PieceOfText>> pieces = comparing.pieces(changes);
    List<ComparedUnit> units = new ArrayList<>();
    changes.forEach(
        (id, is) -> {
          if (all || !is.isEmpty()) {
            units.add(comparing.unit(id, is, pieces.get(id)));
          }
        });
    return new ComparedStates(
        summary(units), List.copyOf(units), new Surroundings(before, after).of(units));
  }

  private static Summary summary(List<ComparedUnit> units) {
    Map<Change, Integer> counts = new HashMap<>();
    Map<Kind, Integer> words = new HashMap<>();
    for (ComparedUnit unit : units) {
      unit.is().forEach(change -> counts.merge(change, 1, Integer::sum));
      for (PieceOfText piece : unit.pieces()) {
        if (piece.kind() != Kind.SAME) {
          words.merge(piece.kind(), Piece.words(piece.text()), Integer::sum);
        }
      }
    }
    return new Summary(
        counts.getOrDefault(Change.CHANGED, 0),
        counts.getOrDefault(Change.INSERTED, 0),
        counts.getOrDefault(Change.REPEALED, 0),
        counts.getOrDefault(Change.MOVED, 0),
        counts.getOrDefault(Change.RENUMBERED, 0),
        counts.getOrDefault(Change.RENAMED, 0),
        counts.getOrDefault(Change.SPLIT, 0),
        counts.getOrDefault(Change.MERGED, 0),
        words.getOrDefault(Kind.INSERTED, 0),
        words.getOrDefault(Kind.DELETED, 0),
        words.getOrDefault(Kind.MOVED_TO, 0));
  }

  /** UTF-16 units of text in it, roughly what it weighs. */
  int size() {
    return units.stream()
        .flatMap(unit -> unit.pieces().stream())
        .mapToInt(piece -> piece.text().length())
        .sum();
  }
}
