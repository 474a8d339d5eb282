package org.modda.amendments.docket;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.modda.amendments.AmendmentId;
import org.modda.drafting.BillAct;
import org.modda.drafting.BillId;
import org.modda.identity.AccountId;
import org.modda.identity.SentByTheServer;

/**
 * Tells the docket what the bill has decided: the bill's stream holds the decision, so nothing is
 * refused here, and an amendment that was withdrawn in between is adopted all the same.
 *
 * @param decision names it: a repeat has no second effect
 */
@SentByTheServer
public record RecordAdoption(
    BillId bill,
    String decision,
    List<Adopted> adopted,
    List<Fallen> fallen,
    AccountId by,
    Instant at) {

  public RecordAdoption {
    adopted = List.copyOf(adopted);
    fallen = List.copyOf(fallen);
  }

  @TargetAggregateIdentifier
  public DocketId docket() {
    return new DocketId(bill);
  }

  /** One that was adopted, and its acts as they were applied. */
  public record Adopted(AmendmentId amendment, List<BillAct> acts) {
    public Adopted {
      acts = List.copyOf(acts);
    }
  }

  /**
   * One that falls.
   *
   * @param reason a code of {@code AmendmentFell}
   * @param because the adopted one
   */
  public record Fallen(AmendmentId amendment, String reason, AmendmentId because) {}
}
