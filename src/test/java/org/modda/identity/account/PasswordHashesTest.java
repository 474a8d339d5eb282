package org.modda.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.modda.identity.AccountId;

class PasswordHashesTest {

  private final PasswordHashes hashes = new PasswordHashes();

  @Test
  void aPasswordIsKeptAsArgon2idAtTheStrengthOwaspAsksFor() {
    assertThat(hashes.hash(new Password("togʻdagi bulut 7")))
        .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
  }

  @Test
  void theSamePasswordIsHashedDifferentlyEachTime() {
    Password password = new Password("togʻdagi bulut 7");

    assertThat(hashes.hash(password)).isNotEqualTo(hashes.hash(password));
  }

  @Test
  void composedAndDecomposedLettersAreOnePassword() {
    Person person = person(hashes.hash(new Password("пароль й ғайрат")));

    assertThat(hashes.match(new Password("пароль и\u0306 ғайрат"), person)).isTrue();
    assertThat(hashes.match(new Password("пароль и ғайрат"), person)).isFalse();
  }

  @Test
  void aTextLongerThanAnyPasswordIsNotEvenHashed() {
    String longest = "x".repeat(PasswordRule.LONGEST);
    Person person = person(hashes.hash(new Password(longest)));

    assertThat(hashes.match(new Password(longest), person)).isTrue();
    assertThat(hashes.match(new Password(longest + "x"), person)).isFalse();
  }

  private static Person person(String secret) {
    return new Person(
        new AccountId("somebody"),
        new Handle("somebody"),
        new PersonName("Somebody"),
        secret,
        Account.LICENCE,
        Instant.EPOCH);
  }
}
