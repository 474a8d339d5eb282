package org.modda.platform.web;

import org.jspecify.annotations.Nullable;
import org.modda.platform.Ids;
import org.modda.platform.Refused;

/**
 * The header by which a sender names a write, the same in every repeat of it; of the form of an
 * {@linkplain Ids id}. Refused with {@code malformed-idempotency-key} (400).
 */
public final class IdempotencyKey {

  public static final String HEADER = "Idempotency-Key";

  private IdempotencyKey() {}

  /** The header's value, or null where there is none. */
  public static @Nullable String of(@Nullable String header) {
    if (header != null && !Ids.wellFormed(header)) {
      throw Refused.because(Refused.Kind.MALFORMED, "malformed-idempotency-key");
    }
    return header;
  }
}
