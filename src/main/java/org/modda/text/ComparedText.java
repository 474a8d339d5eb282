package org.modda.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.modda.text.Piece.Kind;

/** One text of a comparison in the making: its changed places, and what was found to have moved. */
final class ComparedText {

  private static final int STAYS = -1;

  private final int index;
  private final Tokens before;
  private final Tokens after;
  private final List<Hunk> hunks;

  /** By token: the move it is part of; or that it stays; or 0. */
  private final int[] movesBefore;

  private final int[] movesAfter;

  /** By move, the text of its other end. */
  private final Map<Integer, Integer> elsewhere = new HashMap<>();

  private final List<Piece> pieces = new ArrayList<>();

  /** What has come in the place that is being told, after all that has gone from there. */
  private final List<Piece> come = new ArrayList<>();

  ComparedText(int index, Tokens before, Tokens after, List<Hunk> hunks) {
    this.index = index;
    this.before = before;
    this.after = after;
    this.hunks = hunks;
    movesBefore = new int[before.count()];
    movesAfter = new int[after.count()];
  }

  static ComparedText unchanged(int index, String text) {
    Tokens none = ReadingTokens.of("", Map.of());
    ComparedText unchanged = new ComparedText(index, none, none, List.of());
    if (!text.isEmpty()) {
      unchanged.pieces.add(new Piece(Kind.SAME, text, 0, index));
    }
    return unchanged;
  }

  /** Tokens within one hunk turn out to be common, in their order. */
  void stays(int fromA, int fromB, int count) {
    Arrays.fill(movesBefore, fromA, fromA + count, STAYS);
    Arrays.fill(movesAfter, fromB, fromB + count, STAYS);
  }

  void goes(int from, int count, int move, int to) {
    Arrays.fill(movesBefore, from, from + count, move);
    elsewhere.put(move, to);
  }

  void comes(int at, int count, int move, int from) {
    Arrays.fill(movesAfter, at, at + count, move);
    elsewhere.put(move, from);
  }

  /** To be asked once, when all is known. */
  Compared compared() {
    int end = 0;
    for (Hunk hunk : hunks) {
      same(before.text(end, hunk.fromA()));
      tell(hunk);
      end = hunk.toA();
    }
    same(before.text(end, before.count()));
    pieces.addAll(come);
    return new Compared(pieces);
  }

  private void tell(Hunk hunk) {
    int i = hunk.fromA();
    int j = hunk.fromB();
    while (i < hunk.toA() || j < hunk.toB()) {
      while (i < hunk.toA() && movesBefore[i] != STAYS) {
        int from = i;
        i = endOfMove(movesBefore, i, hunk.toA());
        pieces.add(piece(Kind.DELETED, Kind.MOVED_FROM, movesBefore[from], before.text(from, i)));
      }
      while (j < hunk.toB() && movesAfter[j] != STAYS) {
        int from = j;
        j = endOfMove(movesAfter, j, hunk.toB());
        come.add(piece(Kind.INSERTED, Kind.MOVED_TO, movesAfter[from], after.text(from, j)));
      }
      int from = i;
      while (i < hunk.toA()
          && j < hunk.toB()
          && movesBefore[i] == STAYS
          && movesAfter[j] == STAYS) {
        i++;
        j++;
      }
      same(before.text(from, i));
    }
  }

  private static int endOfMove(int[] moves, int from, int to) {
    int end = from + 1;
    while (end < to && moves[end] == moves[from]) {
      end++;
    }
    return end;
  }

  private Piece piece(Kind alone, Kind moved, int move, String text) {
    return move == 0
        ? new Piece(alone, text, 0, index)
        : new Piece(moved, text, move, elsewhere.getOrDefault(move, index));
  }

  private void same(String text) {
    if (text.isEmpty()) {
      return;
    }
    pieces.addAll(come);
    come.clear();
    if (!pieces.isEmpty() && pieces.getLast().kind() == Kind.SAME) {
      pieces.add(new Piece(Kind.SAME, pieces.removeLast().text() + text, 0, index));
    } else {
      pieces.add(new Piece(Kind.SAME, text, 0, index));
    }
  }
}
