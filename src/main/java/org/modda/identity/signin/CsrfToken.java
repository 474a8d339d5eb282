package org.modda.identity.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a page must send back to show that it could read an answer of ours: an HMAC under the secret
 * in its HttpOnly cookie, so it is bound to that session and nothing has to be kept (OWASP,
 * Cross-Site Request Forgery Prevention, "Signed Double-Submit Cookie").
 */
record CsrfToken(String text) {

  private static final byte[] PURPOSE = "modda csrf 1".getBytes(StandardCharsets.US_ASCII);

  static CsrfToken boundTo(OpaqueToken secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.text().getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
      return new CsrfToken(
          Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(PURPOSE)));
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /** In constant time. */
  boolean is(String given) {
    return MessageDigest.isEqual(
        text.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
