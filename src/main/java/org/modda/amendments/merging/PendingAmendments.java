package org.modda.amendments.merging;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.modda.amendments.AmendmentId;
import org.modda.drafting.BillEvent;
import org.modda.drafting.ProvisionId;
import org.modda.text.ChangeSet;

/**
 * The pending amendments of a bill, following it one event at a time. For one thread.
 *
 * <p>Each method tells which of them read or stand otherwise than before.
 */
public final class PendingAmendments {

  /**
   * How one stands.
   *
   * @param candidate as it reads now
   * @param standings for each provision that it names
   */
  public record Standings(
      Candidate candidate,
      AmendmentStanding standing,
      Map<ProvisionId, AmendmentStanding> standings) {}

  /** It was tabled, reworded or confirmed: unchanged from here on. */
  public void put(Candidate candidate) {
    throw new UnsupportedOperationException(candidate + "" + Instant.EPOCH);
  }

  /** It was withdrawn, rejected, merged or fell; its sub-amendments are the caller's to end. */
  public void remove(AmendmentId amendment) {
    throw new UnsupportedOperationException(amendment + "");
  }

  /**
   * It was adopted and its acts were followed: its sub-amendments are amendments to the bill now.
   */
  public void adopted(AmendmentId amendment) {
    throw new UnsupportedOperationException(amendment + "");
  }

  /**
   * Follows one revision of a text.
   *
   * @param revision that it makes
   * @param before the text that it was made on
   * @param cause the amendment that it is of, where there is one: its own and its sub-amendments'
   *     words are not mapped over what they are part of
   */
  public Set<AmendmentId> over(
      ProvisionId provision, long revision, ChangeSet changes, CharSequence before) {
    throw new UnsupportedOperationException(provision + "" + revision + changes + before);
  }

  /** Follows one change of the tree. */
  public Set<AmendmentId> over(BillEvent event) {
    throw new UnsupportedOperationException(event + "");
  }

  public Standings standing(AmendmentId amendment) {
    throw new UnsupportedOperationException(amendment + "");
  }
}
