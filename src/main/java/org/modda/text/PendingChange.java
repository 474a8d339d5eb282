package org.modda.text;

import org.modda.text.Runs.Run;

/**
 * A change that waits to be decided on while its text goes on: as it reads now, and how it stands.
 *
 * <p>Its own words are the stretches that it deletes, and the places where it only inserts. Changes
 * without a kept unit between them are one replacement. A line is what lies between two {@code \n}.
 * Laws:
 *
 * <ul>
 *   <li>where two changes meet in {@link Meeting#NONE}, {@code a} and then {@code b.over(a)} gives
 *       the same text as {@code b} and then {@code a.over(b)};
 *   <li>one of them is {@link Standing#CONFLICTING} over the other exactly where they meet in
 *       {@link Meeting#WORDS}, or are the same and delete something;
 *   <li>as long as it is not conflicting, it deletes and inserts exactly the words that it did at
 *       first: nothing alters it without saying so;
 *   <li>what it would make of the text, and {@link #asSeen}, meet: the revision and then the change
 *       over it gives what the change and then the revision as seen over it gives.
 * </ul>
 */
public final class PendingChange {

  private final ChangeSet changes;
  private final Standing standing;
  private final Runs runs;

  private PendingChange(ChangeSet changes, Standing standing) {
    this.runs = Runs.of(changes);
    this.changes = changes;
    this.standing = standing;
  }

  /** A change on the text as it is. */
  public static PendingChange on(ChangeSet changes) {
    return new PendingChange(changes, Standing.UNCHANGED);
  }

  /** A change that stands so already. */
  public static PendingChange on(ChangeSet changes, Standing standing) {
    return new PendingChange(changes, standing);
  }

  /** As it reads on the text as it is now. */
  public ChangeSet changes() {
    return changes;
  }

  /** The gravest that happened to it. */
  public Standing standing() {
    return standing;
  }

  /**
   * As it reads after one revision; where both insert at one place the accepted text stands first.
   *
   * @param revision made on the same text as this change: one, never several composed
   * @param before that text
   */
  public PendingChange over(ChangeSet revision, CharSequence before) {
    if (revision.isEmpty()) {
      return this;
    }
    Standing now = standing.orGraver(under(Runs.of(revision), before));
    return new PendingChange(changes.map(revision, false), now);
  }

  /** As the other {@code over}, where it only matters whether its words are intact. */
  public PendingChange over(PendingChange revision) {
    if (revision.runs.isEmpty()) {
      return this;
    }
    Standing now =
        runs.overlap(revision.runs) ? Standing.CONFLICTING : standing.orGraver(Standing.MOVED);
    return new PendingChange(changes.map(revision.changes, false), now);
  }

  /** How the two meet; both are made on the same text. */
  public Meeting meets(PendingChange other) {
    if (runs.isEmpty() || other.runs.isEmpty()) {
      return Meeting.NONE;
    }
    if (runs.all().equals(other.runs.all())) {
      return Meeting.SAME;
    }
    if (runs.overlap(other.runs)) {
      return Meeting.WORDS;
    }
    return runs.contend(other.runs) ? Meeting.PLACE : Meeting.NONE;
  }

  /** Whether it would be conflicting if the other one were accepted, and the other way round. */
  public boolean overlaps(PendingChange other) {
    return runs.overlap(other.runs);
  }

  /**
   * A revision of the text beneath, as it reads on the text that this change would leave: what a
   * change to this change is mapped over.
   */
  public ChangeSet asSeen(ChangeSet revision) {
    return revision.map(changes, true);
  }

  /**
   * This change with a change to it.
   *
   * @param child made on the text as this change would leave it
   */
  public PendingChange with(PendingChange child) {
    return new PendingChange(changes.compose(child.changes), standing.orGraver(child.standing));
  }

  private Standing under(Runs edits, CharSequence before) {
    if (runs.isEmpty()) {
      return Standing.UNCHANGED;
    }
    if (runs.overlap(edits)) {
      return Standing.CONFLICTING;
    }
    int lineStart = 0;
    int lineEnd = -1;
    for (Run own : runs.all()) {
      if (own.from() > lineEnd) {
        lineStart = startOfLine(before, own.from());
      }
      if (own.to() > lineEnd) {
        lineEnd = endOfLine(before, own.to());
      }
      for (int i = edits.firstEndingAtOrAfter(lineStart); i < edits.all().size(); i++) {
        Run edit = edits.all().get(i);
        if (edit.from() > lineEnd) {
          break;
        }
        if (touches(edit, own, lineStart, lineEnd)) {
          return Standing.TOUCHED;
        }
      }
    }
    int last = runs.all().getLast().from();
    return edits.all().getFirst().from() < last ? Standing.MOVED : Standing.UNCHANGED;
  }

  /** Whole lines that are put in before or after the line leave it as it was. */
  private static boolean touches(Run edit, Run own, int lineStart, int lineEnd) {
    boolean borders = edit.to() == own.from() || edit.from() == own.to();
    boolean linesBefore =
        edit.from() == edit.to() && edit.to() == lineStart && edit.insert().endsWith("\n");
    boolean linesAfter =
        edit.from() == edit.to() && edit.from() == lineEnd && edit.insert().startsWith("\n");
    return borders || !(linesBefore || linesAfter);
  }

  private static int startOfLine(CharSequence text, int place) {
    int start = place;
    while (start > 0 && text.charAt(start - 1) != '\n') {
      start--;
    }
    return start;
  }

  private static int endOfLine(CharSequence text, int place) {
    int end = place;
    while (end < text.length() && text.charAt(end) != '\n') {
      end++;
    }
    return end;
  }
}
