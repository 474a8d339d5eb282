package org.modda.drafting.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.modda.drafting.ProvisionId;
import org.modda.identity.AccountId;

/**
 * Where words first came into a bill.
 *
 * @param provision in whose text they were written
 * @param revision of that text, which put them in
 * @param position of that revision in the log
 * @param by who made that revision; of adopted words, who adopted them
 * @param cause of an amendment its id, see {@code BillAmended}; null of what was typed or imported
 */
public record Origin(
    ProvisionId provision,
    long revision,
    long position,
    AccountId by,
    Instant at,
    Kind kind,
    @Nullable String cause) {

  /** How words come into a bill. */
  public enum Kind {
    TYPED,
    /** With an amendment that was adopted. */
    AMENDMENT,
    /** With the text's first wording: an imported document, or the one a bill was begun with. */
    IMPORT
  }
}
