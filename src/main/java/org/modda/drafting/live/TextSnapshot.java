package org.modda.drafting.live;

import java.time.Instant;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;

/** A text at a revision, so that opening it does not cost its whole history. Throw-away. */
record TextSnapshot(
    BillId bill, ProvisionId provision, long revision, String text, Instant changed) {}
