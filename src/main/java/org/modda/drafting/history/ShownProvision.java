package org.modda.drafting.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionKind;
import org.modda.drafting.ProvisionNumber;
import org.modda.drafting.outline.Unit;
import org.modda.identity.AccountId;

/**
 * One unit of a bill as it is read, now or at a moment: {@code docs/protocol.md}, "Bills". The last
 * four are absent in an outline, and where the text is not known: nobody has begun it, or it was
 * begun a moment ago.
 *
 * @param parent null for a unit that stands directly in the bill
 * @param mergedInto absent from one that was not merged into another
 */
public record ShownProvision(
    ProvisionId id,
    @Nullable ProvisionId parent,
    ProvisionKind kind,
    ProvisionNumber number,
    String heading,
    @Nullable String externalId,
    boolean repealed,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ProvisionId mergedInto,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long revision,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String text,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant changed,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable AccountId changedBy) {

  /** A unit with its text where that is known. */
  public static ShownProvision of(Unit unit, boolean repealed, @Nullable TextAt text) {
    return new ShownProvision(
        unit.id(),
        unit.parent(),
        unit.kind(),
        unit.number(),
        unit.heading(),
        unit.externalId(),
        repealed,
        unit.mergedInto(),
        text == null ? null : text.revision(),
        text == null ? null : text.text(),
        text == null || text.changedBy() == null ? null : text.changed(),
        text == null ? null : text.changedBy());
  }
}
