package org.modda.publication.comparing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionKind;
import org.modda.drafting.ProvisionNumber;
import org.modda.drafting.history.BillMoment;
import org.modda.drafting.outline.Unit;
import org.modda.publication.moment.Resolved;

/** The answer to a comparison: {@code docs/protocol.md}, "Comparison". */
record BillComparison(
    Side from,
    Side to,
    String language,
    Summary summary,
    List<ComparedUnit> units,
    List<Heading> around) {

  /**
   * One of the two states.
   *
   * @param moment as it was asked for; {@code document} for a text that was sent
   * @param position null, as {@code at}, for a text that was sent
   */
  record Side(
      String moment,
      @Nullable Long position,
      @Nullable Instant at,
      @Nullable Integer version,
      String title) {

    static Side of(Resolved asked) {
      BillMoment bill = asked.bill();
      return new Side(
          asked.moment().toString(), bill.position(), bill.at(), asked.version(), bill.title());
    }
  }

  /** How many units each change has, and how many words came, went and moved. */
  record Summary(
      int changed,
      int inserted,
      int repealed,
      int moved,
      int renumbered,
      int renamed,
      int split,
      int merged,
      int wordsInserted,
      int wordsDeleted,
      int wordsMoved) {}

  /**
   * One unit in both states.
   *
   * @param is empty for one that is the same
   * @param partner what it was split off from, or what it was merged into
   */
  record ComparedUnit(
      ProvisionId id,
      List<Change> is,
      @Nullable ProvisionId partner,
      @Nullable Head before,
      @Nullable Head after,
      List<PieceOfText> pieces) {}

  /** What stands over the words of a unit. */
  record Head(
      @Nullable ProvisionId parent, ProvisionKind kind, ProvisionNumber number, String heading) {

    static @Nullable Head of(@Nullable Unit unit) {
      return unit == null
          ? null
          : new Head(unit.parent(), unit.kind(), unit.number(), unit.heading());
    }
  }

  /** A unit in which one of the compared stands. */
  record Heading(
      ProvisionId id,
      @Nullable ProvisionId parent,
      ProvisionKind kind,
      ProvisionNumber number,
      String heading) {}

  /** As in the module of texts. */
  enum Kind {
    @JsonProperty("same")
    SAME,
    @JsonProperty("inserted")
    INSERTED,
    @JsonProperty("deleted")
    DELETED,
    @JsonProperty("movedFrom")
    MOVED_FROM,
    @JsonProperty("movedTo")
    MOVED_TO
  }

  /**
   * A stretch of a unit's words.
   *
   * @param move the same for the two ends of one move
   * @param other the unit of the move's other end
   */
  record PieceOfText(Kind kind, String text, @Nullable Integer move, @Nullable ProvisionId other) {}
}
