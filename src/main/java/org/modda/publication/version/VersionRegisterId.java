package org.modda.publication.version;

import org.modda.drafting.BillId;

/** The versions of a bill; its text is the id of their stream, which nothing else can have. */
public record VersionRegisterId(BillId bill) {

  @Override
  public String toString() {
    return "versions:" + bill;
  }
}
