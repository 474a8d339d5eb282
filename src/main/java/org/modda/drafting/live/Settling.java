package org.modda.drafting.live;

import static org.modda.platform.Refused.Kind.UNAVAILABLE;

import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.caching.Cache;
import org.axonframework.modelling.command.ConcurrencyException;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.platform.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends edits of one text as one command, and answers each of them. */
final class Settling {

  private static final Logger LOG = LoggerFactory.getLogger(Settling.class);

  /** Another node may win the text's next sequence this often before we give up. */
  private static final int ATTEMPTS = 8;

  private final CommandGateway commands;
  private final Cache aggregates;
  private volatile boolean failing;

  /**
   * @param aggregates those that this node remembers
   */
  Settling(CommandGateway commands, Cache aggregates) {
    this.commands = commands;
    this.aggregates = aggregates;
  }

  /** Whether the last command found no store. */
  boolean isFailing() {
    return failing;
  }

  /** Returns when all are answered, or durable and so about to be told; throws nothing. */
  void settle(ProvisionId provision, BillId bill, List<Submission> together) {
    try {
      List<Outcome> outcomes = settled(command(provision, bill, together));
      failing = false;
      for (int i = 0; i < outcomes.size(); i++) {
        together.get(i).answer(outcomes.get(i));
      }
    } catch (Refused refused) {
      failing = refused.kind() == UNAVAILABLE;
      refuse(together, refused);
    } catch (RuntimeException | Error failure) {
      LOG.error("submissions to provision {} were not kept", provision, failure);
      failing = true;
      aggregates.remove(provision.value());
      refuse(together, Refused.because(UNAVAILABLE, "store-unavailable"));
    }
  }

  private static SubmitTogether command(
      ProvisionId provision, BillId bill, List<Submission> together) {
    return new SubmitTogether(
        provision, bill, together.stream().map(submission -> submission.edit).toList());
  }

  private static void refuse(List<Submission> together, Refused refused) {
    Outcome outcome = new Outcome.NotAccepted(refused);
    together.forEach(submission -> submission.answer(outcome));
  }

  private List<Outcome> settled(SubmitTogether command) {
    for (int attempt = 1; ; attempt++) {
      try {
        List<Outcome> outcomes = commands.sendAndWait(command);
        if (attempt == 1 && isPerhapsOfBefore(outcomes)) {
          aggregates.remove(command.provision().value());
          continue;
        }
        return outcomes;
      } catch (ConcurrencyException otherNodeWasFirst) {
        if (attempt == ATTEMPTS) {
          throw otherNodeWasFirst;
        }
      }
    }
  }

  /** Another node may have written since this one remembered the text; its readers know it. */
  private static boolean isPerhapsOfBefore(List<Outcome> outcomes) {
    return outcomes.stream()
            .anyMatch(
                outcome ->
                    outcome instanceof Outcome.NotAccepted(Refused refused)
                        && refused.code().equals("base-ahead-of-revision"))
        && outcomes.stream().noneMatch(Outcome.Accepted.class::isInstance);
  }
}
