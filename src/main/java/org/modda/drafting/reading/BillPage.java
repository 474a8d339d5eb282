package org.modda.drafting.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionKind;
import org.modda.drafting.ProvisionNumber;
import org.modda.drafting.history.TextAt;
import org.modda.drafting.outline.BillOutline;
import org.modda.drafting.outline.Unit;
import org.modda.identity.AccountId;
import org.modda.identity.Role;

/** A bill as its page opens it: {@code docs/protocol.md}, "Bills". */
record BillPage(
    BillId id,
    String title,
    String language,
    long sequence,
    Instant introduced,
    AccountId introducedBy,
    Set<Role> roles,
    List<Provision> provisions) {

  static BillPage withTexts(BillOutline outline, Map<ProvisionId, TextAt> texts, Set<Role> roles) {
    return page(
        outline,
        roles,
        outline.units().stream().map(u -> Provision.of(u, outline, texts.get(u.id()))).toList());
  }

  static BillPage outlineOnly(BillOutline outline, Set<Role> roles) {
    return page(
        outline, roles, outline.units().stream().map(u -> Provision.of(u, outline, null)).toList());
  }

  private static BillPage page(BillOutline o, Set<Role> roles, List<Provision> provisions) {
    return new BillPage(
        o.bill(),
        o.title(),
        o.language(),
        o.sequence(),
        o.introduced(),
        o.introducedBy(),
        roles,
        provisions);
  }

  /**
   * One unit with its text; the last four are absent in an outline, and where the text is not known
   * here: nobody has begun it, or it was begun a moment ago. Whoever joins it over the socket gets
   * it.
   *
   * @param parent null for a unit that stands directly in the bill
   * @param mergedInto absent from one that was not merged into another
   */
  record Provision(
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

    static Provision of(Unit unit, BillOutline outline, @Nullable TextAt text) {
      return new Provision(
          unit.id(),
          unit.parent(),
          unit.kind(),
          unit.number(),
          unit.heading(),
          unit.externalId(),
          outline.repealed().contains(unit.id()),
          unit.mergedInto(),
          text == null ? null : text.revision(),
          text == null ? null : text.text(),
          text == null || text.changedBy() == null ? null : text.changed(),
          text == null ? null : text.changedBy());
    }
  }
}
