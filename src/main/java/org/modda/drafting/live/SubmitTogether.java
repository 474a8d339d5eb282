package org.modda.drafting.live;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.identity.Gathered;

/**
 * The edits that waited while the text's last commit was being written: one command, one commit.
 *
 * <p>Each is judged for itself, its sender's right included: one that is refused does not hold up
 * the others.
 */
record SubmitTogether(
    @TargetAggregateIdentifier ProvisionId provision, BillId bill, List<SubmitChangeSet> acts)
    implements Gathered {

  SubmitTogether {
    acts = List.copyOf(acts);
  }
}
