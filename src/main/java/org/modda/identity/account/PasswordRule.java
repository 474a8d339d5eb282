package org.modda.identity.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.modda.platform.Refused;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What a new password must be: 12 to 128 UTF-16 units, and not one that everybody tries first (NIST
 * SP 800-63B §3.1.1.2: length and a list, no rules about kinds of characters). Refused (422) with
 * {@code password-too-short}, {@code password-too-long}, {@code password-too-common}.
 */
@Component
public class PasswordRule {

  static final int SHORTEST = 12;
  static final int LONGEST = 128;
  private static final int FEWEST_CHARACTERS = 5;

  private final Set<String> common = list();

  public void check(Password password, Handle handle) {
    String text = password.text();
    if (text.length() < SHORTEST) {
      throw Refused.because(Refused.Kind.RULE, "password-too-short", Map.of("limit", SHORTEST));
    }
    if (text.length() > LONGEST) {
      throw Refused.because(Refused.Kind.RULE, "password-too-long", Map.of("limit", LONGEST));
    }
    if (common(text.toLowerCase(Locale.ROOT), handle)) {
      throw Refused.because(Refused.Kind.RULE, "password-too-common");
    }
  }

  private boolean common(String text, Handle handle) {
    return common.contains(text)
        || text.codePoints().distinct().count() < FEWEST_CHARACTERS
        || text.replace(handle.value(), "").isEmpty();
  }

  private static Set<String> list() {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new ClassPathResource("common-passwords.txt", PasswordRule.class).getInputStream(),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
