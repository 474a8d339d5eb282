package org.modda.text;

/**
 * A stretch of one of several compared texts.
 *
 * @param move counted from 1, the same for the two ends of one move; 0 for what was not moved
 * @param elsewhere in which of the compared texts the other end of the move stands, counted from 0;
 *     the piece's own text for what was not moved
 */
public record Piece(Kind kind, String text, int move, int elsewhere) {

  /** What happened to the stretch. */
  public enum Kind {
    SAME,
    INSERTED,
    DELETED,
    /** Taken out here and put in, unchanged, elsewhere. */
    MOVED_FROM,
    /** Put in here as it was taken out elsewhere. */
    MOVED_TO;

    /** Whether it was part of the text before. */
    public boolean stood() {
      return this != INSERTED && this != MOVED_TO;
    }

    /** Whether it is part of the text after. */
    public boolean stands() {
      return this != DELETED && this != MOVED_FROM;
    }

    private Kind reversed() {
      return switch (this) {
        case SAME -> SAME;
        case INSERTED -> DELETED;
        case DELETED -> INSERTED;
        case MOVED_FROM -> MOVED_TO;
        case MOVED_TO -> MOVED_FROM;
      };
    }
  }

  /** How many words there are in a text: see {@link TextDiff}. */
  public static int words(String text) {
    int words = 0;
    for (int start = 0; start < text.length(); start = Tokens.endOfWord(text, start)) {
      words += Tokens.isOfWord(text.codePointAt(start)) ? 1 : 0;
    }
    return words;
  }

  /** The piece in the comparison that leads back. */
  Piece reversed() {
    return new Piece(kind.reversed(), text, move, elsewhere);
  }
}
