package org.modda.identity.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A secret of 256 random bits that a browser or program carries. Only its SHA-256 is ever kept:
 * that much entropy needs no salt and no slow hash, and a leaked database opens nothing.
 */
record OpaqueToken(String text) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43,64}");

  static OpaqueToken next(String prefix) {
    byte[] random = new byte[BYTES];
    RANDOM.nextBytes(random);
    return new OpaqueToken(prefix + base64(random));
  }

  /** Whether a stranger's text can be a token at all, so that nothing else is looked up. */
  static boolean wellFormed(String text) {
    return FORM.matcher(text).matches();
  }

  String digest() {
    try {
      return base64(
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Secret: kept out of logs. */
  @Override
  public String toString() {
    return "OpaqueToken[…]";
  }
}
