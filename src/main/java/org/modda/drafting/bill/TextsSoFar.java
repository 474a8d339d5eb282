package org.modda.drafting.bill;

import java.util.List;
import org.modda.drafting.ProvisionId;
import org.modda.text.ChangeSet;

/** What a bill must know of its texts to decide on their words; what it is told never changes. */
interface TextsSoFar {

  /** The newest revision of a text; -1 where nothing at all is kept under this id. */
  long newest(ProvisionId provision);

  /** The text at a revision that it has come to; empty at revision 0 of one that nobody began. */
  String at(ProvisionId provision, long revision);

  /** Whether all these changes, which were decided, have followed. */
  boolean hold(ProvisionId provision, List<Decisions.Change> decided);

  /** What was accepted after revision {@code from}, up to and with revision {@code to}. */
  List<ChangeSet> between(ProvisionId provision, long from, long to);
}
