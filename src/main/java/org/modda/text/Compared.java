package org.modda.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One text of a comparison. Between two pieces that are the same, what stood comes before what
 * stands.
 *
 * <p>Laws: the pieces that stood, joined, are the text before; those that stand are the text after.
 * No piece begins or ends inside a word, an oʻ, a gʻ, a reference or a surrogate pair. The two ends
 * of a move say the same.
 */
public record Compared(List<Piece> pieces) {

  public Compared {
    pieces = List.copyOf(pieces);
  }

  public String before() {
    return joined(piece -> piece.kind().stood());
  }

  public String after() {
    return joined(piece -> piece.kind().stands());
  }

  /** The comparison that leads back. */
  public Compared reversed() {
    List<Piece> back = new ArrayList<>(pieces.size());
    List<Piece> standing = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece.kind() == Piece.Kind.SAME) {
        back.addAll(standing);
        standing.clear();
        back.add(piece);
      } else if (piece.kind().stood()) {
        standing.add(piece.reversed());
      } else {
        back.add(piece.reversed());
      }
    }
    back.addAll(standing);
    return new Compared(back);
  }

  private String joined(Predicate<Piece> chosen) {
    return pieces.stream().filter(chosen).map(Piece::text).collect(Collectors.joining());
  }
}
