package org.modda.amendments;

import java.util.Map;
import org.modda.drafting.BillId;

/** The amendments of a bill, for the modules above. */
public interface TabledAmendments {

  /** All that were ever tabled, whatever became of them, by id. */
  Map<AmendmentId, TabledAmendment> of(BillId bill);
}
