package org.modda.drafting.bill;

import org.modda.drafting.ProvisionId;

/** What a bill must know of its texts to decide on their words; what it is told never changes. */
interface TextsSoFar {

  /** The newest revision of a text; -1 where nothing at all is kept under this id. */
  long newest(ProvisionId provision);

  /** The text at a revision that it has come to; empty at revision 0 of one that nobody began. */
  String at(ProvisionId provision, long revision);
}
