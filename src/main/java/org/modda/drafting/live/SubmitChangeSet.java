package org.modda.drafting.live;

import java.time.Instant;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.identity.AccountId;
import org.modda.identity.Act;
import org.modda.identity.AllowedTo;
import org.modda.identity.Role;
import org.modda.identity.Scope;
import org.modda.text.ChangeSet;

/**
 * One person's edit of one text.
 *
 * @param base the revision it was made on
 * @param client the editing session, an opaque id of the sender's choosing
 * @param n counts the session's submissions to this provision, from 1
 */
@AllowedTo({Role.DRAFTER, Role.DEPUTY})
record SubmitChangeSet(
    BillId bill,
    ProvisionId provision,
    long base,
    String client,
    long n,
    ChangeSet changes,
    AccountId by,
    Instant at)
    implements Act {

  @Override
  public Scope scope() {
    return bill.scope();
  }
}
