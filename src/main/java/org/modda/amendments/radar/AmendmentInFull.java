package org.modda.amendments.radar;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modda.amendments.Wording;

/**
 * Everything that the docket holds of one amendment.
 *
 * @param original as it was tabled
 * @param parent what the amendment that it amends would do now; null for one to the bill itself
 */
record AmendmentInFull(
    DocketEntry entry, Wording original, @Nullable Wording parent, List<Followed.Step> history) {}
