package org.modda.drafting.live;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.identity.AccountId;
import org.modda.identity.SentByTheServer;
import org.modda.text.ChangeSet;

/**
 * Makes a text follow what was decided in its bill. It is decided already: however far the text has
 * moved on since the base, and however long the text becomes, the change is rebased and accepted. A
 * repeat has no effect.
 *
 * @param base the revision it was made on
 * @param cause why; with {@code n} it names the change among those of this text
 */
@SentByTheServer
public record ChangeProvisionText(
    @TargetAggregateIdentifier ProvisionId provision,
    BillId bill,
    long base,
    ChangeSet changes,
    String cause,
    long n,
    AccountId by,
    Instant at) {}
