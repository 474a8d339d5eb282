package org.modda.participation.proposing;

import org.modda.drafting.BillId;

/** The proposals to a bill; its text is the id of their stream, which nothing else can have. */
record ProposalRegisterId(BillId bill) {

  @Override
  public String toString() {
    return "proposals:" + bill;
  }
}
