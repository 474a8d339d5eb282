package org.modda.amendments.adopting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.modda.amendments.adopting.Adoption.Fell;
import org.modda.amendments.docket.DocketAnswer;
import org.modda.amendments.docket.RecordAdoption;
import org.modda.amendments.docket.RecordAdoption.Adopted;
import org.modda.amendments.docket.RecordAdoption.Fallen;
import org.modda.amendments.radar.DecisionEffect;
import org.modda.amendments.radar.Dockets;
import org.modda.drafting.BillId;
import org.modda.identity.AccountId;
import org.springframework.stereotype.Component;

/**
 * Tells a docket what its bill has decided: which amendments were adopted, and which others fell by
 * it. What they are follows from the log alone, so that it is the same whenever it is told; telling
 * it again has no effect.
 */
@Component
class Recording {

  private final Dockets dockets;
  private final CommandGateway commands;

  Recording(Dockets dockets, CommandGateway commands) {
    this.dockets = dockets;
    this.commands = commands;
  }

  /**
   * Tells it, if every text has followed; then this node shows what became of each amendment.
   *
   * @param complete whether to wait for every text
   * @return those that fell; empty where it was told already or is still to come
   */
  Optional<List<Fell>> record(
      BillId bill, String decision, boolean complete, AccountId by, Instant at) {
    return dockets
        .effectOf(bill, decision, complete)
        .map(effect -> tell(bill, decision, effect, by, at));
  }

  /** Whether the docket is still to be told of it. */
  boolean isToCome(BillId bill, String decision) {
    return dockets.isOpen(bill, decision);
  }

  private List<Fell> tell(
      BillId bill, String decision, DecisionEffect effect, AccountId by, Instant at) {
    DocketAnswer told =
        commands.sendAndWait(
            new RecordAdoption(
                bill,
                decision,
                effect.adopted().stream().map(a -> new Adopted(a.amendment(), a.acts())).toList(),
                effect.fallen().stream()
                    .map(f -> new Fallen(f.amendment(), f.code(), f.because()))
                    .toList(),
                by,
                at));
    dockets.of(bill, told.sequence());
    return effect.fallen().stream()
        .map(f -> new Fell(f.amendment(), f.code(), f.because()))
        .toList();
  }
}
