package org.modda.publication.provenance;

import org.jspecify.annotations.Nullable;
import org.modda.amendments.TabledAmendment;
import org.modda.identity.AccountId;

/**
 * Whose words they are.
 *
 * @param by their author: of adopted words the author of the amendment, of imported ones who
 *     imported them
 * @param amendment that they came with; null where they came with none
 * @param adoptedBy who adopted it
 * @param version the number of the first version that was published with them; null where none was
 */
record Credit(
    Kind kind,
    AccountId by,
    @Nullable TabledAmendment amendment,
    @Nullable AccountId adoptedBy,
    @Nullable Integer version) {

  /** How they came into the bill. */
  enum Kind {
    TYPED,
    AMENDMENT,
    IMPORT
  }
}
