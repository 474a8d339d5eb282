package org.modda.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.modda.platform.Ids;
import org.modda.platform.Refused;

/**
 * The sender's name for a write, the same in every repeat of it, which has no second effect; of the
 * form of an {@linkplain Ids id}. Refused with {@code malformed-idempotency-key} (400).
 */
public record IdempotencyKey(String value) {

  public static final String HEADER = "Idempotency-Key";

  public IdempotencyKey {
    if (!Ids.wellFormed(value)) {
      throw Refused.because(Refused.Kind.MALFORMED, "malformed-idempotency-key");
    }
  }

  /** The header's value, or null where there is none. */
  public static @Nullable String of(@Nullable String header) {
    return header == null ? null : new IdempotencyKey(header).value();
  }

  public static @Nullable String valueOf(@Nullable IdempotencyKey key) {
    return key == null ? null : key.value();
  }

  /** The id of what a write makes: with a key the same at every repeat, otherwise a new one. */
  public static String idOfNew(@Nullable IdempotencyKey key, String account, String what) {
    if (key == null) {
      return Ids.next();
    }
    String name = account + ":" + what + ":" + key.value();
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
