package org.modda.amendments.docket;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.modda.identity.AccountId;

/**
 * A docket at an event, so that deciding there does not cost its whole history. Throw-away: one of
 * another form refuses to be read, and then the stream is.
 *
 * @param form which fields there are, and what they mean
 * @param answered in the order in which the commands came
 */
record DocketSnapshot(
    int form,
    String bill,
    List<InDocket> amendments,
    Map<String, AccountId> scenarios,
    Set<String> decisions,
    Map<String, DocketAnswer> answered,
    DocketAnswer last) {

  /** To be raised with every change of what this, or anything in it, holds. */
  static final int FORM = 1;

  DocketSnapshot {
    if (form != FORM) {
      throw new IllegalArgumentException("a snapshot of form " + form);
    }
  }
}
