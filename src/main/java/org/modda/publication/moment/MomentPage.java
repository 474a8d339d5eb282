package org.modda.publication.moment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.ProvisionKind;
import org.modda.drafting.ProvisionNumber;
import org.modda.drafting.history.BillMoment;
import org.modda.drafting.history.TextAt;
import org.modda.drafting.outline.Unit;
import org.modda.identity.AccountId;

/** A bill at a moment, as its page opens it: {@code docs/protocol.md}, "Versions and moments". */
record MomentPage(
    BillId bill,
    String moment,
    long position,
    Instant at,
    @Nullable Integer version,
    boolean settled,
    String hash,
    String title,
    String language,
    List<Provision> provisions) {

  static MomentPage of(Resolved resolved) {
    BillMoment then = resolved.bill();
    return new MomentPage(
        then.bill(),
        resolved.moment().toString(),
        then.position(),
        then.at(),
        resolved.version(),
        then.settled(),
        then.hash(),
        then.title(),
        then.language(),
        then.units().stream().map(unit -> Provision.of(unit, then)).toList());
  }

  /** One unit as it stood; the last four are absent where nobody had begun its text. */
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

    static Provision of(Unit unit, BillMoment then) {
      TextAt text = then.texts().get(unit.id());
      return new Provision(
          unit.id(),
          unit.parent(),
          unit.kind(),
          unit.number(),
          unit.heading(),
          unit.externalId(),
          then.repealed().contains(unit.id()),
          unit.mergedInto(),
          text == null ? null : text.revision(),
          text == null ? null : text.text(),
          text == null ? null : text.changed(),
          text == null ? null : text.changedBy());
    }
  }

  /** One unit of the bill at that moment. */
  record ProvisionPage(
      @JsonUnwrapped Provision provision, long position, Instant at, @Nullable Integer version) {}
}
