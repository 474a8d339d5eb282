package org.modda.identity.account;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.modda.platform.Ids;
import org.modda.platform.Refused;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with 19 MiB and two passes (OWASP Password Storage Cheat Sheet). Each hash takes that
 * memory and a processor, so only as many run at once as there are processors; who waits longer
 * than five seconds is refused with {@code too-many-attempts} (429).
 */
@Component
public class PasswordHashes {

  private static final int PATIENCE_SECONDS = 5;

  private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
  private final Semaphore processors =
      new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

  /** Made beside the start, which would otherwise wait a quarter of a second for it. */
  private final CompletableFuture<String> nobodys =
      CompletableFuture.supplyAsync(() -> argon2.encode(Ids.next()));

  String hash(Password password) {
    return inTurn(() -> argon2.encode(password.text()));
  }

  /** Whether this is the person's password. */
  public boolean match(Password password, Person person) {
    return password.text().length() <= PasswordRule.LONGEST
        && inTurn(() -> argon2.matches(password.text(), person.secret()));
  }

  /** The same work for nobody, so that an answer's time does not tell whether a handle exists. */
  public void matchNobody(Password password) {
    if (password.text().length() <= PasswordRule.LONGEST) {
      String hash = nobodys.join();
      boolean never = inTurn(() -> argon2.matches(password.text(), hash));
      assert !never;
    }
  }

  private <T> T inTurn(Supplier<T> work) {
    try {
      if (!processors.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw Refused.because(
            Refused.Kind.TOO_OFTEN,
            "too-many-attempts",
            Map.of("retryAfterSeconds", PATIENCE_SECONDS));
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw Refused.because(Refused.Kind.UNAVAILABLE, "store-unavailable");
    }
    try {
      return work.get();
    } finally {
      processors.release();
    }
  }
}
