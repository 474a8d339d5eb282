package org.modda.amendments.radar;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendmentId;
import org.modda.amendments.Capacity;
import org.modda.amendments.Described;
import org.modda.amendments.DocketEvent.AmendmentTabled;
import org.modda.amendments.DocketEvent.ObjectionRaised;
import org.modda.amendments.Wording;
import org.modda.amendments.merging.AmendmentStanding;
import org.modda.drafting.BillAct;
import org.modda.identity.AccountId;

/**
 * An amendment as the docket shows it: {@code docs/protocol.md}, "Amendments".
 *
 * @param acts as they would be done now; of an ended one, as they were last
 * @param standing the gravest of {@code standings}
 * @param standings what each target has become, by its id; those that are unchanged are not named
 * @param meets the pending ones that it meets, those that are clean left out
 * @param distance UTF-16 units deleted and inserted: how far it is from the text
 */
public record DocketEntry(
    AmendmentId id,
    int number,
    End.State state,
    AccountId by,
    List<AccountId> cosigners,
    Capacity capacity,
    @Nullable AmendmentId amends,
    @Nullable String label,
    Instant tabled,
    String rationale,
    List<BillAct> acts,
    List<Described> described,
    AmendmentStanding standing,
    Map<String, AmendmentStanding> standings,
    @Nullable Instant confirmed,
    @Nullable Objection objection,
    @Nullable End end,
    List<Met> meets,
    long distance) {

  static DocketEntry of(Followed followed, List<Met> meets) {
    AmendmentTabled tabled = followed.tabled();
    Wording now = followed.now();
    Map<String, AmendmentStanding> standings = new TreeMap<>();
    followed
        .footing()
        .standings()
        .forEach(
            (provision, standing) -> {
              if (standing != AmendmentStanding.UNCHANGED) {
                standings.put(provision.value(), standing);
              }
            });
    End end = followed.end();
    ObjectionRaised raised = followed.objection();
    return new DocketEntry(
        followed.id(),
        tabled.number(),
        end == null ? End.State.TABLED : end.state(),
        tabled.by(),
        List.copyOf(followed.cosigners()),
        tabled.capacity(),
        tabled.amends(),
        tabled.label(),
        tabled.at(),
        tabled.rationale(),
        now.acts(),
        now.described(),
        followed.footing().standing(),
        standings,
        followed.confirmed(),
        raised == null ? null : new Objection(raised.reason(), raised.at()),
        end,
        meets,
        distance(now));
  }

  private static long distance(Wording wording) {
    long units = 0;
    for (BillAct act : wording.acts()) {
      if (act instanceof BillAct.ChangeText change) {
        units += change.changes().deleted() + change.changes().inserted();
      } else if (act instanceof BillAct.InsertProvision insert) {
        units += insert.text().length();
      }
    }
    return units;
  }

  /** What its author objected, and when. */
  public record Objection(String reason, Instant at) {}
}
