package org.modda.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.modda.identity.SignedIn;
import org.modda.identity.account.Password;
import org.modda.identity.account.PasswordHashes;
import org.modda.identity.account.People;
import org.modda.identity.account.Person;
import org.modda.platform.Refused;
import org.springframework.stereotype.Component;

/**
 * Asks for the password again before what cannot be undone, so that an open screen is not enough.
 * Refused with {@code wrong-password} (422), and as often as at the door ({@code
 * too-many-attempts}).
 */
@Component
public class ConfirmedPassword {

  private final People people;
  private final PasswordHashes hashes;
  private final Attempts attempts;

  ConfirmedPassword(People people, PasswordHashes hashes, Attempts attempts) {
    this.people = people;
    this.hashes = hashes;
    this.attempts = attempts;
  }

  public Person person(SignedIn asker, Password password, HttpServletRequest request) {
    Person person = people.of(asker);
    attempts.begin(person.handle(), request.getRemoteAddr());
    if (!hashes.match(password, person)) {
      throw Refused.because(Refused.Kind.RULE, "wrong-password");
    }
    attempts.succeeded(person.handle(), request.getRemoteAddr());
    return person;
  }
}
