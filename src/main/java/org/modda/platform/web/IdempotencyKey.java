package org.modda.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.modda.platform.Ids;
import org.modda.platform.Refused;

/** The sender's name for a write: a repeat with the same one has no second effect. */
public record IdempotencyKey(String value) {

  public IdempotencyKey {
    if (!Ids.wellFormed(value)) {
      throw Refused.because(Refused.Kind.MALFORMED, "malformed-idempotency-key");
    }
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
