package org.modda.drafting.reading;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.drafting.history.ShownProvision;
import org.modda.drafting.history.TextAt;
import org.modda.drafting.outline.BillOutline;
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
    List<ShownProvision> provisions) {

  /** Without the texts that are not in the map: with none of them, the outline. */
  static BillPage of(BillOutline o, Map<ProvisionId, TextAt> texts, Set<Role> roles) {
    return new BillPage(
        o.bill(),
        o.title(),
        o.language(),
        o.sequence(),
        o.introduced(),
        o.introducedBy(),
        roles,
        o.units().stream()
            .map(
                unit ->
                    ShownProvision.of(
                        unit, o.repealed().contains(unit.id()), texts.get(unit.id())))
            .toList());
  }
}
