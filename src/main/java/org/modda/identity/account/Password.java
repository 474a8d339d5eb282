package org.modda.identity.account;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.text.Normalizer;

/**
 * A password as somebody typed it, in Unicode form NFC so that every keyboard says the same one.
 */
public record Password(String text) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Password {
    text = Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** Secret: kept out of logs. */
  @Override
  public String toString() {
    return "Password[…]";
  }
}
