package org.modda.identity.account;

import java.time.Instant;
import org.modda.identity.AccountId;

/**
 * The person behind an account: everything about them that is personal, and can be erased.
 *
 * @param secret the Argon2id hash of their password, with its parameters and salt
 * @param licence under which they contribute, an SPDX identifier
 */
public record Person(
    AccountId account,
    Handle handle,
    PersonName name,
    String secret,
    String licence,
    Instant opened) {

  /** Personal: kept out of logs. */
  @Override
  public String toString() {
    return "Person[" + account + "]";
  }
}
