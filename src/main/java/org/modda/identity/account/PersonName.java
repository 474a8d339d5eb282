package org.modda.identity.account;

import java.text.Normalizer;
import java.util.Map;
import org.modda.platform.Refused;

/**
 * The name a person chose to be shown by, at most 80 UTF-16 units; surrounding space is dropped.
 * Refused (422) with {@code name-missing}, {@code name-too-long}, or {@code name-malformed} where
 * it holds control characters or ones that turn the direction of the text around it.
 */
public record PersonName(String value) {

  private static final int LONGEST = 80;

  public PersonName {
    value = Normalizer.normalize(value, Normalizer.Form.NFC).strip();
    if (value.isEmpty()) {
      throw Refused.because(Refused.Kind.RULE, "name-missing");
    }
    if (value.length() > LONGEST) {
      throw Refused.because(Refused.Kind.RULE, "name-too-long", Map.of("limit", LONGEST));
    }
    if (!value.codePoints().allMatch(PersonName::printable)) {
      throw Refused.because(Refused.Kind.RULE, "name-malformed");
    }
  }

  private static boolean printable(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  /** Personal: kept out of logs. */
  @Override
  public String toString() {
    return "PersonName[…]";
  }
}
