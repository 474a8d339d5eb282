package org.modda.amendments.radar;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.Wording;
import org.modda.drafting.ProvisionId;
import org.modda.text.ChangeSet;

/**
 * One amendment with everything that its page tells: {@code docs/protocol.md}, "Amendments".
 *
 * @param formal as formal instructions; null where it has no acts
 * @param before the texts that it changes, as they are without it
 * @param original as it was tabled
 */
record AmendmentPage(
    @JsonUnwrapped DocketEntry entry,
    @Nullable Formal formal,
    List<Before> before,
    Wording original,
    List<Followed.Step> history) {

  /**
   * Formal instructions.
   *
   * @param language BCP 47 tag of the language they are written in
   */
  record Formal(String language, String text) {}

  /**
   * A text and what the amendment does to it.
   *
   * @param revision of the text; of a sub-amendment, the revision under its parent
   */
  record Before(ProvisionId provision, long revision, String text, ChangeSet changes) {}
}
