package org.modda.identity.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.modda.platform.Refused;

/**
 * What a person signs in by: 3 to 32 of {@code a-z 0-9 . _ -}; capital letters are read as small
 * ones, so that no two handles differ by case. Refused with {@code handle-malformed} (422).
 */
public record Handle(String value) {

  private static final Pattern FORM = Pattern.compile("[a-z0-9._-]{3,32}");

  public Handle {
    value = value.toLowerCase(Locale.ROOT);
    if (!FORM.matcher(value).matches()) {
      throw Refused.because(Refused.Kind.RULE, "handle-malformed");
    }
  }

  /** The handle that a stranger typed; empty where nobody can have it. */
  public static Optional<Handle> typed(String text) {
    return FORM.matcher(text.toLowerCase(Locale.ROOT)).matches()
        ? Optional.of(new Handle(text))
        : Optional.empty();
  }

  /** Personal: kept out of logs. */
  @Override
  public String toString() {
    return "Handle[…]";
  }
}
