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
 */
record Credit(
    Kind kind, AccountId by, @Nullable TabledAmendment amendment, @Nullable AccountId adoptedBy) {

  /** How they came into the bill. */
  enum Kind {
    TYPED,
    AMENDMENT,
    IMPORT
  }
}
