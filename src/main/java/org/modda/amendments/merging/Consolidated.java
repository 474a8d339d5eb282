package org.modda.amendments.merging;

import java.util.List;
import java.util.Map;
import org.modda.amendments.AmendmentId;
import org.modda.drafting.ProvisionId;
import org.modda.text.ChangeSet;

/**
 * What an ordered list of amendments makes of a bill.
 *
 * @param outcomes of each of the list, in its order
 * @param also of those that were only watched: the ones that would fall
 * @param texts those that read otherwise than before, in the order of the resulting document
 * @param restructured whether the tree is another
 * @param after the resulting bill, ready to be amended further
 * @param hash SHA-256 of the resulting bill in hexadecimal: see {@link BillState#hash}
 */
public record Consolidated(
    Map<AmendmentId, Outcome> outcomes,
    Map<AmendmentId, Outcome.Falls> also,
    List<ChangedText> texts,
    boolean restructured,
    BillState after,
    String hash) {

  /**
   * One text that reads otherwise.
   *
   * @param revision of the text before; 0 for a provision that was inserted
   * @param before empty for a provision that was inserted
   * @param changes all that was done to it, as one
   */
  public record ChangedText(
      ProvisionId provision, long revision, String before, ChangeSet changes) {}
}
