package org.modda.drafting.history;

import java.util.Map;
import java.util.Set;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;

/**
 * Of each page of the log, which texts it is about: page 0 are the first {@value GrownTexts#PAGE}
 * positions. Everything in it may be thrown away at any time, all of it together.
 */
interface TextsByPage {

  /** So many of the log's first pages are noted. */
  long count();

  /** The texts of a bill that a noted page is about, from this page on. */
  Set<ProvisionId> of(BillId bill, long from);

  /**
   * Notes a page that is full and durable, after all those before it. Two nodes may note the same
   * one, and then note the same.
   */
  void note(long page, Map<BillId, Set<ProvisionId>> texts);
}
