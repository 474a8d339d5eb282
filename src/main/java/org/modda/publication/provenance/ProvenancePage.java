package org.modda.publication.provenance;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.AmendmentId;
import org.modda.drafting.BillId;
import org.modda.drafting.ProvisionId;
import org.modda.identity.AccountId;

/**
 * A bill and where each of its words comes from: {@code docs/protocol.md}, "Provenance".
 *
 * @param origins of all provisions together; the runs name them by their place in this list
 */
record ProvenancePage(
    BillId bill,
    long position,
    @Nullable Integer version,
    String language,
    List<Source> origins,
    List<Words> provisions) {

  /**
   * Words of one author, of one cause, of one day and first written in one provision.
   *
   * @param version the number of the first version that was published with them
   * @param from when the first of them were written
   * @param to when the last were
   */
  record Source(
      Credit.Kind kind,
      AccountId by,
      @Nullable AmendmentId amendment,
      @Nullable AccountId adoptedBy,
      ProvisionId first,
      @Nullable Integer version,
      Instant from,
      Instant to) {}

  /**
   * The text of one provision.
   *
   * @param runs pairs: UTF-16 units, then the place in {@code origins}; they cover the text exactly
   */
  @SuppressWarnings("ArrayRecordComponent") // made for one answer, and written by nobody after
  record Words(ProvisionId id, long revision, String text, int[] runs) {}
}
