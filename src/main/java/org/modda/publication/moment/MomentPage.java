package org.modda.publication.moment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.BillId;
import org.modda.drafting.history.BillMoment;
import org.modda.drafting.history.ShownProvision;
import org.modda.drafting.outline.Unit;

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
    List<ShownProvision> provisions) {

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
        then.units().stream().map(unit -> shown(unit, then)).toList());
  }

  private static ShownProvision shown(Unit unit, BillMoment then) {
    return ShownProvision.of(
        unit, then.repealed().contains(unit.id()), then.texts().get(unit.id()));
  }

  /** One unit of the bill at that moment. */
  record ProvisionPage(
      @JsonUnwrapped ShownProvision provision, long position, Instant at, @Nullable Integer version) {

    static ProvisionPage of(Unit unit, Resolved resolved) {
      BillMoment then = resolved.bill();
      return new ProvisionPage(
          shown(unit, then), then.position(), then.at(), resolved.version());
    }
  }
}
